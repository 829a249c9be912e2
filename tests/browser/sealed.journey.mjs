import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { PROBES, tryEveryWayOut } from "./harness/probes.mjs";
import { openSink } from "./harness/sink.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "a page turned against its user finds no way out, neither to another server nor to its own, and no tab hears of another";
// The ways out are counted among all requests, those of workers too.
export const needs = ["traffic"];

/** The first Chromium that knows `Connection-Allowlist`, by which alone WebRTC is closed. */
const KNOWS_ALLOWLIST = 152;

/** Probes that nothing can close in this browser: residual risks, each of them in docs/security/threat-model.md. */
async function openIn(browser) {
  const [, version] = /\/(\d+)/.exec(await browser.version());
  return Number(version) < KNOWS_ALLOWLIST ? ["webrtc"] : [];
}

/** Counts, before the page's own scripts run, whatever could carry something from one tab to another. */
function countSharing() {
  const shared = [];
  globalThis.shared = shared;
  for (const name of ["BroadcastChannel", "SharedWorker"]) {
    globalThis[name] = new Proxy(globalThis[name], {
      construct(Channel, given) {
        shared.push(name);
        return new Channel(...given);
      },
    });
  }
  const watch = (owner, method) => {
    const own = owner[method];
    owner[method] = function (...given) {
      shared.push(method);
      return own.apply(this, given);
    };
  };
  watch(Storage.prototype, "setItem");
  watch(Storage.prototype, "getItem");
  watch(IDBFactory.prototype, "open");
  watch(CacheStorage.prototype, "open");
  // The page registers its service worker once, before anything can be open: this one address and nothing else.
  const { register } = ServiceWorkerContainer.prototype;
  ServiceWorkerContainer.prototype.register = function (address, options) {
    const isTheFirst = !globalThis.registered;
    globalThis.registered = true;
    if (!isTheFirst || new URL(address, location.href).href !== new URL("service-worker.js", location.href).href) shared.push("register");
    return register.call(this, address, options);
  };
  watch(LockManager.prototype, "request");
}

/** Two tabs of one profile with two patients: neither shows, stores or hears anything of the other's. */
async function twoTabs(browser, address) {
  const first = await Visit.open(browser, address, { before: countSharing });
  // The control: what is used is seen.
  const used = await first.page.evaluate(() => {
    new BroadcastChannel("control").close();
    localStorage.getItem("control");
    return globalThis.shared.splice(0);
  });
  assert.deepEqual(used, ["BroadcastChannel", "getItem"]);
  await first.press("Woman of 57 with diabetes");
  await first.see("Sample-Cedar");
  const second = await Visit.open(browser, address, { beside: first, before: countSharing });
  assert.doesNotMatch(await second.text(), /Sample-Cedar/);
  await second.press("Man of 61");
  await second.see("Liver fibrosis index");
  for (const [visit, own, other] of [[first, "Sample-Cedar", "sample-08"], [second, "sample-08", "Sample-Cedar"]]) {
    assert.match(await visit.text(), new RegExp(own));
    assert.ok(!(await visit.page.content()).includes(other), "a tab shows what is open in another");
    assert.deepEqual(await visit.page.evaluate(() => globalThis.shared), [], "used to share");
    assert.equal(await visit.page.evaluate(() => globalThis.registered), true, "the service worker is registered");
    await visit.assertNoTraceOf(["Sample-Cedar", "sample-03", "sample-08"]);
  }
  // Closing one leaves the other as it is.
  await second.press("Close patient");
  await second.see("Open a patient");
  assert.match(await first.text(), /Sample-Cedar/);
  await first.close();
}

export default async function ({ browser, address }) {
  await twoTabs(browser, address);
  const sink = await openSink();
  try {
    // The control: from a page without our headers every probe arrives; one that does not would prove nothing.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(sink.address);
    await tryEveryWayOut(page, sink.address, sink);
    // WebRTC asks no server where the computer has no address but its own.
    const isAlone = Object.values(networkInterfaces()).flat().every(({ internal }) => internal);
    const probes = PROBES.filter((probe) => probe !== "webrtc" || !isAlone);
    assert.deepEqual(probes.filter((probe) => !sink.reached.has(probe)), [], "probes that reach nothing even without our headers");

    sink.reached.clear();
    const open = await openIn(browser);
    const visit = await Visit.open(browser, address);
    await tryEveryWayOut(visit.page, sink.address, sink);
    const closed = probes.filter((probe) => !open.includes(probe));
    assert.deepEqual(closed.filter((probe) => sink.reached.has(probe)), [], "probes that reached another server");
    assert.deepEqual(open.filter((probe) => probes.includes(probe) && !sink.reached.has(probe)), [], "closed after all: no residual risk any more");
    await tryEveryWayOut(visit.page, address);
    await visit.assertOnlyTheWorkerWasFetched();
    assert.equal(visit.page.url().split("#")[0], address);
  } finally {
    sink.stop();
  }
}
