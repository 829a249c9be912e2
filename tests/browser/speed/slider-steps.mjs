// A step of the what-if panel, asked of the worker as the page asks: until the answer, explanation and all, is in the page.

import { readFile } from "node:fs/promises";
import { quantile, row } from "./figures.mjs";
import { ready } from "./ready.mjs";

const SAMPLE = new URL("../../../models/samples/02-man-63-smoker-treated.json", import.meta.url);
const STEPS = 400;
const STEP_MS = 16;

// Runs in the page.
async function steps(text, many) {
  const worker = globalThis.insite.startWorker();
  let count = 0;
  const ask = (method, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      worker.addEventListener("message", function listen({ data }) {
        if (data.id !== id || "progress" in data) return;
        worker.removeEventListener("message", listen);
        if (data.error) reject(new Error(data.error.message));
        else resolve(data.ok);
      });
      worker.postMessage({ id, method, args });
    });
  await ask("open", [{ name: "record.json", text }]);
  const request = {
    patient: 0, as_of: "2026-11-22", asked_for: [], settings: {}, questioned: [], by_hand: [], what_if: {},
    binding: { input_sha256: "", visit: "", patient: 0 },
  };
  const { models } = await ask("assess", request);
  const times = [];
  for (const { model, outputs } of models) {
    const output = outputs.find(({ value }) => value != null)?.output;
    if (!output) continue;
    const { answer } = await ask("counterfactuals", { model, output, threshold: null, request });
    const moved = answer.movable.find(({ range, step, value }) => range && step && typeof value === "number");
    if (!moved) continue;
    const [low, high] = moved.range;
    for (let at = 0; at < many; at += 1) {
      const what_if = { [moved.input]: low + ((high - low) * (at + 0.5)) / many };
      const start = performance.now();
      await ask("whatIf", { model, output, request: { ...request, what_if } });
      times.push(performance.now() - start);
    }
  }
  worker.terminate();
  return times;
}

export async function sliderSteps(browser, address) {
  const visit = await ready(browser, address);
  const times = await visit.page.evaluate(steps, await readFile(SAMPLE, "utf8"), STEPS);
  await visit.close();
  return {
    title: "A step of what-if",
    note: `${times.length} steps of sliders on a sample patient, by every model that lets one move there. \`cargo xtask bench what-if\` tells them model by model, for all samples.`,
    rows: [
      row("a step, 50 %", quantile(times, 0.5), "ms", { atMost: STEP_MS }),
      row("a step, 95 %", quantile(times, 0.95), "ms", { atMost: STEP_MS }),
      row("the longest step", Math.max(...times), "ms"),
    ],
  };
}
