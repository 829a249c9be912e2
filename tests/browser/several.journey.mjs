import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Visit } from "./harness/visit.mjs";

export const title = "several files opened together: two patients are listed and never mixed";
// Several files are dropped at once.
export const needs = ["drop"];

const lines = (resources) => resources.map((resource) => JSON.stringify(resource)).join("\n");
const patient = (id, family, birthDate) => ({
  resourceType: "Patient", id, gender: "female", birthDate, name: [{ family, given: ["Sample"] }],
});
const lab = (id, subject, code, value, unit) => ({
  resourceType: "Observation", id, status: "final", subject: { reference: `Patient/${subject}` },
  code: { coding: [{ system: "http://loinc.org", code }] }, effectiveDateTime: "2026-11-01",
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-several-"));
  const patients = join(folder, "Patient.ndjson");
  const results = join(folder, "Observation.ndjson");
  await writeFile(patients, lines([patient("one", "Sample-Alder", "1966-01-01"), patient("two", "Sample-Beech", "1956-01-01")]));
  await writeFile(
    results,
    lines([
      lab("a1", "one", "1920-8", 40, "U/L"), lab("a2", "one", "1742-6", 25, "U/L"), lab("a3", "one", "777-3", 200, "10*9/L"),
      lab("b1", "two", "1920-8", 80, "U/L"), lab("b2", "two", "1742-6", 16, "U/L"), lab("b3", "two", "777-3", 100, "10*9/L"),
    ]),
  );
  const visit = await Visit.open(browser, address);
  await visit.dropFiles([patients, results]);
  await visit.see("Sample-Alder");
  await visit.see("Sample-Beech");
  await visit.picture("patients");

  // FIB-4 by hand: 60 × 40 / (200 × √25) = 2.4 and 70 × 80 / (100 × √16) = 14.
  await visit.press("Sample Sample-Beech");
  await visit.see("Liver fibrosis index");
  await visit.see("14");
  const second = await visit.text();
  assert.ok(!second.includes("Sample-Alder") && !/\b2\.4\b/.test(second), "nothing of the other patient stands here");

  await visit.press("Close patient");
  await visit.openFiles("Choose files", [patients, results]);
  await visit.press("Sample Sample-Alder");
  await visit.see("2.4");
  assert.ok(!(await visit.text()).includes("Sample-Beech"));
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf(["Sample-Alder", "Sample-Beech"]);
}
