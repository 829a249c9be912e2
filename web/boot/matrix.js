// A trained model for a whole cohort: rows are handed to several workers, a block at a time, and what comes back is put
// in order. `insite.openMatrix` gives one; its types stand in insite.d.ts. `xtask dist` puts this text before page.js.

// A worker never holds more rows than this: memory stays the same however many there are. A multiple of the rows that
// the module takes at a time, so that dividing a matrix changes no bit of its results.
const MOST_ROWS = 2048;
const ROWS_AT_A_TIME = 256;
// So many blocks for each worker let a fast one take over what a slow one has not begun.
const BLOCKS_EACH = 4;

// One worker and the requests that it has not answered.
class MatrixWorker {
  #worker;
  #waiting = new Map();
  #lastId = 0;

  constructor(worker, failed) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => failed(new Error("A worker stopped. Open the matrix again."));
    this.failed = failed;
  }

  // Resolves to the answer; `sent.id` takes the request back by `cancel`.
  ask(method, argument, { transfer = [], progress = () => {}, sent = {} } = {}) {
    return new Promise((resolve, reject) => {
      const id = (this.#lastId += 1);
      sent.id = id;
      this.#waiting.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, method, args: [argument] }, transfer);
    });
  }

  cancel(id) {
    this.#worker.postMessage({ cancel: id });
  }

  end(reason) {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #receive({ id, ok, error, progress }) {
    const request = this.#waiting.get(id);
    if (!request) return;
    if (progress !== undefined) {
      request.progress(progress);
      return;
    }
    this.#waiting.delete(id);
    if (!error) {
      request.resolve(ok);
      return;
    }
    const reason = new Error(error.message);
    request.reject(reason);
    if (error.fatal) this.failed(reason);
  }
}

class Matrix {
  #workers = [];
  #closed = null;

  static async open(startWorker, model, { workers = navigator.hardwareConcurrency || 1 } = {}) {
    if (!Number.isInteger(workers) || workers < 1) throw new RangeError("`workers` must be a whole number from 1");
    const matrix = new Matrix();
    const source = typeof model === "string" ? { catalog: model } : { bytes: new Uint8Array(model) };
    for (let count = 0; count < workers; count += 1) {
      matrix.#workers.push(new MatrixWorker(startWorker(), (reason) => matrix.#end(reason)));
    }
    try {
      const [about] = await Promise.all(matrix.#workers.map((worker) => worker.ask("load", source)));
      return Object.freeze(Object.assign(matrix, about));
    } catch (error) {
      matrix.#end(error);
      throw error;
    }
  }

  get workers() {
    return this.#workers.length;
  }

  score(rows, options) {
    return this.#run({ what: "score" }, this.margins, rows, options);
  }

  values(rows, { output = this.outputNames[0], ...options } = {}) {
    return this.#run({ what: "values", output }, 1, rows, options);
  }

  explain(rows, options) {
    return this.#run({ what: "explain" }, this.margins * (this.columns + 1), rows, options);
  }

  memory() {
    return Promise.all(this.#workers.map((worker) => worker.ask("memory")));
  }

  close() {
    this.#end(new Error("The matrix was closed."));
  }

  #end(reason) {
    if (this.#closed) return;
    this.#closed = reason;
    for (const worker of this.#workers) worker.end(reason);
  }

  async #run(question, width, rows, { progress = () => {}, signal } = {}) {
    signal?.throwIfAborted();
    if (this.#closed) throw this.#closed;
    if (!(rows instanceof Float32Array)) throw new TypeError("the rows must be a Float32Array");
    const count = rows.length / this.columns;
    if (!Number.isInteger(count)) {
      throw new RangeError(`the array holds ${rows.length} numbers, which is no whole number of rows of ${this.columns}`);
    }
    const share = count / (this.#workers.length * BLOCKS_EACH);
    const step = Math.min(MOST_ROWS, Math.max(1, Math.ceil(share / ROWS_AT_A_TIME)) * ROWS_AT_A_TIME);
    const results = new Float32Array(count * width);
    const under = new Map();
    const stop = new AbortController();
    let [next, done, told] = [0, 0, 0];
    const tell = () => {
      const now = (done + [...under.values()].reduce((sum, rows) => sum + rows, 0)) / count;
      if (now <= told || stop.signal.aborted) return;
      told = now;
      progress(now);
    };
    const work = async (worker) => {
      while (next < count && !stop.signal.aborted) {
        const first = next;
        next = Math.min(count, first + step);
        const size = next - first;
        const sent = {};
        const cancel = () => worker.cancel(sent.id);
        stop.signal.addEventListener("abort", cancel);
        try {
          // A copy of the block, which the worker gets for its own; the caller's array stays whole.
          const part = rows.slice(first * this.columns, next * this.columns);
          const during = (fraction) => {
            under.set(worker, fraction * size);
            tell();
          };
          const request = { ...question, rows: part };
          results.set(await worker.ask("matrix", request, { transfer: [part.buffer], progress: during, sent }), first * width);
        } finally {
          stop.signal.removeEventListener("abort", cancel);
          under.delete(worker);
        }
        done += size;
        tell();
      }
    };
    // The caller hears of the end at once; the workers, within a block.
    const taken = new Promise((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { signal: stop.signal });
    });
    try {
      await Promise.race([Promise.all(this.#workers.map(work)), taken]);
    } finally {
      stop.abort();
    }
    if (count === 0) progress(1);
    return results;
  }
}
