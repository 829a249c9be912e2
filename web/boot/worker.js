// The worker: it owns the record, reads files and scores. `xtask dist` puts three things before this text:
// wasm-bindgen's glue of the engine, `archive.js`, which takes packed files apart, and `panel.js`, which reads whole lists of patients.
//
// One message of the page is `{module, language}`, the compiled engine and the language to speak; requests that come before
// wait for it. Each request `{id, method, args}` is answered by `{id, ok}` or `{id, error: {message, fatal}}`, in the order of the requests; `open` and `matrix` also
// send `{id, progress}` with a fraction from 0 to 1. After a fatal error the page ends this worker and starts another.
// `{cancel: id}` takes a request back: one that waits, or a `matrix` or a list that runs, is answered by an error at
// once. What was read or scored of a list stays, and the same request goes on from there.

const READING_SHARE = 0.2;
// Rows between two looks at the clock, as many as the module copies in at a time; and how long a matrix may keep
// the worker from hearing of its end.
const ROWS_AT_A_TIME = 256;
const HEARING_MS = 20;

let engine = null;
let matrix = null;
let validator = null;
let panel = null;
let memory = null;
let acceptModule = null;
// The requests that nobody has taken back.
const wanted = new Set();

// One request after the other: a later one never sees the state between two steps of an earlier one.
let queue = new Promise((resolve) => {
  acceptModule = resolve;
}).then(async ({ module, language }) => {
  ({ memory } = await wasm_bindgen({ module_or_path: module }));
  wasm_bindgen.reportByPlaceOnly();
  if (language?.text) wasm_bindgen.speak(language.code, language.text, language.ofModels);
  engine = new wasm_bindgen.Engine();
});

async function bytesOf(file) {
  if (file.bytes instanceof Uint8Array) return file.bytes;
  if (typeof file.text === "string") return new TextEncoder().encode(file.text);
  return new Uint8Array(await file.file.arrayBuffer());
}

async function readFiles(files, progress) {
  const read = [];
  for (const [index, file] of files.entries()) {
    try {
      read.push({ name: file.name, bytes: await bytesOf(file) });
    } catch {
      throw new SafeError("A file could not be read from the disk. It may have been moved or changed: open it again.");
    }
    progress((READING_SHARE * (index + 1)) / files.length);
  }
  return read;
}

// Lets the messages that have arrived be heard: a timer would wait longer than most blocks take.
const channel = new MessageChannel();
const hear = () =>
  new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });

// Loads the matrix model that the following `matrix` requests are about: `{catalog}`, the name of a bundle that is
// built in, or `{bytes}`, a compiled model.
function load({ catalog, bytes }) {
  matrix?.free();
  matrix = null;
  matrix = bytes ? new wasm_bindgen.MatrixModel(bytes) : wasm_bindgen.MatrixModel.fromCatalog(String(catalog));
  const { columns, margins, columnNames, outputNames } = matrix;
  return { columns, margins, columnNames, outputNames };
}

// Asks the matrix model about rows, a block at a time: the module's memory only ever holds one block.
async function ask(id, { what, rows, output }) {
  if (!matrix) throw new SafeError("There is no matrix model. Load one first.");
  const block = {
    score: (part) => matrix.score(part),
    explain: (part) => matrix.explain(part),
    values: (part) => matrix.values(part, String(output)),
  };
  if (!Object.hasOwn(block, what)) throw new SafeError("A matrix can be asked to `score`, for `values` or to `explain`.");
  if (!(rows instanceof Float32Array)) throw new SafeError("The rows of a matrix must be a Float32Array.");
  const { columns, margins } = matrix;
  const width = { score: margins, values: 1, explain: margins * (columns + 1) }[what];
  const step = ROWS_AT_A_TIME * columns;
  // What is no whole row, or no output, is refused by the first block and before any work.
  if (rows.length < step || rows.length % columns !== 0) return block[what](rows);
  const results = new Float32Array((rows.length / columns) * width);
  let heard = performance.now();
  for (let from = 0; from < rows.length; from += step) {
    results.set(block[what](rows.subarray(from, from + step)), (from / columns) * width);
    if (performance.now() - heard < HEARING_MS || from + step >= rows.length) continue;
    postMessage({ id, progress: (from + step) / rows.length });
    await hear();
    if (!wanted.has(id)) throw new SafeError(TAKEN_BACK);
    heard = performance.now();
  }
  return results;
}

