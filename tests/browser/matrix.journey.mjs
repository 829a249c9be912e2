import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "a matrix: 10,000 rows through the workers, in order, with progress, cancelled at will, in flat memory";

const ROWS = 10_000;
const FEW = 1_000;
const MODEL = "demo-light-chains";

// Patients spread over the ranges of the model's columns, some values missing: the same in every run.
function makeRows(count) {
  let state = 1;
  const share = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const rows = new Float32Array(count * 5);
  for (let at = 0; at < rows.length; at += 5) {
    const male = share() < 0.5 ? 1 : 0;
    const creatinine = share() < 0.2 ? NaN : 0.4 + 3 * share();
    rows.set([Math.floor(50 + 50 * share()), male, creatinine, 3 + 90 * share(), 3 + 90 * share()], at);
  }
  return rows;
}

/** Runs in the page: one worker, one request for all rows; transfers them and says what came back. */
async function inOneCall(model, what, numbers) {
  const worker = insite.startWorker();
  const rows = Float32Array.from(numbers, (number) => number ?? NaN);
  const answer = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.error) reject(new Error(data.error.message));
      if (data.id === 2 && data.ok) resolve(data.ok);
    };
  });
  worker.postMessage({ id: 1, method: "load", args: [{ catalog: model }] });
  worker.postMessage({ id: 2, method: "matrix", args: [{ what, rows, output: "1" }] }, [rows.buffer]);
  const transferred = rows.length === 0;
  const results = await answer;
  worker.terminate();
  return { transferred, results: [...new Uint32Array(results.buffer)] };
}

/** Runs in the page: the same by `openMatrix`, with what was told on the way. */
async function throughWorkers(model, what, numbers, workers) {
  const matrix = await insite.openMatrix(model, { workers });
  const rows = Float32Array.from(numbers, (number) => number ?? NaN);
  const progress = [];
  const results = await matrix[what](rows, { progress: (share) => progress.push(share) });
  const { columns, columnNames, outputNames } = matrix;
  matrix.close();
  return { results: [...new Uint32Array(results.buffer)], progress, kept: rows.length, about: { columns, columnNames, outputNames } };
}

/** Runs in the page: the bytes of each worker's module after few rows and after many of them. */
async function memoryOf(model, numbers, few) {
  const matrix = await insite.openMatrix(model, { workers: 2 });
  const rows = Float32Array.from(numbers, (number) => number ?? NaN);
  const all = async (part) => {
    for (const what of ["score", "values", "explain"]) await matrix[what](part);
    return matrix.memory();
  };
  const found = [await all(rows.subarray(0, few * matrix.columns)), await all(rows)];
  matrix.close();

  // The same with one request for all of them.
  const worker = insite.startWorker();
  const ask = (id, method, args, transfer = []) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.error) reject(new Error(data.error.message));
        if (data.id === id && "ok" in data) resolve(data.ok);
      };
      worker.postMessage({ id, method, args }, transfer);
    });
  await ask(1, "load", [{ catalog: model }]);
  const alone = async (id, part) => {
    for (const [at, what] of ["score", "values", "explain"].entries()) {
      const own = part.slice();
      await ask(id + at, "matrix", [{ what, output: "1", rows: own }], [own.buffer]);
    }
    return ask(id + 3, "memory", []);
  };
  found[0].push(await alone(10, rows.subarray(0, few * matrix.columns)));
  found[1].push(await alone(20, rows));
  worker.terminate();
  return found;
}

/** Runs in the page: takes a long request back once it has begun, and asks the same workers again. */
async function takenBack(model, numbers) {
  const matrix = await insite.openMatrix(model, { workers: 2 });
  const once = Float32Array.from(numbers, (number) => number ?? NaN);
  const rows = new Float32Array(once.length * 60);
  for (let at = 0; at < rows.length; at += once.length) rows.set(once, at);
  const start = performance.now();
  await matrix.explain(rows);
  const whole = performance.now() - start;

  const stop = new AbortController();
  const shares = [];
  let stopped = 0;
  const progress = (share) => {
    shares.push(share);
    if (stopped) return;
    stopped = performance.now();
    stop.abort(new Error("enough"));
  };
  const message = await matrix.explain(rows, { progress, signal: stop.signal }).then(() => "done", (error) => error.message);
  const heard = performance.now() - stopped;
  // Answered after what the workers still do for the request that was taken back.
  await matrix.memory();
  const idle = performance.now() - stopped;
  const again = (await matrix.score(once)).length;
  const early = await matrix.score(once, { signal: stop.signal }).then(() => "done", (error) => error.message);

  const running = matrix.explain(rows).then(() => "done", (error) => error.message);
  matrix.close();
  const closed = [await running, await matrix.score(once).then(() => "done", (error) => error.message)];
  return { whole, message, heard, idle, shares, again, early, closed };
}

