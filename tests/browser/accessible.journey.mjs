import assert from "node:assert/strict";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VIEWS, beyond, lookAs, motion, tabThrough, tree, violations } from "./harness/accessibility.mjs";
import { hold, release } from "./harness/held.mjs";
import { SEVERAL, ward } from "./harness/records.mjs";
import { Visit, screenshots } from "./harness/visit.mjs";

export const title = "every page and state is accessible: axe, dark, forced colours, 360 px, 400 %, the tabulator, less motion";
// Axe itself would run in Firefox as well; the colours and the tree would not be there to be looked at.
export const needs = ["media", "tree"];

// The day for which the samples were written.
const DAY = "2026-11-22";

/** What is wrong, by state and way of looking. */
class Findings {
  wrong = [];
  states = 0;

  constructor(visit) {
    this.visit = visit;
  }

  /** Looks at the present state in every way, and, where it is a page of its own, goes through it by keyboard. */
  async look(state, { tabs = true } = {}) {
    const { page } = this.visit;
    this.states += 1;
    const note = (where, all) => this.wrong.push(...all.map((one) => `${state}, ${where}: ${one}`));
    for (const [name, view] of Object.entries(VIEWS)) {
      await lookAs(page, view);
      note(name, await violations(page));
      const over = await beyond(page);
      if (over > 0) note(name, [`${over} px wider than the screen`]);
    }
    await lookAs(page, VIEWS.light);
    note("less motion", await motion(page));
    if (tabs) note("tabulator", await tabThrough(page));
    // The tabulator ends where the page ends: what is pressed next may lie under what stays in sight there.
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  }
}

