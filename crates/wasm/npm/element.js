// <insite-assessment>: what the models say of one record, on any page. It keeps nothing and sends nothing; the record lives
// in a worker of its own, which ends with it.

import { InsiteError, openRecord, today } from "./index.js";
import { languageOf, source } from "./language.js";
import { sheet } from "./style.js";
import { make, patientLine, results } from "./view.js";

export class InsiteAssessment extends HTMLElement {
  static observedAttributes = ["as-of", "models", "lang"];

  #place = this.attachShadow({ mode: "open" });
  #record = null;
  #open = null;
  #patient = null;
  #assessment = null;
  #language = source;
  // Counts what was asked for: an answer to something older is dropped.
  #asked = 0;

  constructor() {
    super();
    this.#place.adoptedStyleSheets = [sheet];
  }

  get record() {
    return this.#record;
  }

  set record(record) {
    this.#record = record ?? null;
    if (this.isConnected) this.#read();
  }

  get assessment() {
    return this.#assessment;
  }

  connectedCallback() {
    // A property that was set before this class was known stands on the element itself.
    if (Object.hasOwn(this, "record")) {
      const { record } = this;
      delete this.record;
      this.record = record;
      return;
    }
    this.#read();
  }

  disconnectedCallback() {
    this.#end();
    this.#draw();
  }

  attributeChangedCallback(name, before, after) {
    // The engine takes its language before it reads.
    if (name !== "lang") {
      if (this.#patient) this.#assess();
    } else if (this.isConnected && before !== after) {
      this.#read();
    }
  }

  /** Its own `lang` or that of what it stands in, such as the page's. */
  get #tag() {
    for (let place = this; place instanceof Element; place = place.getRootNode().host) {
      const speaks = place.closest("[lang]");
      if (speaks) return speaks.getAttribute("lang");
    }
    return source.code;
  }

  #end() {
    this.#asked += 1;
    this.#open?.close();
    [this.#open, this.#patient, this.#assessment] = [null, null, null];
  }

  async #read() {
    this.#end();
    this.#draw();
    if (this.#record === null) return;
    const asked = this.#asked;
    const language = await languageOf(this.#tag);
    if (asked !== this.#asked) return;
    this.#language = language;
    this.#draw(this.#status("element-reading"));
    try {
      const open = await openRecord(this.#record, { language: language.code });
      if (asked !== this.#asked) {
        open.close();
        return;
      }
      this.#open = open;
      const { patients } = open;
      if (patients.length === 0) throw new InsiteError(language.say("element-no-patient"), true);
      if (patients.length > 1) this.#choose(patients);
      else await this.#show(patients[0]);
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
  }

  #choose(patients) {
    const rows = patients.map((patient) => {
      const choose = make("button", { type: "button" }, patientLine(this.#language, patient).textContent);
      choose.addEventListener("click", () => this.#show(patient));
      return make("li", {}, choose);
    });
    this.#draw(this.#status("element-patients", { count: patients.length }), make("ul", {}, rows));
  }

  #show(patient) {
    this.#patient = patient;
    return this.#assess();
  }

  async #assess() {
    this.#asked += 1;
    const [asked, patient, open, language] = [this.#asked, this.#patient, this.#open, this.#language];
    const models = (this.getAttribute("models") ?? "").split(/[\s,]+/).filter(Boolean);
    const asOf = this.getAttribute("as-of") || today();
    this.#assessment = null;
    this.#draw(this.#status("element-reading"));
    try {
      const assessment = await open.assess({ patient: patient.index, asOf, models });
      const unknown = models.filter((name) => !assessment.models.some(({ model }) => model === name));
      if (unknown.length > 0) throw new InsiteError(language.say("element-no-such-model", { names: unknown.join(", ") }), false);
      if (asked !== this.#asked) return;
      this.#assessment = assessment;
      const isWanted = (model) => models.length === 0 || models.includes(model);
      this.#draw(patientLine(language, patient, asOf), ...results(language, assessment, isWanted));
      this.#tell("insite-assessed", { assessment, patient });
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
  }

  #fail(error) {
    // Only the engine's own words are shown: any other message might quote the record.
    const message = error instanceof InsiteError ? error.message : this.#language.say("element-error");
    this.#assessment = null;
    this.#draw(make("p", { className: "error", role: "alert", textContent: message }));
    this.#tell("insite-failed", { message });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #status(id, variables) {
    return make("p", { role: "status", textContent: this.#language.say(id, variables) });
  }

  /** The section anew, in the language that is spoken; without content, nothing. */
  #draw(...content) {
    if (content.length === 0) {
      this.#place.replaceChildren();
      return;
    }
    const note = make("p", { className: "demonstration", role: "note", textContent: this.#language.say("demonstration") });
    const heading = make("h2", { id: "heading", textContent: this.#language.say("element-heading") });
    const section = make("section", { lang: this.#language.code, dir: this.#language.direction }, heading, note, content);
    section.setAttribute("aria-labelledby", "heading");
    section.translate = false;
    this.#place.replaceChildren(section);
  }
}

customElements.define("insite-assessment", InsiteAssessment);
