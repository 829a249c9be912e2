// Figures as the benchmarks hand them on: rows with a unit and, where there is one, a goal; and what is said around them.

import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const quantile = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))];
export const median = (numbers) => quantile(numbers, 0.5);

/** One figure; `goal` is `{atMost}` or `{atLeast}`, or is left out. */
export const row = (what, value, unit, goal) => ({ what, value, unit, goal });

/** The median of some rounds, with how far they were apart. */
export const rounds = (what, numbers, unit, goal) => ({
  ...row(what, median(numbers), unit, goal),
  low: Math.min(...numbers),
  high: Math.max(...numbers),
});

/** Says on the terminal what is being done; figures go into the file. */
export const say = (text) => console.log(text);

export const load = () => loadavg()[0];

/** Writes the figures of a run for `cargo xtask bench`, which shows them. */
export async function write(file, { browser, before, sections }) {
  const content = { browser, load: { before, after: load() }, sections };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}
