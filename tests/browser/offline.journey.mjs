import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { violations } from "./harness/accessibility.mjs";
import { isChromium } from "./harness/browser.mjs";
import { ICONS, apart, draw } from "./harness/icons.mjs";
import { openRelay } from "./harness/relay.mjs";
import { dist, workspace } from "./harness/server.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "without a network the page opens and scores; only files of the build are kept, and a newer version waits for a press";

const OFFER = "A newer version of Insite is ready";
const SAMPLE = "Woman of 57 with diabetes";

const sha384 = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const plain = (files) => files.filter((file) => !/\.(br|gz)$/.test(file));

/** A copy of the built page with this file changed and, where `isBuild`, listed as it is now: another version. */
async function another(file, change, { isBuild }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-version-"));
  await cp(dist, folder, { recursive: true });
  for (const name of [file, "service-worker.js"]) for (const packed of ["br", "gz"]) await rm(join(folder, `${name}.${packed}`), { force: true });
  const before = await readFile(join(folder, file));
  const after = Buffer.from(change(before.toString("latin1")), "latin1");
  await writeFile(join(folder, file), after);
  const list = await readFile(join(folder, "service-worker.js"), "utf8");
  assert.ok(list.includes(sha384(before)), `${file} is listed`);
  const version = /"version":"([0-9a-f]{16})"/.exec(list)[1];
  const changed = isBuild ? list.replace(sha384(before), sha384(after)) : list;
  await writeFile(join(folder, "service-worker.js"), changed.replace(version, createHash("sha256").update(after).digest("hex").slice(0, 16)));
  return folder;
}

const kept = (visit, wanted = "kept") => visit.page.waitForFunction((wanted) => globalThis.insite?.shell.kept === wanted, {}, wanted);
const version = (visit) => visit.page.evaluate(() => globalThis.insite.shell.version);
const started = (visit) => visit.page.waitForFunction(() => globalThis.insite && document.querySelector("h1"));

async function reload(visit) {
  await visit.page.reload();
  await started(visit);
}

/** Every request that reached the server: a GET of a file of the build, with nothing said by it. */
function assertOnlyFilesWereAsked(relay, files) {
  const { pathname } = new URL(relay.address);
  const known = new Set(["", ...files].map((file) => pathname + file));
  const others = relay.asked.filter(({ method, path, body }) => method !== "GET" || body || !(known.has(path) || path === "/favicon.ico"));
  assert.deepEqual(others, [], "asked of the server");
}

async function score(visit) {
  await visit.press(SAMPLE);
  await visit.see("Cardiovascular risk with HbA1c and urine albumin");
  await visit.press("See why");
  await visit.see("16.2 %");
}

/** The network is pulled out after the first load: at once, and after the page was closed. */
async function pulledOut(browser, site, files) {
  const relay = await openRelay(site.address);
  try {
    const visit = await Visit.open(browser, relay.address);
    await kept(visit);
    assertOnlyFilesWereAsked(relay, files);
    const listed = new Set(relay.asked.map(({ path }) => path.slice(new URL(relay.address).pathname.length)));
    assert.ok(listed.has("service-worker.js") && listed.has(files.find((file) => file.startsWith("worker-"))));
    await relay.pullOut();
    await score(visit);
    await reload(visit);
    await score(visit);
    await visit.picture("offline");
    await visit.page.click("#open-self-check");
    await visit.see("opens without a network");
    await visit.see(await version(visit));
    await visit.picture("self-check-kept");
    const stored = await visit.assertOnlyTheShellIsStored();
    assert.equal(stored, files.length - 1, "every file but the service worker's own");
    await visit.assertNoTraceOf(["Sample-Cedar", "sample-03"]);
    const again = await Visit.open(browser, relay.address, { beside: visit });
    await again.see("Open a patient");
    visit.assertQuiet();
    await visit.close();
  } finally {
    await relay.stop();
  }
}

/** What the browser itself thinks of installing the page: in its own profile, for nothing can be installed in a private one. */
async function installs(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.insite?.shell.kept === "kept");
  const session = await page.createCDPSession();
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.start_url, "./");
  assert.deepEqual(manifest.icons.map(({ sizes }) => sizes), ["192x192", "512x512", "512x512"]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
  await page.close();
}