/** Runs in the page: one worker is told to give up one long request. */
async function cancelledInTheWorker(model, numbers) {
  const worker = insite.startWorker();
  const once = Float32Array.from(numbers, (number) => number ?? NaN);
  const rows = new Float32Array(once.length * 60);
  for (let at = 0; at < rows.length; at += once.length) rows.set(once, at);
  const shares = [];
  const answer = new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      if (data.id !== 2) return;
      if (data.progress === undefined) return resolve(data.error?.message ?? "done");
      if (shares.push(data.progress) === 1) worker.postMessage({ cancel: 2 });
    };
  });
  worker.postMessage({ id: 1, method: "load", args: [{ catalog: model }] });
  worker.postMessage({ id: 2, method: "matrix", args: [{ what: "explain", rows }] }, [rows.buffer]);
  const message = await answer;
  worker.terminate();
  return { message, shares };
}

/** Runs in the page: what is wrong is said, by whom it concerns. */
async function refusals(model) {
  const said = (promise) => promise.then(() => "done", (error) => error.message);
  const matrix = await insite.openMatrix(model, { workers: 1 });
  const messages = [
    await said(matrix.score(new Float32Array(7))),
    await said(matrix.score([1, 2, 3, 4, 5])),
    await said(matrix.values(new Float32Array(5), { output: "no-such" })),
    await said(insite.openMatrix("no-such")),
    await said(insite.openMatrix("fib-4", { workers: 1 })),
    await said(insite.openMatrix(new Uint8Array([1, 2, 3]), { workers: 1 })),
    await said(insite.openMatrix(model, { workers: 0 })),
  ];
  const none = (await matrix.score(new Float32Array(0))).length;
  matrix.close();
  return { messages, none };
}

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  const rows = [...makeRows(ROWS)].map((number) => (Number.isNaN(number) ? null : number));
  for (const what of ["score", "values", "explain"]) {
    const one = await visit.page.evaluate(inOneCall, MODEL, what, rows);
    assert.ok(one.transferred, "the rows were copied");
    assert.equal(one.results.length, ROWS * (what === "explain" ? 6 : 1));
    for (const workers of [1, 3]) {
      const { results, progress, kept, about } = await visit.page.evaluate(throughWorkers, MODEL, what, rows, workers);
      assert.deepEqual(results, one.results, `${what} by ${workers} workers`);
      assert.equal(kept, rows.length, "the caller's rows stay whole");
      assert.ok(progress.length > 2 && progress.every((share, at) => at === 0 || share > progress[at - 1]), `${progress}`);
      assert.equal(progress.at(-1), 1);
      assert.deepEqual(about, { columns: 5, columnNames: ["age", "male", "creatinine", "kappa", "lambda"], outputNames: ["1"] });
    }
  }

  const [few, many] = await visit.page.evaluate(memoryOf, MODEL, rows, FEW);
  assert.ok(few.length === 3 && few.every((bytes) => bytes > 0));
  assert.deepEqual(many, few, "the module's memory grew with the rows");

  const { whole, message, heard, idle, shares, again, early, closed } = await visit.page.evaluate(takenBack, MODEL, rows);
  assert.equal(message, "enough");
  assert.ok(heard < 100 && idle < whole / 2, `of ${whole} ms: rejected after ${heard} ms, idle after ${idle} ms`);
  assert.ok(shares.length === 1 && shares[0] < 0.5, `${shares}`);
  assert.equal(again, ROWS);
  assert.equal(early, "enough");
  assert.deepEqual(closed, ["The matrix was closed.", "The matrix was closed."]);

  const cancelled = await visit.page.evaluate(cancelledInTheWorker, MODEL, rows);
  assert.equal(cancelled.message, "The request was taken back.");
  assert.ok(cancelled.shares[0] < 0.5 && cancelled.shares.at(-1) < 0.9, `${cancelled.shares}`);

  const refused = await visit.page.evaluate(refusals, MODEL);
  const expected = [/7 numbers.*rows of 5/, /Float32Array/, /no output `no-such`/, /no model `no-such`/, /published equation/, /no compiled model/, /`workers`/];
  refused.messages.forEach((message, at) => assert.match(message, expected[at]));
  assert.equal(refused.messages.length, expected.length);
  assert.equal(refused.none, 0);
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
}
