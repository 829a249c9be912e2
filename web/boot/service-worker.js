// The service worker: keeps the program's own files on this computer, so that the page opens without a network. It never
// sees a record: it answers GETs of the files of one build, and everything else goes its ordinary way.
//
// `xtask dist` puts `const shell = {...}` before this text: the version of the build, the hash, media type and policy of
// each of its files, and the headers under which each policy is served. The version is a hash of all of it, so that a
// changed file is another version.

const scope = new URL(self.registration.scope);
// Stores are of the origin: another page of this server, or another Insite under another path, has its own.
const MINE = `insite-shell ${scope.pathname} `;
const STORE = MINE + shell.version;

// The file of the folder that an address names, if it lies in the folder at all.
const nameOf = ({ origin, pathname }) =>
  origin === scope.origin && pathname.startsWith(scope.pathname) ? pathname.slice(scope.pathname.length) || "index.html" : null;
const addressOf = (name) => new URL(name === "index.html" ? "./" : name, scope).href;

// Whether bytes are, to the last bit, a file of this build.
async function isOfBuild(name, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return shell.files[name].integrity === `sha384-${btoa(String.fromCharCode(...digest))}`;
}

async function fetchFile(name) {
  const response = await fetch(addressOf(name), { credentials: "same-origin", redirect: "error" });
  const bytes = await response.arrayBuffer();
  if (!response.ok || !(await isOfBuild(name, bytes))) throw new Error("a file of the shell differs from the build");
  return [name, bytes];
}

// All or nothing: every file is checked before the first one is stored, and a store that breaks off is dropped.
async function keep() {
  const files = await Promise.all(Object.keys(shell.files).map(fetchFile));
  const store = await caches.open(STORE);
  try {
    await Promise.all(files.map(([name, bytes]) => store.put(addressOf(name), new Response(bytes))));
  } catch (error) {
    await caches.delete(STORE);
    throw error;
  }
}

// An earlier version is dropped once this one serves: until then some page may still use it.
async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(MINE) && name !== STORE).map((name) => caches.delete(name)));
}

// What is kept is checked again before it is served, and gets the headers of the build: whatever may have been done to
// the store, the page runs this build under its own policies or asks the network.
async function answer(request, name) {
  const kept = await (await caches.open(STORE)).match(addressOf(name));
  const bytes = await kept?.arrayBuffer();
  if (!bytes || !(await isOfBuild(name, bytes))) return fetch(request);
  const { policy, type } = shell.files[name];
  return new Response(bytes, { headers: { ...shell.headers[policy], "Content-Type": type } });
}

// Takes over from the version before, unless it is open in other tabs: their files would go, and a patient may be there.
// Whatever else the server has below this path does not count.
async function takeOver(port) {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ours = tabs.filter(({ url }) => nameOf(new URL(url)) === "index.html");
  const others = Math.max(0, ours.length - 1);
  port.postMessage({ others });
  if (others === 0) await self.skipWaiting();
}

self.addEventListener("install", (event) => event.waitUntil(keep()));

// The page that was open when the first version came is taken on as well: its worker's script comes from here, then.
self.addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const address = new URL(url);
  const name = nameOf(address);
  if (method !== "GET" || address.search || !name || !Object.hasOwn(shell.files, name)) return;
  event.respondWith(answer(event.request, name));
});

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data?.ask === "version") port.postMessage({ version: shell.version });
  if (event.data?.ask === "take over") event.waitUntil(takeOver(port));
});
