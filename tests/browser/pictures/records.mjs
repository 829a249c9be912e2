// Invented patients whose pictures show what the samples do not: many alerts, names that are long.

import { coded, lab, lines, patient } from "../harness/records.mjs";

const EGFR = "mL/min/{1.73_m2}";
const condition = (subject, id, code, name) => ({
  resourceType: "Condition", id, subject: { reference: `Patient/${subject}` },
  code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code, display: name }] },
  clinicalStatus: coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"),
});
const order = (subject, id, code) => ({
  resourceType: "MedicationRequest", id, status: "active", intent: "order", subject: { reference: `Patient/${subject}` },
  medicationCodeableConcept: coded("http://www.nlm.nih.gov/research/umls/rxnorm", code),
});

/** A man of 60 with a failing kidney and a scarred liver, whose kidney was better on 1 November. */
export const ROWAN = lines([
  patient("rowan", "Sample-Rowan", { gender: "male", birthDate: "1966-11-10" }),
  lab("rowan", "98979-8", 45, EGFR), lab("rowan", "9318-7", 421, "mg/g"),
  lab("rowan", "98979-8", 30, EGFR, "2026-11-20", { id: "rowan-egfr" }), lab("rowan", "9318-7", 900, "mg/g", "2026-11-20", { id: "rowan-uacr" }),
  lab("rowan", "1920-8", 80, "U/L"), lab("rowan", "1742-6", 16, "U/L"), lab("rowan", "777-3", 100, "10*9/L"),
  condition("rowan", "eye", "H52.1", "Myopia"), order("rowan", "other", "313782"),
]);

/** Liver enzymes over a year, and one reading without a unit. */
export const LARCH = lines([
  patient("larch", "Sample-Larch"),
  ...[["2025-10-18", 80], ["2026-03-02", 71], ["2026-08-24", 60], ["2026-11-19", 40]].map(([day, value]) =>
    lab("larch", "1920-8", value, "U/L", day, { id: `ast-${day}`, referenceRange: [{ text: "below 35 U/L" }] })),
  lab("larch", "1920-8", 55, "U/L", "2026-10-03", { id: "ast-bare", valueQuantity: { value: 55 } }),
  lab("larch", "1742-6", 25, "U/L", "2026-11-19"), lab("larch", "777-3", 200, "10*9/L", "2026-11-19"),
]);

const LONG = "Sample-Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren";

/** Somebody whose names, identifier and entries are as long as they come. */
export const LONG_NAMES = lines([
  patient("long-names-1234567890-1234567890-1234567890-1234567890", LONG, {
    name: [{ family: `${LONG} de la Santísima Trinidad y Todos los Santos`, given: ["Maria-Magdalena", "Hubert Blaine", "Sample"] }],
  }),
  ...[["1920-8", 140, "U/L"], ["1742-6", 25, "U/L"], ["777-3", 90, "10*9/L"]].map(([code, value, unit]) =>
    lab("long-names-1234567890-1234567890-1234567890-1234567890", code, value, unit, "2026-11-01", {
      code: { coding: [{ system: "http://loinc.org", code, display: "Aminotransferase in serum or plasma, measured after precipitation with polyethylene glycol, laboratory of the district hospital" }] },
    })),
]);

/** So many patients, of whom one stands out: their liver enzyme is higher than anybody's. */
export function list(count) {
  const people = Array.from({ length: count }, (_, at) => at);
  const ast = (at) => (at === 137 ? 200 : 20 + (at % 10));
  return lines([
    ...people.map((at) => patient(`id-${at}`, `Sample-Row${at}`, { gender: at % 2 ? "male" : "female", birthDate: `${1950 + (at % 30)}-01-01`, name: [{ family: `Sample-Row${at}`, given: ["List"] }] })),
    ...people.flatMap((at) => [["1920-8", ast(at), "U/L"], ["1742-6", 25, "U/L"], ["777-3", 200, "10*9/L"]].map(([code, value, unit]) => lab(`id-${at}`, code, value, unit, "2026-10-01"))),
  ]);
}

/** Opens a text as a pasted record. */
export async function paste(visit, text) {
  await visit.page.$eval("details.paste", (one) => { one.open = true; });
  await visit.page.$eval("#pasted", (field, text) => { field.value = text; }, text);
  await visit.page.$eval(".paste .button", (one) => one.click());
  await scored(visit);
}

/** Waits until the results of a record stand there. */
export async function scored(visit) {
  await visit.page.waitForSelector(".results, .detail");
  await visit.page.waitForFunction(() => !document.querySelector('[aria-busy="true"], progress, .stale-note'));
}

/** Opens the sample patient whose title begins so. */
export async function sample(visit, words) {
  await visit.press(words);
  await scored(visit);
}

/** Opens the sample patient at this place of the list, whatever the language. */
export async function sampleAt(visit, at) {
  await visit.page.evaluate((at) => document.querySelectorAll(".sample")[at].click(), at);
  await scored(visit);
}

/** Reads the record as of another day. */
export async function asOf(visit, day) {
  await visit.page.$eval("#as-of", (field, day) => {
    field.value = day;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
  await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await scored(visit);
}
