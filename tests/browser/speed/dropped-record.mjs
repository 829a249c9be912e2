// A record of 4 MB is dropped on the page, until all its alerts are painted.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rounds, row, say } from "./figures.mjs";
import { madeUpRecord } from "./made-up-record.mjs";
import { ready } from "./ready.mjs";

const RECORD_BYTES = 4_000_000;
const SHOWN_MS = 300;
const WARMING_UP = 3;
const ROUNDS = 15;

export async function droppedRecord(browser, address) {
  const folder = await mkdtemp(join(tmpdir(), "insite-speed-"));
  const file = join(folder, "record.json");
  const text = madeUpRecord(RECORD_BYTES);
  await writeFile(file, text);
  const visit = await ready(browser, address);
  const all = [];
  for (let round = -WARMING_UP; round < ROUNDS; round += 1) {
    if (round >= 0) say(`a record of 4 MB is dropped, round ${round + 1} of ${ROUNDS}`);
    const shown = visit.page.evaluate(async () => {
      const { noted } = globalThis;
      noted.asked.length = 0;
      noted.dropped = 0;
      noted.frames.start();
      while (!noted.dropped || !document.querySelector(".alert-list .alert-item") || noted.asked.some(({ answered, method }) => method === "assess" && !answered)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const painted = await noted.painted();
      const took = (method) => noted.asked.filter((one) => one.method === method).reduce((sum, { sent, answered }) => sum + (answered - sent), 0);
      const { long } = noted.frames.stop();
      const [whole, reading, scoring] = [painted - noted.dropped, took("open"), took("assess")];
      const alerts = document.querySelectorAll(".alert-list .alert-item").length;
      return { whole, reading, scoring, drawing: whole - reading - scoring, alerts, blocked: Math.max(0, ...long) };
    });
    await visit.dropFiles([file]);
    const one = await shown;
    if (round >= 0) all.push(one);
    await visit.startAgain();
  }
  await visit.close();
  await rm(folder, { recursive: true });
  const of = (name) => all.map((one) => one[name]);
  return {
    title: "A record of 4 MB",
    note:
      `A made-up Bundle of ${(text.length / 1e6).toFixed(2)} MB is dropped on the first page ${ROUNDS} times, after ${WARMING_UP} more; timed inside the page from the ` +
      "drop to the frame in which all alerts stand. Reading and scoring are from the question to the worker's answer; drawing is the rest, the worker's own start and the checks of the page included.",
    rows: [
      rounds("from the drop to all alerts shown", of("whole"), "ms", { atMost: SHOWN_MS }),
      rounds("reading the file", of("reading"), "ms"),
      rounds("scoring and explaining by every model", of("scoring"), "ms"),
      rounds("drawing, and all else", of("drawing"), "ms"),
      rounds("the page's longest task", of("blocked"), "ms", { atMost: 50 }),
      row("alerts shown", all.at(-1).alerts, "alerts"),
    ],
  };
}
