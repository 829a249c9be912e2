// <insite-assessment>: what the models say of one record, on any page. It keeps nothing and sends nothing; the record lives
// in a worker of its own, which ends with it.

import { InsiteError, openRecord, today } from "./index.js";
import { sheet } from "./style.js";
import { make, patientLine, results } from "./view.js";
import { words } from "./words.js";

export class InsiteAssessment extends HTMLElement {
  static observedAttributes = ["as-of", "models"];

  #place = this.attachShadow({ mode: "open" });
  #record = null;
  #open = null;
  #patient = null;
  #assessment = null;
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

  attributeChangedCallback() {
    if (this.#patient) this.#assess();
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
    this.#draw(status(words.reading));
    try {
      const open = await openRecord(this.#record);
      if (asked !== this.#asked) {
        open.close();
        return;
      }
      this.#open = open;
      const { patients } = open;
      if (patients.length === 0) throw new InsiteError(words.noPatient, true);
      if (patients.length > 1) this.#choose(patients);
      else await this.#show(patients[0]);
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
  }

  #choose(patients) {
    const rows = patients.map((patient) => {
      const choose = make("button", { type: "button" }, patientLine(patient).textContent);
      choose.addEventListener("click", () => this.#show(patient));
      return make("li", {}, choose);
    });
    this.#draw(status(words.patients(patients.length)), make("ul", {}, rows));
  }

  #show(patient) {
    this.#patient = patient;
    return this.#assess();
  }

  async #assess() {
    this.#asked += 1;
    const [asked, patient, open] = [this.#asked, this.#patient, this.#open];
    const models = (this.getAttribute("models") ?? "").split(/[\s,]+/).filter(Boolean);
    const asOf = this.getAttribute("as-of") || today();
    this.#assessment = null;
    this.#draw(status(words.reading));
    try {
      const assessment = await open.assess({ patient: patient.index, asOf, models });
      const unknown = models.filter((name) => !assessment.models.some(({ model }) => model === name));
      if (unknown.length > 0) throw new InsiteError(words.noSuchModel(unknown), false);
      if (asked !== this.#asked) return;
      this.#assessment = assessment;
      const isWanted = (model) => models.length === 0 || models.includes(model);
      this.#draw(patientLine(patient, asOf), ...results(assessment, isWanted));
      this.#tell("insite-assessed", { assessment, patient });
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
  }

  #fail(error) {
    // Only the engine's own words are shown: any other message might quote the record.
    const message = error instanceof InsiteError ? error.message : "An internal error stopped this step.";
    this.#assessment = null;
    this.#draw(make("p", { className: "error", role: "alert", textContent: message }));
    this.#tell("insite-failed", { message });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** The section anew; without content, nothing. */
  #draw(...content) {
    if (content.length === 0) {
      this.#place.replaceChildren();
      return;
    }
    const note = make("p", { className: "demonstration", role: "note", textContent: words.demonstration });
    const section = make("section", {}, make("h2", { id: "heading", textContent: words.heading }), note, content);
    section.setAttribute("aria-labelledby", "heading");
    section.translate = false;
    this.#place.replaceChildren(section);
  }
}

const status = (text) => make("p", { role: "status", textContent: text });

customElements.define("insite-assessment", InsiteAssessment);
