import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Visit } from "./harness/visit.mjs";

export const title = "a whole list: ranked, filtered, opened and left again, with what could not be used";
// A list begins by being dropped.
export const needs = ["drop"];

const PATIENTS = 300;
const lines = (resources) => `${resources.map((resource) => JSON.stringify(resource)).join("\n")}\n`;
const patient = (at) => ({
  resourceType: "Patient", id: `id-${at}`, gender: at % 2 ? "male" : "female", birthDate: `${1950 + (at % 30)}-01-01`,
  name: [{ family: `Sample-Row${at}`, given: ["List"] }],
});
const lab = (at, code, value, unit) => ({
  resourceType: "Observation", id: `o-${at}-${code}`, status: "final", subject: { reference: `Patient/id-${at}` },
  code: { coding: [{ system: "http://loinc.org", code }] }, effectiveDateTime: "2026-10-01",
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});
// FIB-4 is age × AST / (platelets × √ALT): with ALT 25 and platelets 200 it is age × AST / 1000. Patient 137 has the highest.
const ast = (at) => (at === 137 ? 200 : 20 + (at % 10));

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-panel-"));
  const files = [join(folder, "Patient.ndjson"), join(folder, "Observation.ndjson.gz")];
  const people = Array.from({ length: PATIENTS }, (_, at) => at);
  await writeFile(files[0], lines(people.map(patient)));
  const labs = people.flatMap((at) => [lab(at, "1920-8", ast(at), "U/L"), lab(at, "1742-6", 25, "U/L"), lab(at, "777-3", 200, "10*9/L")]);
  await writeFile(files[1], gzipSync(`${lines(labs)}{"resourceType":"Observation","value":NaN}\n`));

  const visit = await Visit.open(browser, address);
  // An archive among what is dropped makes it a list; nothing is read before it is asked for.
  await visit.dropFiles(files);
  await visit.see("Nothing is read yet");
  await visit.picture("panel-set-up");
  await visit.press("Score the whole list");
  await visit.page.waitForSelector("#worklist", { timeout: 60_000 });
  await visit.see("300 patients");
  await visit.see("1 time: A line is not valid JSON");
  const grid = () =>
    visit.page.$eval("#worklist", (table) => ({
      rows: table.getAttribute("aria-rowcount"),
      active: document.getElementById(table.getAttribute("aria-activedescendant"))?.innerText ?? "",
      drawn: table.querySelectorAll("tbody tr[aria-rowindex]").length,
    }));
  await visit.page.select("#panel-result", await visit.page.$$eval("#panel-result option", (options) => options.find((one) => one.innerText.includes("FIB-4")).value));
  await visit.see("Sample-Row137");
  const first = await grid();
  assert.equal(first.rows, String(PATIENTS + 1));
  assert.match(first.active, /Sample-Row137/, "the highest is first");
  assert.ok(first.drawn < 60, `${first.drawn} rows are drawn`);
  await visit.picture("panel-list");

  await visit.page.focus("#worklist");
  await visit.page.keyboard.press("End");
  assert.doesNotMatch((await grid()).active, /Sample-Row137/);
  await visit.page.keyboard.press("Home");
  await visit.page.keyboard.press("Enter");
  await visit.see("What was read");
  const opened = await visit.text();
  assert.ok(opened.includes("Sample-Row137") && !opened.includes("Sample-Row136"), "one patient and no other stands here");
  await visit.press("Back to the list");
  await visit.page.waitForFunction(() => document.activeElement?.id === "worklist");
  assert.match((await grid()).active, /Sample-Row137/);

  await visit.page.type("#panel-find", "Row299");
  await visit.see("1 of 300 patients are shown.");
  await visit.press("Close the list");
  await visit.see("Open a patient");
  assert.ok(!(await visit.text()).includes("Sample-Row"));
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf(["Sample-Row"]);
}
