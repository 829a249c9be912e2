// Times what follows a clinician's hand in the built page: a step of the what-if panel for every model that a sample
// patient lets move, explanation and all, the search for the smallest changes, and the start of a worker with all golden
// patients scored again. `node bench-what-if.mjs`.

import { readFile, readdir } from "node:fs/promises";
import { launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { Visit } from "./harness/visit.mjs";

const SAMPLES = new URL("../../models/samples/", import.meta.url);
const STEPS = 200;
const STARTS = 20;

// Runs in the page: times in milliseconds from asking the worker to having its answer, as the page itself asks.
async function measure(records, steps, starts) {
  const client = () => {
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
    return { worker, ask };
  };
  const timed = async (work) => {
    const start = performance.now();
    const answer = await work();
    return [performance.now() - start, answer];
  };
  const started = [];
  for (let at = 0; at < starts; at += 1) {
    const { worker, ask } = client();
    started.push((await timed(() => ask("certificates")))[0]);
    worker.terminate();
  }
  const found = new Map();
  const { worker, ask } = client();
  for (const text of records) {
    await ask("open", [{ name: "record.json", text }]);
    const request = {
      patient: 0, as_of: "2026-11-22", asked_for: [], settings: {}, questioned: [], by_hand: [], what_if: {},
      binding: { input_sha256: "", visit: "", patient: 0 },
    };
    const assessment = await ask("assess", request).catch(() => null);
    for (const { model, outputs } of assessment?.models ?? []) {
      const output = outputs.find(({ value }) => value != null)?.output;
      if (!output || found.has(model)) continue;
      const [search, { answer: changes }] = await timed(() => ask("counterfactuals", { model, output, threshold: null, request }));
      const moved = changes.movable.find(({ range, step, value }) => range && step && typeof value === "number");
      if (!moved) continue;
      const times = [];
      for (let at = 0; at < steps; at += 1) {
        const [low, high] = moved.range;
        const what_if = { [moved.input]: low + ((high - low) * (at + 0.5)) / steps };
        times.push((await timed(() => ask("whatIf", { model, output, request: { ...request, what_if } })))[0]);
      }
      found.set(model, { input: moved.input, search, times });
    }
  }
  worker.terminate();
  return { started, found: [...found] };
}

const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))];
const cells = (times) => [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1).padStart(9)).join("");

const names = (await readdir(SAMPLES)).filter((name) => /^\d.*\.json$/.test(name)).sort();
const records = await Promise.all(names.map((name) => readFile(new URL(name, SAMPLES), "utf8")));
const site = await serve();
const { browser, stop } = await launch();
try {
  const visit = await Visit.open(browser, site.address);
  visit.page.setDefaultTimeout(600_000);
  const { started, found } = await visit.page.evaluate(measure, records, STEPS, STARTS);
  console.log(`${"milliseconds".padEnd(46)}   median      95 %      max   search of changes`);
  console.log(`${"a worker's start, golden patients scored again".padEnd(46)}${cells(started)}`);
  for (const [model, { input, search, times }] of found) {
    console.log(`${`${model}: ${input}`.slice(0, 45).padEnd(46)}${cells(times)}${search.toFixed(1).padStart(20)}`);
  }
  const all = found.flatMap(([, { times }]) => times);
  console.log(`${`all ${all.length} steps`.padEnd(46)}${cells(all)}`);
} finally {
  await stop();
  await site.stop();
}
