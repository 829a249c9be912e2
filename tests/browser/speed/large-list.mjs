// A list of 100,000 rows: its frames while it is scored and scrolled, how long ranking and filtering take, how much of it is
// drawn.

import { join } from "node:path";
import { bulkExport } from "./bulk-export.mjs";
import { row, rounds, say } from "./figures.mjs";
import { ofFrames } from "./frames.mjs";
import { ready } from "./ready.mjs";
import { choose, work } from "./whole-list.mjs";

const PATIENTS = 100_000;
const RESULTS = 4;
const MODEL = "FIB-4";
const MOST_DRAWN = 60;
const ROUNDS = 5;
const CHANGE_MS = 100;

// Runs in the page: changes a choice, and how long until the list was painted anew.
async function changed(id, value) {
  const field = document.getElementById(id);
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input", { bubbles: true }));
  return (await globalThis.noted.painted()) - start;
}

// Runs in the page: scrolls through all of the list, a stretch with each frame.
async function scrolled(seconds) {
  const frame = document.querySelector(".panel-frame");
  const { noted } = globalThis;
  let drawn = 0;
  noted.frames.start();
  const start = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - start) / (1000 * seconds)) {
    frame.scrollTop = share * (frame.scrollHeight - frame.clientHeight);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    drawn = Math.max(drawn, document.querySelectorAll("#worklist tbody tr[aria-rowindex]").length);
  }
  return { drawn, ...noted.frames.stop() };
}

export async function largeList(browser, address, folder) {
  const file = join(folder, `list-${PATIENTS}.ndjson`);
  const bytes = await bulkExport(file, { patients: PATIENTS, results: RESULTS }, say);
  const visit = await ready(browser, address);
  await choose(visit, [file]);
  // One model: this is about the rows, the other list about the models.
  await visit.page.waitForFunction(
    (title) => {
      const box = [...document.querySelectorAll("main label.check-box")].find((label) => label.textContent.includes(title));
      box?.querySelector("input").click();
      return Boolean(box);
    },
    {},
    MODEL,
  );
  say(`scoring ${PATIENTS} patients by ${MODEL}`);
  const scoring = await work(visit);
  const rows = await visit.page.$eval("#worklist", (table) => Number(table.getAttribute("aria-rowcount")) - 1);
  if (rows < PATIENTS * 0.9) throw new Error(`${rows} rows of ${PATIENTS} stand in the list`);
  say("ranking, filtering and scrolling");
  const times = { age: [], name: [], number: [], tier: [], find: [] };
  const change = (id, value) => visit.page.evaluate(changed, id, value);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.age.push(await change("panel-order", "1"));
    times.name.push(await change("panel-order", "2"));
    times.number.push(await change("panel-order", "0"));
    times.tier.push(await change("panel-tier", "1"));
    await change("panel-tier", "");
    times.find.push(await change("panel-find", `Row9${round}`));
    await change("panel-find", "");
  }
  const scrolling = await visit.page.evaluate(scrolled, 5);
  await visit.close();
  const goal = { atMost: CHANGE_MS };
  return {
    title: "A list of 100,000 rows",
    note:
      `${PATIENTS.toLocaleString("en")} made-up patients with ${RESULTS} results each, ${(bytes / 1e6).toFixed(0)} MB of NDJSON, scored by ${MODEL}. Ranking and filtering are from the choice to the ` +
      "frame in which the list stands anew; scrolling goes through all of it in five seconds, a stretch with each frame.",
    rows: [
      row("rows in the list", rows, "rows", { atLeast: PATIENTS }),
      row("rows drawn at a time, at most", scrolling.drawn, "rows", { atMost: MOST_DRAWN }),
      row("patients a second, read and scored", (1000 * rows) / scoring.whole, "patients a second"),
      rounds("ranked by number", times.number, "ms", goal),
      rounds("ranked by age", times.age, "ms", goal),
      rounds("ranked by name", times.name, "ms", goal),
      rounds("filtered by how loud", times.tier, "ms", goal),
      rounds("found by a part of a name", times.find, "ms", goal),
      ...ofFrames("while it is scrolled", scrolling),
      ...ofFrames("while it is read and scored", scoring.frames),
    ],
  };
}
