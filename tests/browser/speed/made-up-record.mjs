// A made-up record of a size: a man with diabetes, kidney disease and years of results, dense as hospitals export them.

const CATEGORY = { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory", display: "Laboratory" }] };
// LOINC code, name, unit, where the values lie; the record's own figures, about some of which models have an alert.
export const LABS = [
  ["2160-0", "Creatinine", "mg/dL", 1.9, 0.4],
  ["1920-8", "AST", "U/L", 88, 30],
  ["1742-6", "ALT", "U/L", 41, 12],
  ["777-3", "Platelets", "10*9/L", 118, 30],
  ["2093-3", "Cholesterol", "mg/dL", 238, 30],
  ["2085-9", "HDL cholesterol", "mg/dL", 38, 6],
  ["8480-6", "Systolic blood pressure", "mm[Hg]", 152, 18],
  ["4548-4", "Hemoglobin A1c", "%", 8.1, 1.2],
  ["9318-7", "Albumin/Creatinine [Mass Ratio] in Urine", "mg/g", 420, 160],
  ["1751-7", "Albumin", "g/dL", 3.6, 0.4],
  ["39156-5", "Body mass index", "kg/m2", 31, 2],
  ["62238-1", "eGFR", "mL/min/{1.73_m2}", 34, 6],
  ["1975-2", "Bilirubin", "mg/dL", 1.1, 0.4],
  ["2345-7", "Glucose", "mg/dL", 160, 40],
];

/** Numbers between 0 and 1, the same ones for the same seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One result as a laboratory sends it. */
export function observation(subject, id, [code, display, unit, middle, around], date, chance) {
  const value = Number((middle + around * (2 * chance() - 1)).toPrecision(3));
  return {
    resourceType: "Observation", id, status: "final", category: [CATEGORY],
    code: { coding: [{ system: "http://loinc.org", code, display }], text: display },
    subject: { reference: `Patient/${subject}` }, encounter: { reference: `Encounter/${subject}-${date}` },
    effectiveDateTime: `${date}T08:00:00+01:00`, issued: `${date}T11:24:31.402+01:00`,
    valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
    referenceRange: [{ low: { value: middle / 2, unit }, high: { value: middle * 1.5, unit } }],
  };
}

/** One diagnosis of a problem list. */
export const condition = (subject, id, code, display, date) => ({
  resourceType: "Condition", id, subject: { reference: `Patient/${subject}` }, recordedDate: date, onsetDateTime: date,
  clinicalStatus: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "active" }] },
  verificationStatus: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code: "confirmed" }] },
  code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code, display }], text: display },
});

/** A Bundle of at least so many bytes, as text. */
export function madeUpRecord(bytes) {
  const chance = random(7);
  const patient = {
    resourceType: "Patient", id: "p", gender: "male", birthDate: "1958-03-02", name: [{ family: "Sample-Speed", given: ["Record"] }],
  };
  const resources = [
    patient,
    condition("p", "c-1", "E11.9", "Type 2 diabetes mellitus without complications", "2012-04-01"),
    condition("p", "c-2", "I10", "Essential (primary) hypertension", "2010-04-01"),
    condition("p", "c-3", "N18.32", "Chronic kidney disease, stage 3b", "2021-02-01"),
  ].map((resource) => JSON.stringify({ resource }));
  let size = resources.join(",").length;
  for (let at = 0; size < bytes; at += 1) {
    const date = new Date(Date.UTC(2026, 9, 30) - Math.floor(at / LABS.length) * 864e5 * 9).toISOString().slice(0, 10);
    const entry = JSON.stringify({ resource: observation("p", `o-${at}`, LABS[at % LABS.length], date, chance) });
    resources.push(entry);
    size += entry.length + 1;
  }
  return `{"resourceType":"Bundle","type":"collection","entry":[${resources.join(",")}]}`;
}
