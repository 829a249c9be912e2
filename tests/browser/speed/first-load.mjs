// What the first visit fetches, file by file, as it goes over the network: packed, with its headers.

import { row } from "./figures.mjs";
import { SLOW } from "./throttled-start.mjs";

const FIRST_LOAD_BYTES = 600_000;
// How long nothing may be on its way before the load is taken to be over.
const QUIET_MS = 1_500;

export async function firstLoad(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const files = new Map();
  const listen = (session) => {
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      files.set(`${session.id()} ${requestId}`, { url: request.url, bytes: 0, encoding: "", done: 0 });
    });
    session.on("Network.responseReceived", ({ requestId, response }) => {
      const file = files.get(`${session.id()} ${requestId}`);
      if (file) Object.assign(file, { encoding: response.headers["content-encoding"] ?? response.headers["Content-Encoding"] ?? "plain" });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const file = files.get(`${session.id()} ${requestId}`);
      if (file) Object.assign(file, { bytes: encodedDataLength, done: performance.now() });
    });
    session.on("sessionattached", (child) => listen(child).catch(() => {})); // a worker that has already ended
    return session.send("Network.enable");
  };
  await listen(page._client());
  // On a fast network all is there at once, and nothing could be said of what the first page waits for.
  await page._client().send("Network.emulateNetworkConditions", SLOW);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => globalThis.insite && !document.getElementById("boot"), { timeout: 60_000 });
  const drawn = performance.now();
  await page.evaluate(() => globalThis.insite.ready?.then(() => true));
  await page.waitForNetworkIdle({ idleTime: QUIET_MS });
  await context.close();

  const over = [...files.values()].filter(({ url, bytes }) => url.startsWith(address) && bytes > 0);
  const sum = (some) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  const isBefore = ({ done }) => done <= drawn;
  const name = (url) => new URL(url).pathname.split("/").pop() || "index.html";
  const shown = over.sort((a, b) => b.bytes - a.bytes).map((file) => [
    name(file.url).replace(/-[0-9a-f]{12,16}\./, "."), file.encoding, file.bytes, isBefore(file) ? "before" : "after",
  ]);
  return {
    title: "First load",
    note:
      "A fresh profile opens the page, in English, over 1.6 Mbit/s. Bytes are those that the browser counted on the network, headers included. " +
      "The service worker's own fetches, which come later and keep the page for use without a network, are not among them.",
    rows: [
      row("until the first page stands", sum(over.filter(isBefore)), "bytes", { atMost: FIRST_LOAD_BYTES }),
      row("in all, the engine with every model included", sum(over), "bytes", { atMost: FIRST_LOAD_BYTES }),
      row("requests", over.length, "files"),
    ],
    table: { head: ["file", "packed", "bytes", "the first page stands"], rows: shown },
  };
}
