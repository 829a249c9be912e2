// A whole list of patients.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hold, release, whenHeld } from "../../harness/held.mjs";
import { list } from "../records.mjs";

export const title = "A whole list";

/** Scores a list of 300 patients, ranked by their liver index, of which one line is damaged. */
export async function scoreList(visit, folder) {
  await setUp(visit, folder);
  await letRun(visit, () => visit.page.$eval(".whole-list .button-primary", (one) => one.click()));
}

/** Runs to the end once it is begun; to score takes two seconds, wherever it is. */
async function letRun(visit, begin) {
  await hold(visit.page, "panelScore");
  await begin();
  await whenHeld(visit.page);
  await visit.page.evaluate(() => { globalThis.passed = 2000; });
  await release(visit.page);
  await rank(visit);
}

async function setUp(visit, folder) {
  const file = join(folder, "list.ndjson");
  await writeFile(file, `${list(300)}\n{"resourceType":"Observation","value":NaN}\n`);
  const [chooser] = await Promise.all([visit.page.waitForFileChooser(), visit.page.$eval(".check-entry .button", (one) => one.click())]);
  await chooser.accept([file]);
  await visit.page.waitForSelector("#panel-as-of");
}

async function rank(visit) {
  await visit.page.waitForSelector("#worklist", { timeout: 60_000 });
  await visit.page.select("#panel-result", await visit.page.$$eval("#panel-result option", (options) => options.find((one) => one.innerText.includes("FIB-4")).value));
  await visit.see("Sample-Row137");
  await visit.page.waitForFunction(() => !document.querySelector("progress"));
}

export default async function ({ open, take, folder }) {
  const visit = await open();
  await setUp(visit, folder);
  await take(visit, "list-set-up", "Set up: the day and the models; nothing is read yet.");
  await hold(visit.page, "panelRead");
  await visit.press("Score the whole list");
  await visit.page.waitForSelector("progress");
  await take(visit, "list-progress", "Under way: how far, how fast, and the way to stop.", { screen: 800 });
  await visit.press("Stop");
  await visit.see("Go on");
  await take(visit, "list-stopped", "Stopped: everything stays where it is.", { screen: 800 });
  await release(visit.page);
  await letRun(visit, () => visit.press("Go on"));
  await take(visit, "list", "300 patients, to be ranked by any result and filtered.");
  await visit.page.type("#panel-find", "nobody of this name");
  await visit.page.waitForFunction(() => document.querySelectorAll("#worklist tbody tr[aria-rowindex]").length === 0);
  await take(visit, "list-empty", "Nobody passes the filters.");
  await visit.page.$eval("#panel-find", (field) => field.select());
  await visit.page.type("#panel-find", "Row137");
  await visit.page.waitForFunction(() => document.querySelectorAll("#worklist tbody tr[aria-rowindex]").length === 1);
  await visit.page.focus("#worklist");
  await visit.page.keyboard.press("Enter");
  await visit.see("What was read");
  await take(visit, "list-patient", "A patient of the list, with the way back to it.", { screen: 800 });
}
