// Invented patients, as lines of FHIR.

const LOINC = "http://loinc.org";

export const coded = (system, code) => ({ coding: [{ system, code }] });

export const patient = (id, family, more = {}) => ({
  resourceType: "Patient", id, gender: "female", birthDate: "1966-01-01", name: [{ family, given: ["Sample"] }], ...more,
});

/** A laboratory value; `unit` is spelled in UCUM. */
export const lab = (subject, code, value, unit, day = "2026-11-01", more = {}) => ({
  resourceType: "Observation", id: `${subject}-${code}`, status: "final", subject: { reference: `Patient/${subject}` },
  code: coded(LOINC, code), effectiveDateTime: day,
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit }, ...more,
});

export const lines = (resources) => resources.map((resource) => JSON.stringify(resource)).join("\n");

const people = ["one", "two", "three"];

/** Three patients with what a liver index takes. */
export const SEVERAL = lines([
  ...people.map((id) => patient(id, `Sample-${id}`)),
  ...people.flatMap((id, at) => [lab(id, "1920-8", 40 + 90 * at, "U/L"), lab(id, "1742-6", 25, "U/L"), lab(id, "777-3", 200, "10*9/L")]),
]);

/** A table of women, as a site would check the model `diabetes-now` on. */
export function ward(rows) {
  const table = ["who,npreg,glu,bp,bmi,ped,age,outcome"];
  for (let row = 0; row < rows; row += 1) {
    table.push([`p${row}`, row % 9, 70 + ((row * 37) % 120), 50 + (row % 50), 22 + (row % 20), 0.4, 21 + (row % 50), (row * 37) % 120 > 70 ? "yes" : "no"].join(","));
  }
  return table.join("\n");
}
