// The page's start. `xtask dist` puts three things before this text: `const build = {...}` with the addresses and
// hashes of this build, and wasm-bindgen's glue, which defines `wasm_bindgen`; `matrix.js`, which defines `Matrix`, and
// `shell.js`, which defines `Shell`, stand between. All of it is one script with one integrity hash in index.html.

const base = document.currentScript.src;
const wasmUrl = new URL(build.wasm, base).href;
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
async function fetchModule() {
  const response = await fetch(wasmUrl, { integrity: build.wasmIntegrity });
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

async function fetchLanguage() {
  const code = chosenLanguage();
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

// The one worker script, with the module already compiled: the worker itself needs no network.
function startWorker(module, language) {
  const worker = new Worker(workerUrl, { name: "insite" });
  workers.push(new WeakRef(worker));
  worker.postMessage({ module, language });
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
  const status = document.getElementById("boot");
  if (!status) return;
  status.setAttribute("role", "alert");
  status.textContent =
    "Insite could not start, and no part of it was run. A file of this page could not be fetched, or differs from " +
    "the build. Reload the page; if that does not help, have the folder on the web server copied again. " +
    `(${error instanceof Error ? error.name : "unknown error"})`;
}

const start = async () => {
  const [module, language] = await Promise.all([fetchModule(), fetchLanguage()]);
  const start = () => startWorker(module, language);
  const openMatrix = (model, options) => Matrix.open(start, model, options);
  const shell = new Shell();
  globalThis.insite = Object.freeze({ module, language, workerUrl, startWorker: start, openMatrix, shell });
  document.getElementById("boot")?.remove();
  await wasm_bindgen({ module_or_path: module });
  shell.start(serviceWorkerUrl, new URL("./", base).href);
  seal();
  leaveNothing();
};
start().catch(report);
