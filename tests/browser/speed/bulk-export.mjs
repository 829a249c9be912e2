// Makes bulk exports of made-up patients: NDJSON with the shapes of a hospital's, written in pieces, the same bytes each
// time. Nothing is padded with blanks: a chart is as long as its results are many.

import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { once } from "node:events";
import { LABS, condition, observation, random } from "./made-up-record.mjs";

const CONDITIONS = [
  ["I10", "Essential (primary) hypertension"],
  ["E11.9", "Type 2 diabetes mellitus without complications"],
  ["N18.32", "Chronic kidney disease, stage 3b"],
  ["I50.9", "Heart failure, unspecified"],
  ["K76.0", "Fatty (change of) liver, not elsewhere classified"],
];
// A healthier middle than the one record of the other benchmark has: creatinine, AST and so on of a clinic's list.
const HEALTHIER = LABS.map(([code, name, unit, middle, around]) => [code, name, unit, middle * 0.8, around * 1.5]);

function* patientOf(at, results) {
  const chance = random(at + 1);
  const id = `sample-${at}`;
  const year = 1935 + Math.floor(chance() * 60);
  yield {
    resourceType: "Patient", id, identifier: [{ system: "https://example.org/synthetic", value: id }], active: true,
    gender: chance() < 0.5 ? "female" : "male", birthDate: `${year}-0${1 + (at % 9)}-1${at % 10}`,
    name: [{ use: "official", family: `Sample-Row${at}`, given: ["List"] }],
  };
  for (const [which, [code, display]] of CONDITIONS.entries()) {
    if (results > CONDITIONS.length && chance() < 0.2) yield condition(id, `${id}-c${which}`, code, display, "2019-05-02");
  }
  for (let number = 0; number < results; number += 1) {
    const day = new Date(Date.UTC(2026, 9, 30) - Math.floor(number / HEALTHIER.length) * 864e5 * 30).toISOString().slice(0, 10);
    yield observation(id, `${id}-o${number}`, HEALTHIER[number % HEALTHIER.length], day, chance);
  }
}

/**
 * Writes `patients` with `results` each into `file`, unless it is there and at least `bytes` long; resolves to its size.
 * A patient's lines stand together, and the first three results of each are those that FIB-4 needs with the age.
 */
export async function bulkExport(file, { patients, results, bytes = 1 }, say) {
  const there = await stat(file).catch(() => null);
  if (there && there.size >= bytes) return there.size;
  const out = createWriteStream(file);
  for (let at = 0; at < patients; at += 1) {
    let text = "";
    for (const resource of patientOf(at, results)) text += `${JSON.stringify(resource)}\n`;
    if (!out.write(text)) await once(out, "drain");
    if (at % Math.ceil(patients / 10) === 0) say(`writing made-up patients: ${at} of ${patients}`);
  }
  out.end();
  await once(out, "finish");
  const { size } = await stat(file);
  if (size < bytes) throw new Error(`the export is ${size} bytes long and should be ${bytes}`);
  return size;
}
