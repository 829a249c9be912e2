// The page's start. `xtask dist` puts three things before this text: `const build = {...}` with the addresses and
// hashes of this build, and wasm-bindgen's glue, which defines `wasm_bindgen`; `matrix.js`, which defines `Matrix`,
// `shell.js`, which defines `Shell`, and `start.js`, which defines `Start`, stand between. All of it is one script with one integrity hash in index.html.

const base = document.currentScript.src;
const workerUrl = new URL(build.worker, base).href;
const serviceWorkerUrl = new URL(build.serviceWorker, base).href;
const manifestUrl = new URL(build.manifest, base).href;
let isSealed = false;

// Trusted Types: the browser hands every string that would become markup or a script's address to this policy.
// Markup passes only if it is, character for character, one of the constant templates found in the module at build
// time; nothing out of a patient's record can be one. A script's address passes only if it is the worker's, or, until the
// page is sealed, the service worker's.
if (globalThis.trustedTypes) {
  const templates = new Set(build.templates);
  trustedTypes.createPolicy("default", {
    createHTML(markup) {
      if (markup === "" || templates.has(markup)) return markup;
      throw new TypeError("Insite refuses markup that is not part of the program");
    },
    createScriptURL(url) {
      if (url === workerUrl || (url === serviceWorkerUrl && !isSealed)) return url;
      throw new TypeError("Insite refuses a script that is not its worker");
    },
  });
}

// A file that differs from the build is refused here: `integrity` makes the browser check the hash before any byte
// is compiled.
async function fetchModule({ file, integrity }, priority) {
  const response = await fetch(new URL(file, base).href, { integrity, priority });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const streamable = response.headers.get("content-type")?.startsWith("application/wasm");
  return streamable ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// The language that the address asks for (`?lang=de`), else the first one of the browser's that there is. English is
// part of the module; any other is a file, checked as the module is. One that cannot be fetched is no reason not to
// start: the page then says in English that it does.
function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = [...(asked ? [asked] : []), ...(navigator.languages ?? [])];
  const known = ["en", ...Object.keys(build.languages)];
  return wanted.map((tag) => tag.split("-")[0].toLowerCase()).find((code) => known.includes(code)) ?? "en";
}

async function fetchLanguage(code) {
  const english = { code: "en", text: "", ofModels: "{}" };
  if (code === "en") return english;
  const textOf = async ({ file, integrity }) => {
    const response = await fetch(new URL(file, base).href, { integrity });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.text();
  };
  try {
    const { messages, models } = build.languages[code];
    const [text, ofModels] = await Promise.all([textOf(messages), textOf(models)]);
    return { code, text, ofModels };
  } catch {
    return { ...english, failed: code };
  }
}

const workers = [];

// The one worker script. It gets the engine, compiled, as soon as that is there: the worker itself needs no network.
// What is asked of it before waits for the engine, so that no record is read before the page is sealed.
function startWorker(engine, language) {
  const worker = new Worker(workerUrl, { name: "insite" });
  workers.push(new WeakRef(worker));
  engine.then((module) => worker.postMessage({ module, language }), () => worker.terminate());
  return worker;
}

// After the start the page has no more business with the network: the seal takes away what is left of it, so that
// even a program turned against its user has no way out. Only the worker's script may still be fetched, and by the browser
// itself the service worker's, the description for installing the page and the icon, which it asks for when it likes. What is
// left is these addresses with something after their `?`, which a browser takes for the same files.
function seal() {
  isSealed = true;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  const iconUrl = document.querySelector("link[rel=icon]").href;
  const named = [workerUrl, serviceWorkerUrl, manifestUrl, iconUrl];
  const [worker, serviceWorker, manifest, icon] = named.map((url) => url.replaceAll(";", "%3B").replaceAll(",", "%2C"));
  policy.content = [
    "default-src 'none'",
    "script-src 'wasm-unsafe-eval'",
    // Firefox holds the service worker's address against this policy even if it was registered before.
    `worker-src ${worker} ${serviceWorker}`,
    `manifest-src ${manifest}`,
    `img-src ${icon}`,
    "form-action 'none'",
  ].join("; ");
  document.head.append(policy);
  const languages = new Set(["en", ...Object.keys(build.languages)].map((code) => `${location.pathname}?lang=${code}`));
  globalThis.navigation?.addEventListener("navigate", (event) => {
    const { origin, pathname, search } = new URL(event.destination.url);
    const isLanguage = origin === location.origin && languages.has(pathname + search);
    const allowed = isLanguage || event.hashChange || event.downloadRequest !== null || event.navigationType === "reload";
    if (!allowed && event.cancelable) event.preventDefault();
  });
}

// A page that is left is kept whole by browsers, to be shown again by "Back": with the patient on it. Here nothing is left to be
// kept, and if it is shown again, it starts anew.
function leaveNothing() {
  addEventListener("pagehide", () => {
    for (const worker of workers) worker.deref()?.terminate();
    document.body.replaceChildren();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}

function report(error) {
  const status = document.createElement("p");
  status.className = "stopped-start";
  status.setAttribute("role", "alert");
  status.textContent =
    "Insite could not start, and nothing was scored. A file of this page could not be fetched, or differs from " +
    "the build. Reload the page; if that does not help, have the folder on the web server copied again. " +
    `(${error instanceof Error ? error.name : "unknown error"})`;
  document.body.replaceChildren(status);
}

// The page is drawn as soon as its own module is there. The engine, which only workers run, follows: a slow network
// should not have the two share it.
const start = async () => {
  const page = fetchModule(build.page, "high");
  const code = chosenLanguage();
  const early = new Start(build.start);
  early.speak(code);
  const language = await fetchLanguage(code);
  const engine = page.then(() => fetchModule(build.engine, "low"));
  const shell = new Shell();
  const ready = Promise.all([engine, page.then(draw)]).then(([module]) => {
    shell.start(serviceWorkerUrl, new URL("./", base).href);
    seal();
    leaveNothing();
    return module;
  });
  const start = () => startWorker(ready, language);
  const openMatrix = (model, options) => Matrix.open(start, model, options);
  async function draw(module) {
    globalThis.insite = Object.freeze({ language, ready, workerUrl, startWorker: start, openMatrix, shell, early });
    // A task of its own: what is pressed meanwhile is heard between the end of compiling and drawing.
    await new Promise((resolve) => setTimeout(resolve));
    await wasm_bindgen({ module_or_path: module });
    early.end();
  }
  await ready;
};
start().catch(report);