/** A newer version: offered with no patient open only, refused while another page is open, then used as a whole. */
async function newer(browser, site, serve) {
  const relay = await openRelay(site.address);
  const folder = await another("index.html", (html) => html.replace("<title>", "<!-- newer --><title>"), { isBuild: true });
  const other = await serve({ folder });
  try {
    const visit = await Visit.open(browser, relay.address);
    await kept(visit);
    const before = await version(visit);
    await relay.plugIn(other.address);
    // The page that is kept opens, and only then the browser looks for another.
    await reload(visit);
    assert.ok(!(await visit.page.content()).includes("<!-- newer -->"));
    await visit.press(SAMPLE);
    await visit.see("Sample-Cedar");
    await visit.page.waitForFunction(() => globalThis.insite.shell.waiting, { timeout: 30_000 });
    assert.ok(!(await visit.text()).includes(OFFER), "nothing is offered while a patient is open");
    await visit.page.click("#open-self-check");
    await visit.see("It begins when no patient is open");
    await visit.press("← Back");
    await visit.press("Close patient");
    await visit.see(OFFER);
    await visit.picture("newer-version");
    if (isChromium(browser)) assert.deepEqual(await violations(visit.page), []);

    const second = await Visit.open(browser, relay.address, { beside: visit });
    await second.press(SAMPLE);
    await second.see("Sample-Cedar");
    await visit.page.bringToFront();
    await visit.press("Use the newer version");
    await visit.see("Close that tab first");
    assert.match(await second.text(), /Sample-Cedar/);
    await second.page.close();
    await visit.press("Use the newer version");
    await visit.page.waitForFunction(() => document.head.innerHTML.includes("<!-- newer -->") && globalThis.insite?.shell.kept === "kept", { timeout: 30_000 });
    assert.notEqual(await version(visit), before);
    const stores = await visit.page.evaluate(() => caches.keys());
    assert.equal(stores.length, 1, "the earlier version is dropped");
    await relay.pullOut();
    await reload(visit);
    await score(visit);
    await visit.close();
  } finally {
    await relay.stop();
    await rm(folder, { recursive: true });
  }
}

/** A file that differs from the build is not kept: neither at first, nor as a part of a newer version. */
async function tampered(browser, site, serve) {
  const folder = await another("index.html", (html) => html.replace("<title>", "<!-- changed --><title>"), { isBuild: false });
  const other = await serve({ folder });
  const first = await Visit.open(browser, other.address);
  await kept(first, "failed");
  assert.deepEqual(await first.page.evaluate(() => caches.keys()), []);
  await first.page.click("#open-self-check");
  await first.see("differs from the build");
  await first.close();

  const relay = await openRelay(site.address);
  try {
    const visit = await Visit.open(browser, relay.address);
    await kept(visit);
    const before = await version(visit);
    await relay.plugIn(other.address);
    relay.asked.length = 0;
    await reload(visit);
    // It was looked for, fetched and refused.
    const { pathname } = new URL(relay.address);
    const isAsked = () => relay.asked.some(({ path }) => path === pathname);
    for (let tries = 0; tries < 150 && !isAsked(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 200));
    assert.ok(isAsked(), "the browser looked for a newer version");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await version(visit), before);
    assert.equal(await visit.page.evaluate(() => globalThis.insite.shell.waiting), null);
    assert.equal((await visit.page.evaluate(() => caches.keys())).length, 1);
    await visit.assertOnlyTheShellIsStored();

    // What was put into the store by someone else is not served: the network is asked, and without it nothing opens.
    await visit.page.evaluate(async () => {
      const [name] = await caches.keys();
      const page = new Response("<!doctype html><title>Forged</title>", { headers: { "content-type": "text/html" } });
      await (await caches.open(name)).put(new URL("./", location.href), page);
    });
    await reload(visit);
    assert.ok((await visit.page.content()).includes("<!-- changed -->"), "what the network has");
    await relay.pullOut();
    await visit.page.reload().catch(() => {});
    assert.notEqual(await visit.page.title(), "Forged");
    await visit.close();
  } finally {
    await relay.stop();
    await rm(folder, { recursive: true });
  }
}

/** The icons are what the drawing is: to a difference that no eye sees, for browsers round in their own ways. */
async function icons(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const drawn = await draw(page);
  for (const name of Object.keys(ICONS)) {
    const own = await readFile(`${workspace}web/icons/${name}`);
    assert.ok((await apart(page, own, drawn[name])) < 1, `${name} is not what web/icon.svg looks like: run node icons.mjs`);
  }
  await context.close();
}

export default async function ({ browser, address, serve }) {
  const files = plain(await readdir(dist));
  await pulledOut(browser, { address }, files);
  await pulledOut(browser, await serve({ path: "/clinic/insite/" }), files);
  await newer(browser, { address }, serve);
  await tampered(browser, { address }, serve);
  await icons(browser);
  // No other browser tells.
  if (isChromium(browser)) await installs(browser, address);
}
