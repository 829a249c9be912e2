import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Visit } from "./harness/visit.mjs";

export const title = "a list from a table: columns mapped, a unit demanded, wrong rows said, scored, opened, the mapping saved and reused";
// The mapping is saved and read again.
export const needs = ["downloads"];

const PATIENTS = 300;
const NAME = "Sample-Ward";
// FIB-4 is age × AST / (platelets × √ALT): with ALT 25 and platelets 200 it is age × AST / 1000. Patient 137 has the highest.
const row = (at) => [`ward/${at}`, `${NAME}${at}`, at % 2 ? "m" : "F", 40 + (at % 30), at === 137 ? "200,5" : `${20 + (at % 10)},5`, "25", "200"];
const lines = [
  "MRN;Name;Sex;Age;AST (U/L);ALT (U/L);Platelets",
  ...Array.from({ length: PATIENTS }, (_, at) => row(at).join(";")),
  // A word for a number; too few cells; nobody; and one a second time.
  `wrong;"${NAME}-wrong; of two words";f;50;many;25;200`, `short;${NAME};f;50`, `;${NAME};f;50;20;25;200`, row(3).join(";"),
];

const options = (visit, id) => visit.page.$$eval(`${id} option`, (all) => all.map((one) => one.value));
const choose = async (visit, id, value) => {
  assert.ok((await options(visit, id)).includes(value), `${value} is not offered`);
  await visit.page.select(id, value);
};
const scored = (visit) => visit.page.waitForSelector("#worklist", { timeout: 60_000 });
const first = (visit) =>
  visit.page.$eval("#worklist", (table) => document.getElementById(table.getAttribute("aria-activedescendant"))?.innerText ?? "");

async function ranked(visit) {
  const fib4 = await visit.page.$$eval("#panel-result option", (all) => all.find((one) => one.innerText.includes("FIB-4")).value);
  await visit.page.select("#panel-result", fib4);
  await visit.see(`${NAME}137`);
  assert.match(await first(visit), /Sample-Ward137/, "the highest is first");
}

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-table-"));
  const table = join(folder, "ward.csv");
  await writeFile(table, `\u{feff}${lines.join("\r\n")}\r\n`);
  const visit = await Visit.open(browser, address);
  const session = await visit.page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, browserContextId: visit.context.id });

  // Chosen like any file, it is a list; its columns are proposed by their names.
  await visit.openFiles("Choose files", [table]);
  await visit.see("What is in which column");
  const chosen = (id) => visit.page.$eval(id, (one) => one.value);
  assert.deepEqual(await Promise.all(["#table-patient", "#table-name", "#table-decimal"].map(chosen)), ["MRN", "Name", ","]);
  assert.deepEqual(await Promise.all(["#table-input-sex", "#table-input-age", "#table-input-ast"].map(chosen)), ["Sex", "Age", "AST (U/L)"]);
  assert.equal(await chosen("#table-input-platelets-detail"), "", "the header names no unit, and nobody guesses one");
  await visit.picture("panel-table-columns");

  // Without a unit nothing is scored, and what to do is said.
  await visit.press("Score the whole list");
  await visit.see("choose the unit of Platelets");
  await choose(visit, "#table-input-platelets-detail", "10*9/L");
  await visit.press("Save these columns as a file");
  await visit.see("Saved as insite-table-mapping.json");
  await visit.press("Score the whole list");
  await scored(visit);
  await visit.see(`${PATIENTS + 1} patients`);
  const said = await visit.text();
  for (const [column, line] of [["AST (U/L)", 302], ["MRN", 304], ["MRN", 305]]) {
    assert.ok(said.includes(`Column “${column}”`) && said.includes(`line ${line}`), `column ${column}, line ${line} in:\n${said.slice(0, 3000)}`);
  }
  assert.ok(said.includes("another number of cells") && said.includes("line 303") && !said.includes("many"));
  await ranked(visit);
  await visit.picture("panel-table-list");

  // A row opens the patient, with entries that say of which row they are.
  await visit.page.focus("#worklist");
  await visit.page.keyboard.press("Enter");
  await visit.see("What was read");
  assert.ok((await visit.text()).includes(`${NAME}137`));
  await visit.press("See why", "FIB-4");
  await visit.press("AST (U/L)");
  await visit.page.waitForSelector("dialog[open]");
  await visit.see("Observation/row-139-ast");
  await visit.see("200.5");
  await visit.page.keyboard.press("Escape");
  await visit.press("Back to the list");
  await visit.page.waitForFunction(() => document.activeElement?.id === "worklist");
  await visit.press("Close the list");

  // The next table of this form: opened with the saved columns, packed and with the command's form of it.
  const name = (await readdir(folder)).find((file) => file.startsWith("insite-table-mapping"));
  const mapping = await readFile(join(folder, name), "utf8");
  assert.ok(!mapping.includes(NAME), "nothing of a patient");
  assert.deepEqual(JSON.parse(mapping).inputs.platelets, { column: { column: "Platelets", unit: "10*9/L" } });
  await visit.see("Open a patient");
  await visit.openFiles("Choose files", [table]);
  await visit.see("What is in which column");
  await visit.openFiles("Open such a file", [join(folder, name)]);
  await visit.see("The columns are those of the file");
  assert.equal(await chosen("#table-input-platelets-detail"), "10*9/L");
  await visit.press("Score the whole list");
  await scored(visit);
  await ranked(visit);
  await visit.press("Close the list");
  await visit.see("Open a patient");
  assert.ok(!(await visit.text()).includes(NAME));
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf([NAME]);
  await visit.close();
}
