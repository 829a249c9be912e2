// The worker: it owns the record, reads files and scores. `xtask dist` puts wasm-bindgen's glue before this text.
//
// The page's first message is `{module}`, the compiled WebAssembly. Then each request `{id, method, args}` is
// answered by `{id, ok}` or `{id, error: {message, fatal}}`, in the order of the requests; `open` also sends
// `{id, progress}` with a fraction from 0 to 1. After a fatal error the page ends this worker and starts another.

const READING_SHARE = 0.2;

let engine = null;
let acceptModule = null;

// One request after the other: a later one never sees the state between two steps of an earlier one.
let queue = new Promise((resolve) => {
  acceptModule = resolve;
}).then(async (module) => {
  await wasm_bindgen({ module_or_path: module });
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

const methods = {
  async open(id, files) {
    const progress = (fraction) => postMessage({ id, progress: fraction });
    const read = await readFiles(files, progress);
    return engine.open(read, (fraction) => progress(READING_SHARE + (1 - READING_SHARE) * fraction));
  },
  assess: (_id, options) => engine.assess(options),
  assessLines: (_id, options) => engine.assessLines(options),
  entry: (_id, source) => engine.entry(source),
  about: () => engine.about(),
  site: (_id, text) => engine.site(text),
};

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
    postMessage({ id, ok: await methods[method](id, ...args) });
  } catch (error) {
    postMessage({ id, error: describe(error) });
  }
}

onmessage = ({ data }) => {
  if (data.module) {
    acceptModule(data.module);
    return;
  }
  queue = queue.then(
    () => answer(data),
    () => postMessage({ id: data.id, error: { message: "The scoring program could not start. Reload the page.", fatal: true } }),
  );
};
