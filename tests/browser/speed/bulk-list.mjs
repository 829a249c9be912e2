// 10,000 patients in more than a gigabyte: scored and explained by every model, in how much time and memory, and stopped on
// the way.

import { join } from "node:path";
import { bulkExport } from "./bulk-export.mjs";
import { row, say } from "./figures.mjs";
import { ofFrames } from "./frames.mjs";
import { ready } from "./ready.mjs";
import { watchMemory } from "./renderer-memory.mjs";
import { choose, stopAndGoOn, work } from "./whole-list.mjs";

const PATIENTS = 10_000;
const BYTES = 1_000_000_000;
// A result is some 700 bytes long.
const RESULTS = 150;
const MOST_MEMORY = 1_000_000_000;
const STOP_AFTER_MS = [3_000, 6_000];
const HEARD_MS = 200;

export async function bulkList(browser, address, folder) {
  const file = join(folder, `list-${PATIENTS}.ndjson`);
  const bytes = await bulkExport(file, { patients: PATIENTS, results: RESULTS, bytes: BYTES }, say);
  const visit = await ready(browser, address);
  await choose(visit, [file]);
  const memory = await watchMemory(browser);
  say(`${PATIENTS} patients in ${(bytes / 1e9).toFixed(2)} GB are read and scored by every model`);
  const working = work(visit);
  const stops = [];
  for (const after of STOP_AFTER_MS) stops.push(await stopAndGoOn(visit, after));
  const { peak, own, ...done } = { ...(await working), ...(await memory.stop()) };
  const rows = await visit.page.$eval("#worklist", (table) => Number(table.getAttribute("aria-rowcount")) - 1);
  const columns = await visit.page.$$eval("#panel-result option", (options) => options.length);
  const workers = await visit.page.evaluate(() => navigator.hardwareConcurrency);
  // Each stop waits for a second.
  const waited = (inScoring) => stops.filter(({ isScoring }) => isScoring === inScoring).length;
  const [reading, scoring] = [done.reading / 1000 - waited(false), done.scoring / 1000 - waited(true)];
  await visit.close();
  return {
    title: "10,000 patients, a gigabyte",
    note:
      `${PATIENTS.toLocaleString("en")} made-up patients, ${(bytes / 1e9).toFixed(2)} GB of NDJSON in one file, by every model, in ${workers} workers. It was stopped ${stops.length} times ` +
      "and went on. Memory is of the process in which the tab and all its workers live, as Linux counts it: resident, and without what " +
      "it shares with the browser's program.",
    rows: [
      row("patients in the list", rows, "patients", { atLeast: PATIENTS }),
      row("results to rank by", columns, "results"),
      row("read and scored in", reading + scoring, "s"),
      row("patients a second, read, scored and explained", rows / (reading + scoring), "patients a second"),
      row("reading", bytes / 1e6 / reading, "MB a second"),
      row("scoring and explaining", rows / scoring, "patients a second"),
      row("largest memory of the tab, resident", peak / 1e6, "MB", { atMost: MOST_MEMORY / 1e6 }),
      row("largest memory of the tab, its own", own / 1e6, "MB"),
      row("looks at the page at which the time left stood there", (100 * done.leftShown) / done.looks, "%"),
      row("stopped after pressing Stop, at most", Math.max(...stops.map(({ stopped }) => stopped)), "ms", { atMost: HEARD_MS }),
      row("went on after pressing Go on, at most", Math.max(...stops.map(({ went }) => went)), "ms", { atMost: HEARD_MS }),
      ...ofFrames("while it is read and scored", done.frames),
    ],
  };
}