// By what a list tells how far it is, and hears whether it is still wanted.
const told = (id) => ({
  tell: (message) => postMessage({ id, ...message }),
  async hear() {
    await hear();
    if (!wanted.has(id)) throw new SafeError(TAKEN_BACK);
  },
});

const methods = {
  begin: (_id, visit) => engine.begin(visit),
  async open(id, files) {
    const progress = (fraction) => postMessage({ id, progress: fraction });
    const read = await readFiles(files, progress);
    return engine.open(read, (fraction) => progress(READING_SHARE + (1 - READING_SHARE) * fraction));
  },
  assess: (_id, options) => engine.assess(options),
  assessLines: (_id, options) => engine.assessLines(options),
  whatIf: (_id, question) => engine.whatIf(question),
  counterfactuals: (_id, question) => engine.counterfactuals(question),
  trend: (_id, question) => engine.trend(question),
  export: (_id, question) => engine.export(question),
  entry: (_id, source) => engine.entry(source),
  patientKey: (_id, request) => engine.patientKey(request),
  about: () => engine.about(),
  sheet: (_id, model) => engine.sheet(String(model)),
  certificates: () => engine.certificates(),
  site: (_id, text) => engine.site(text),
  overlay: (_id, text) => engine.overlay(text),
  clearOverlays: () => engine.clearOverlays(),
  async patients(id, { files, valueSets }) {
    validator = new wasm_bindgen.Validator();
    for (const text of valueSets) validator.site(text);
    return validator.read(await readFiles(files, (share) => postMessage({ id, progress: share / READING_SHARE })));
  },
  plan: (_id, { model, output }) => validator.plan(model, output),
  validate: (id, request) => validator.run(request, (share) => postMessage({ id, progress: share })),
  overlayOf: (_id, request) => validator.overlay(request),
  shared: (_id, form) => validator.shared(form),
  panelPlan: (_id, files) => planOf(files),
  async panelOpen(_id, options) {
    panel = new PanelRun(options);
    return panel.open();
  },
  panelRead: (id) => panel.read(told(id)),
  panelScore: (id, options) => panel.score(told(id), options),
  panelPatients: () => panel.list.patients(),
  panelColumns: () => panel.list.columns(),
  panelAnswers: (_id, column) => panel.list.answers(column),
  panelProblems: () => panel.list.problems(),
  panelPatient: (_id, person) => panel.patient(person),
  load: (_id, model) => load(model),
  matrix: (id, request) => ask(id, request),
  memory: () => memory.buffer.byteLength,
};

const TAKEN_BACK = "The request was taken back.";

// An error whose words come from the program and hold nothing of a record.
class SafeError extends Error {
  name = "InsiteError";
}

// Only the program's own errors are passed on in words: any other message might quote the record. The module's own
// are plain `Error`s; a trap or a browser's refusal is of a class of its own.
function describe(error) {
  if (error?.name === "InsiteError" || error?.constructor === Error) return { message: error.message, fatal: false };
  if (error instanceof RangeError) {
    return { message: "This input is too large for the memory of this browser tab. Open a smaller file.", fatal: true };
  }
  return { message: "An internal error stopped this step. The record was closed; open it again.", fatal: true };
}

async function answer({ id, method, args }) {
  try {
    if (!Object.hasOwn(methods, method)) throw new SafeError("The page asked for something this worker does not do.");
    if (!wanted.has(id)) throw new SafeError(TAKEN_BACK);
    const ok = await methods[method](id, ...args);
    postMessage({ id, ok }, ok instanceof Float32Array || ok instanceof Uint8Array ? [ok.buffer] : []);
  } catch (error) {
    postMessage({ id, error: describe(error) });
  } finally {
    wanted.delete(id);
  }
}

onmessage = ({ data }) => {
  if (data.module) {
    acceptModule(data);
    return;
  }
  if (data.cancel !== undefined) {
    wanted.delete(data.cancel);
    return;
  }
  wanted.add(data.id);
  queue = queue.then(
    () => answer(data),
    () => postMessage({ id: data.id, error: { message: "The scoring program could not start. Reload the page.", fatal: true } }),
  );
};