async function asOf(visit, day = DAY) {
  await visit.see("Assessments");
  await visit.page.$eval("input[type=date]", (field, wanted) => {
    field.value = wanted;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
  await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await visit.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

async function opening(visit, findings, folder) {
  await findings.look("first page");
  await visit.page.click("#open-shortcuts");
  await visit.page.waitForSelector("dialog[open] .key-table");
  await findings.look("keys", { tabs: false });
  await visit.page.keyboard.press("Escape");
  await visit.press("Paste a record as text");
  await visit.press("Open the pasted text");
  await findings.look("first page, pasting nothing");
  const broken = join(folder, "broken.json");
  await writeFile(broken, SEVERAL.slice(0, 90));
  await visit.openFiles("Choose files", [broken]);
  await visit.page.waitForFunction(() => !document.querySelector("progress"));
  await findings.look("a file that cannot be read");
  // A worker that never answers: the page waits.
  await hold(visit.page, "open");
  await visit.press("Woman of 52, routine visit");
  await visit.page.waitForSelector("progress");
  await findings.look("reading");
  await visit.press("Cancel");
  await release(visit.page);
  const several = join(folder, "several.ndjson");
  await writeFile(several, SEVERAL);
  await visit.openFiles("Choose files", [several]);
  await visit.see("Sample-two");
  await findings.look("several patients");
  await visit.startAgain();
}

/** Sample patients: their list of results, and the detail of these models. */
const PATIENTS = [
  ["Woman of 57 with diabetes", [["", "score"]]],
  ["Woman of 52, routine visit", []],
  ["Boy of 9", []],
  ["Man of 61 with diabetes and obesity", []],
  ["Man of 66 who starts warfarin", [["Warfarin dose", "dose"]]],
  ["Man of 74 with free light chains", [["Demonstration: death", "trees"]]],
  ["Man of 63 operated on for colon cancer", [["", "treatment"]]],
  ["Man of 68 with chronic kidney disease", []],
];

async function results(visit, findings) {
  for (const [sample, details] of PATIENTS) {
    await visit.press(sample);
    await asOf(visit);
    await findings.look(`results of ${sample}`);
    for (const [held, kind] of details) {
      await visit.press("See why", held);
      await visit.page.waitForSelector("#why-heading");
      await findings.look(`detail of a ${kind}`);
      if (kind === "score") {
        await visit.page.click(".trend-button");
        await visit.page.waitForSelector(".trend-row table");
        await findings.look("readings over time");
      }
      await visit.press("← All assessments");
    }
    await visit.press("", "not apply");
    await findings.look(`results of ${sample}, those that do not apply unfolded`, { tabs: false });
    await visit.startAgain();
  }
}

async function details(visit, findings) {
  await visit.press("Man of 63 who smokes");
  await asOf(visit);
  await visit.press("See why", "Cardiovascular risk (PREVENT, base)");
  await visit.see("What would change it");
  await visit.fill("A threshold of your own, in per cent", "17");
  await visit.press("Search with it");
  await visit.press("Try it");
  await visit.see("End of the hypothetical result");
  await findings.look("what-if");
  await visit.press("Back to the record");
  await visit.press("HDL cholesterol");
  await visit.page.waitForSelector("dialog[open]");
  await findings.look("a chart entry", { tabs: false });
  await visit.page.keyboard.press("Escape");
  await visit.startAgain();

  await visit.press("Woman of 47, tests missing");
  await asOf(visit);
  await findings.look("results with missing inputs");
  await visit.press("Enter what is missing", "FIB-4");
  await visit.see("Needed for a result");
  await visit.fill("AST", "many");
  await visit.press("Use this value", "AST");
  await visit.see("enter a number, such as 1.2");
  await findings.look("missing inputs, a wrong entry");
  await visit.fill("AST", "36");
  await visit.page.keyboard.press("Enter");
  await visit.page.waitForSelector("#hand-remove-ast");
  await findings.look("entered by hand");
  await visit.startAgain();
}

async function models(visit, findings) {
  await visit.press("The models");
  await visit.page.waitForFunction(() => document.querySelectorAll(".model-open").length >= 18);
  await findings.look("catalogue");
  await visit.page.type("#catalogue-search", "no such model");
  await visit.see("No model fits.");
  await findings.look("catalogue, none fits");
  await visit.press("Show all models");
  await visit.page.waitForSelector("#model-breast-cancer-recurrence");
  for (const [model, kind] of [["breast-cancer-recurrence", "measured"], ["fib-4", "published"]]) {
    await visit.page.click(`#model-${model}`);
    await visit.page.waitForSelector("#history-heading");
    await findings.look(`a model, ${kind}`);
    await visit.press("All models");
    await visit.page.waitForSelector(`#model-${model}`);
  }
  for (const model of ["pbc-mayo", "pbc-survival"]) {
    await visit.click("checkbox", await visit.page.$eval(`#model-${model}`, (one) => `Compare ${one.innerText.trim()}`));
  }
  await visit.press("Compare the two");
  await visit.page.waitForSelector("table");
  await findings.look("two models compared");
  await visit.press("All models");
  await visit.press("← Back");
  await visit.page.click("#open-self-check");
  await visit.see("give what they must");
  await findings.look("self-check");
  await visit.press("← Back");
}

async function lists(visit, findings, folder) {
  const file = join(folder, "list.ndjson");
  await writeFile(file, SEVERAL);
  await visit.press("Check a model on your own patients");
  await findings.look("validation, nothing chosen");
  const patients = join(folder, "ward.csv");
  await writeFile(patients, ward(400));
  await visit.openFiles("Choose files of patients", [patients]);
  await visit.see("A table of about");
  await visit.page.select("#check-model-choice", "diabetes-now");
  await visit.see("3. What is where");
  await visit.page.$eval("#check-input-sex", (list) => {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await visit.page.waitForSelector("#check-input-sex-detail");
  await findings.look("validation, columns");
  await visit.press("Check the model");
  await visit.see("Who was measured");
  await findings.look("validation, results");
  await visit.press("← ");
  await visit.see("Open a patient");

  await visit.openFiles("Choose files", [file]);
  await visit.see("Sample-two");
  await visit.press("Score the whole list");
  await visit.see("Nothing is read yet");
  await findings.look("list, set up");
  // Stopped before its first piece is read, the list shows how far it is.
  await hold(visit.page, "panelRead");
  await visit.press("Score the whole list");
  await visit.page.waitForSelector("progress");
  await findings.look("list, progress");
  await release(visit.page);
  await visit.page.waitForSelector("#worklist", { timeout: 60_000 });
  await findings.look("list");
  await visit.page.type("#panel-find", "nobody of this name");
  await findings.look("list, nobody passes the filters");
  await visit.press("Close the list");
  await visit.see("Open a patient");

  await visit.openFiles("Choose files", [patients]);
  await visit.see("What is in which column");
  await findings.look("list, the columns of a table");
  await visit.press("Close the list");
  await visit.see("Open a patient");
}

/** The tree that a screen reader is given of a patient: kept to be read by people, and held to its outline. */
async function outline(visit) {
  await visit.press("Woman of 57 with diabetes");
  await asOf(visit);
  const list = await tree(visit.page);
  await visit.press("See why");
  await visit.page.waitForSelector("#why-heading");
  const detail = await tree(visit.page);
  await mkdir(screenshots, { recursive: true });
  const text = ["Results", ...list, "", "Detail", ...detail].join("\n");
  await writeFile(join(screenshots, "accessibility-tree.txt"), `${text}\n`);
  for (const all of [list, detail]) {
    assert.equal(all.filter((line) => /^ *heading .*level=1/.test(line)).length, 1, "one heading of the first level");
    assert.ok(all.some((line) => line.includes("Sample-Cedar")), "the patient is named");
    const nameless = all.filter((line) => /^ *(button|link|img|image|textbox|combobox|slider|checkbox|radio|table|region)(?! ")/.test(line));
    assert.deepEqual(nameless, [], "without a name");
  }
  await visit.startAgain();
}

/** Each thing that is wrong once, with the states in which it is. */
function gathered(wrong) {
  const states = new Map();
  for (const one of wrong) {
    const [state, ...what] = one.split(": ");
    const key = what.join(": ");
    states.set(key, [...(states.get(key) ?? []), state]);
  }
  return [...states].map(([what, where]) => `${what}\n    ${where.join("; ")}`).join("\n");
}

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-accessible-"));
  const [wrong, broken] = [[], []];
  let states = 0;
  // Each part in a tab of its own: what stops one still lets the others be looked at.
  for (const part of [opening, results, details, models, lists, outline]) {
    const visit = await Visit.open(browser, address);
    const findings = new Findings(visit);
    await part(visit, findings, folder).catch((error) => broken.push(`${part.name}: ${error.stack}`));
    wrong.push(...findings.wrong);
    states += findings.states;
    await visit.close();
  }
  assert.ok(broken.length + wrong.length === 0, `${states} states\n${broken.join("\n")}\n${gathered(wrong)}`);
  assert.ok(states >= 30, `${states} states`);
}
