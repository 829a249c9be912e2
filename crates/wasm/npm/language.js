// The languages of the package: what the element says, and what the engine is given to speak them. English comes with the
// package; another one is a module of its own, loaded when it is asked for.

import { build } from "./build.js";
import english from "./languages/en.js";

// Names of the record keep together, and numbers keep their place, in text of the other direction.
const [ISOLATE, END] = ["\u2068", "\u2069"];

// Units of UCUM as people write them, as the page does; those that are words are messages.
const UNITS = {
  "mm[Hg]": "mmHg",
  "mL/min/{1.73_m2}": "mL/min/1.73 m²",
  "kg/m2": "kg/m²",
  "10*9/L": "×10⁹/L",
  "umol/L": "µmol/L",
};
const UNIT_WORDS = { a: "unit-years", d: "unit-days", s: "unit-seconds", "mg/wk": "unit-mg-a-week" };

/** One language: `code`, `direction`, what `worker.js` takes of it, and its words. */
class Language {
  #words;
  #plural;

  constructor({ code, words, text, ofModels }) {
    this.code = code;
    this.direction = words["language-direction"];
    this.forWorker = { code, text, ofModels };
    this.#words = words;
    this.#plural = new Intl.PluralRules(code);
  }

  /** The words of a message with its variables filled in; `count` chooses the plural form. */
  say(id, variables = {}) {
    const message = this.#words[id];
    const text = typeof message === "string" ? message : (message[this.#plural.select(variables.count)] ?? message.other);
    const isolate = this.direction === "rtl" ? (value) => ISOLATE + value + END : (value) => value;
    return text.replace(/\{(\w+)\}/g, (_, name) => isolate(variables[name]));
  }

  /** A number that was written with a decimal point. */
  number(written) {
    return String(written).replace(".", this.say("decimal-sign"));
  }

  /** A number, written already, with its unit of UCUM; `1` is none. */
  quantity(written, unit) {
    if (!unit || unit === "1") return written;
    return `${written} ${UNIT_WORDS[unit] ? this.say(UNIT_WORDS[unit]) : (UNITS[unit] ?? unit)}`;
  }

  /** A day, or a date known to the month or the year alone, as in a record: `2026-09-01`. */
  day(written) {
    if (this.say("export-dates") === "iso") return written;
    const [year, month, day] = written.split("T")[0].split("-");
    if (month === undefined) return written;
    const options = { year: "numeric", month: "long", ...(day && { day: "numeric" }), timeZone: "UTC" };
    const at = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
    return Number.isNaN(at.getTime()) ? written : new Intl.DateTimeFormat(`${this.code}-u-ca-gregory-nu-latn`, options).format(at);
  }
}

/** What is spoken until another language is there. */
export const source = new Language(english);

const loaded = new Map([[source.code, source]]);

/** The language of a tag such as `de-AT`; English where the package has none for it, or it cannot be loaded. */
export async function languageOf(tag) {
  const code = (tag ?? "").split(/[-_]/)[0].toLowerCase();
  if (!loaded.has(code) && build.languages.includes(code)) {
    try {
      const { default: language } = await import(`./languages/${code}.js`);
      loaded.set(code, new Language(language));
    } catch {
      // The network may be back the next time.
    }
  }
  return loaded.get(code) ?? source;
}
