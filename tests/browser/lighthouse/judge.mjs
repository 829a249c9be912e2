// What Lighthouse says of the page, served under its production headers: a phone, slow, as its own defaults are.

import lighthouse from "lighthouse";
import { median, row, say } from "../speed/figures.mjs";

const RUNS = 3;
const LEAST_SCORE = 95;
const CATEGORIES = { performance: "performance", accessibility: "accessibility", "best-practices": "best practices" };

/** Runs in the browser that is handed in, in a profile that Lighthouse empties before each run. */
export async function judged(browser, address) {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    say(`Lighthouse, run ${run + 1} of ${RUNS}`);
    const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error", onlyCategories: Object.keys(CATEGORIES) });
    if (lhr.runtimeError) throw new Error(`Lighthouse did not finish: ${lhr.runtimeError.message}`);
    runs.push(lhr);
  }
  const score = (lhr, category) => 100 * lhr.categories[category].score;
  // What is shown of audits is of the run with the middle performance.
  const middle = median(runs.map((lhr) => score(lhr, "performance")));
  const shown = runs.find((lhr) => score(lhr, "performance") === middle);
  const losses = Object.entries(CATEGORIES).flatMap(([category, name]) =>
    shown.categories[category].auditRefs
      .map(({ id, weight }) => ({ weight, name, audit: shown.audits[id] }))
      .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 1)
      .map(({ name, weight, audit }) => [name, audit.title, audit.displayValue ?? "", Math.round(100 * audit.score), weight]),
  );
  const advice = Object.values(shown.audits).filter(({ metricSavings, score }) => score !== null && score < 1 && Object.values(metricSavings ?? {}).some((saving) => saving > 0));
  const blocking = advice.map(({ title, metricSavings }) => ["advice", title, Object.entries(metricSavings).filter(([, saving]) => saving > 0).map(([what, saving]) => `${what} −${Math.round(saving * 1000) / 1000}`).join(", "), "", ""]);
  return {
    title: "Lighthouse",
    note: `Lighthouse ${shown.lighthouseVersion}, its mobile preset with its own simulated slow network and processor, ${RUNS} runs; scores are medians, audits of the run with the middle performance.`,
    rows: Object.entries(CATEGORIES).map(([category, name]) => row(name, median(runs.map((lhr) => score(lhr, category))), "of 100", { atLeast: LEAST_SCORE })),
    table: { head: ["category", "audit that costs points, or advice", "found", "score", "weight"], rows: [...losses, ...blocking] },
  };
}
