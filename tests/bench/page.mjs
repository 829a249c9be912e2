// Runs in the page: Insite's engine and onnxruntime-web on the same rows, one thread, timed in the same way.

import * as ort from "/ort/ort.wasm.min.mjs";
import init, { MatrixModel } from "/engine/engine.js";

// The browser's clock ticks in tenths of a millisecond: what is shorter than a clocking is repeated within one.
const CLOCKING_MS = 5;
const BATCH_MS = 200;
const CALLS = 2_000;
const CLOCKINGS = 21;

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = "/ort/";

const bytes = async (path) => new Uint8Array(await (await fetch(`/work/${path}`)).arrayBuffer());
const floats = async (path) => new Float32Array((await bytes(path)).buffer);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** From nothing loaded until a model can be asked, in milliseconds: each is called first thing in a fresh page. */
async function readyOrt(file) {
  const model = await bytes(file);
  const start = performance.now();
  await ort.InferenceSession.create(model, { executionProviders: ["wasm"] });
  return performance.now() - start;
}

async function readyOurs(file) {
  const model = await bytes(file);
  const start = performance.now();
  await init();
  const compiled = new MatrixModel(model);
  compiled.prepare("score");
  compiled.prepare("explain");
  return performance.now() - start;
}

/** A model of both sides with the rows it is asked about. */
class Pair {
  static async load({ compiled, onnx, rows, columns, explains }) {
    await init();
    const pair = new Pair();
    pair.rows = await floats(rows);
    pair.columns = columns;
    pair.count = pair.rows.length / columns;
    // Each patient's numbers as an array of their own, made outside the clock for both sides.
    pair.each = Array.from({ length: pair.count }, (_, at) => pair.rows.slice(at * columns, (at + 1) * columns));
    pair.ours = new MatrixModel(await bytes(compiled));
    if (pair.ours.columns !== columns) throw new Error(`the model takes ${pair.ours.columns} columns, not ${columns}`);
    pair.ours.prepare("score");
    if (explains) pair.ours.prepare("explain");
    pair.view = pair.ours.row();
    pair.session = await ort.InferenceSession.create(await bytes(onnx), { executionProviders: ["wasm"] });
    pair.scores = pair.session.outputNames.at(-1);
    return pair;
  }

  row(index) {
    return this.each[index % this.count];
  }

  runOrt(rows, count) {
    const feeds = { [this.session.inputNames[0]]: new ort.Tensor("float32", rows, [count, this.columns]) };
    return this.session.run(feeds, [this.scores]);
  }

  /** The engine's input row. Its memory moves when it grows, which leaves the old view empty. */
  set(index) {
    if (this.view.length === 0) this.view = this.ours.row();
    this.view.set(this.row(index));
  }

  /** Seconds for one row. */
  async measure(what, count) {
    switch (what) {
      case "ort_batch":
        return (await batch(() => this.runOrt(this.rows, this.count))) / this.count;
      case "ours_batch":
        return (await batch(() => this.ours.score(this.rows))) / this.count;
      case "ours_shap": {
        const some = this.rows.subarray(0, count * this.columns);
        return (await batch(() => this.ours.explain(some))) / count;
      }
      case "ort_one":
        return one(async (index) => (await this.runOrt(this.row(index), 1))[this.scores].data.at(-1));
      case "ours_one":
        return oneAtOnce((index) => {
          this.set(index);
          return this.ours.scoreRow();
        });
      case "ours_shap_one":
        return oneAtOnce((index) => {
          this.set(index);
          return this.ours.explainRow().at(-1);
        });
      default:
        throw new Error(`nothing is called ${what}`);
    }
  }

  /** How many of the margins' bits are not the expected file's, and by how much they differ at most. */
  async compareMargins(file) {
    const expected = await floats(file);
    const margins = this.ours.score(this.rows);
    const step = margins.length / expected.length;
    let [different, largest] = [0, 0];
    for (let row = 0; row < expected.length; row += 1) {
      const margin = margins[row * step + step - 1];
      if (!Object.is(margin, expected[row])) different += 1;
      const distance = Math.abs(margin - expected[row]);
      if (!(distance <= largest)) largest = distance;
    }
    return { rows: expected.length, different, largest };
  }

  /** The largest distance of the contributions to those in double precision; whether one row gives the batch's bits. */
  async compareContributions(file) {
    const reference = new Float64Array((await bytes(file)).buffer);
    const width = this.columns + 1;
    const count = reference.length / width;
    const contributions = this.ours.explain(this.rows.subarray(0, count * this.columns));
    let largest = 0;
    for (let at = 0; at < reference.length; at += 1) {
      const distance = Math.abs(contributions[at] - reference[at]);
      if (!(distance <= largest)) largest = distance;
    }
    let largestOfOne = 0;
    for (let row = 0; row < count; row += 1) {
      this.set(row);
      const found = this.ours.explainRow();
      for (let at = 0; at < width; at += 1) {
        const distance = Math.abs(found[at] - reference[row * width + at]);
        if (!(distance <= largestOfOne)) largestOfOne = distance;
      }
    }
    return { rows: count, largest, largest_of_one: largestOfOne };
  }
}

/** The median seconds of a call on many rows, each clocking of some calls. */
async function batch(call) {
  let calls = 1;
  const times = [];
  for (let spent = 0; spent < BATCH_MS || times.length < 3; ) {
    const start = performance.now();
    for (let index = 0; index < calls; index += 1) await call();
    const elapsed = performance.now() - start;
    spent += elapsed;
    // A clocking that was too short only tells how many calls the next needs.
    if (elapsed < CLOCKING_MS * 2) calls *= 2;
    else times.push(elapsed / calls);
  }
  return median(times) / 1000;
}

// The same clock for a call that answers at once and for one that answers later: only the waiting differs, which a
// library that answers later makes each of its callers do.
function oneAtOnce(call) {
  const clocking = (from, calls) => {
    const start = performance.now();
    for (let index = from; index < from + calls; index += 1) call(index);
    return performance.now() - start;
  };
  let calls = 1;
  while (clocking(0, calls) < CLOCKING_MS) calls *= 2;
  const times = [];
  for (let from = 0; from < CALLS || times.length < CLOCKINGS; from += calls) times.push(clocking(from, calls) / calls);
  return median(times) / 1000;
}

async function one(call) {
  const clocking = async (from, calls) => {
    const start = performance.now();
    for (let index = from; index < from + calls; index += 1) await call(index);
    return performance.now() - start;
  };
  let calls = 1;
  while ((await clocking(0, calls)) < CLOCKING_MS) calls *= 2;
  const times = [];
  for (let from = 0; from < CALLS || times.length < CLOCKINGS; from += calls) {
    times.push((await clocking(from, calls)) / calls);
  }
  return median(times) / 1000;
}

globalThis.bench = { readyOrt, readyOurs, load: (settings) => Pair.load(settings) };
