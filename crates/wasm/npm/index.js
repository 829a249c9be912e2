// The engine in a worker: one worker for each record, ended when the record is closed. Nothing is sent anywhere: the only
// requests are for `engine_bg.wasm`, `worker.js` and the file of a language beside this file.

import { build } from "./build.js";
import { languageOf } from "./language.js";

const wasmUrl = new URL("./engine_bg.wasm", import.meta.url).href;
const workerUrl = new URL("./worker.js", import.meta.url).href;

// Under `require-trusted-types-for 'script'` the host's policy must name ours: `trusted-types insite`. It passes the
// worker's address and nothing else.
const policy = globalThis.trustedTypes?.createPolicy("insite", {
  createScriptURL(url) {
    if (url === workerUrl) return url;
    throw new TypeError("insite: this is not the address of its worker");
  },
});

// The module is fetched, checked against the hash of the build and compiled once, however many records are opened.
let compiled = null;

async function fetchModule(language) {
  const response = await fetch(wasmUrl, { integrity: build.integrity });
  if (!response.ok) throw new InsiteError(language.say("element-error-status", { status: response.status }), true);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** An error whose words come from the engine and hold nothing of a record. */
export class InsiteError extends Error {
  name = "InsiteError";

  constructor(message, isFatal) {
    super(message);
    this.isFatal = isFatal;
  }
}

/** The day of the computer's own clock, `YYYY-MM-DD`. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens a record in a worker of its own: text, an object, bytes, a file, or several of these. See index.d.ts. */
export async function openRecord(record, { progress = () => {}, language = "en" } = {}) {
  const opened = await startWorker(await languageOf(language));
  try {
    await opened.read(filesOf(record), progress);
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** The models that are built in, described. */
export async function models({ language = "en" } = {}) {
  const opened = await startWorker(await languageOf(language));
  try {
    return await opened.ask("about");
  } finally {
    opened.close();
  }
}

/** A worker in which nothing is open yet, and which speaks the language. */
async function startWorker(language) {
  compiled ??= fetchModule(language);
  let module;
  try {
    module = await compiled;
  } catch (error) {
    // The next record may find the network again.
    compiled = null;
    throw error instanceof InsiteError ? error : new InsiteError(language.say("element-error-differs"), true);
  }
  const worker = new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { name: "insite" });
  worker.postMessage({ module, language: language.forWorker });
  return new OpenRecord(worker, language);
}

// What was given as files of the worker's: `{name, text}`, `{name, bytes}` or `{name, file}`.
function filesOf(record) {
  const several = Array.isArray(record) && record.some((one) => one instanceof Blob) ? record : [record];
  return several.map((one, at) => {
    const name = one?.name && one instanceof Blob ? one.name : `record-${at + 1}.json`;
    if (one instanceof Blob) return { name, file: one };
    if (one instanceof Uint8Array) return { name, bytes: one };
    if (one instanceof ArrayBuffer) return { name, bytes: new Uint8Array(one) };
    return { name, text: typeof one === "string" ? one : JSON.stringify(one) };
  });
}

class OpenRecord {
  #worker;
  #waiting = new Map();
  #lastId = 0;
  #note = null;
  #language;

  constructor(worker, language) {
    this.#worker = worker;
    this.#language = language;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => this.#end(new InsiteError(language.say("element-error-stopped"), true));
  }

  async read(files, progress) {
    this.#note = await this.ask("open", files, progress);
    return this.#note;
  }

  get patients() {
    return this.#note.patients;
  }

  get problems() {
    return this.#note.problems;
  }

  assess({ patient = 0, asOf = today(), models = [], settings = {}, questioned = [], byHand = [] } = {}) {
    const request = { patient, as_of: asOf, asked_for: models, settings, questioned, by_hand: byHand };
    return this.ask("assess", request);
  }

  entry(reference) {
    return this.ask("entry", reference);
  }

  models() {
    return this.ask("about");
  }

  ask(method, argument, progress = () => {}) {
    return new Promise((resolve, reject) => {
      if (!this.#worker) {
        reject(this.#closed());
        return;
      }
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, method, args: argument === undefined ? [] : [argument] });
    });
  }

  close() {
    this.#end(this.#closed());
  }

  #closed() {
    return new InsiteError(this.#language.say("element-error-closed"), true);
  }

  #end(reason) {
    this.#worker?.terminate();
    this.#worker = null;
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
    const reason = new InsiteError(error.message, error.fatal);
    request.reject(reason);
    if (error.fatal) this.#end(reason);
  }
}
