import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { record } from "./harness/recorder.mjs";

export const title = "the recorder sees what a page and a worker send (without this, no other journey proves anything)";
// It is about the recorder of all traffic.
export const needs = ["traffic"];

export default async function ({ browser, address }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const { requests, messages } = await record(page);
  await page.goto("about:blank");
  await page.evaluate(async (address) => {
    console.error("seen from the page");
    await fetch(`${address}?from=page`, { mode: "no-cors" }).catch(() => {});
    const source = `fetch("${address}?from=worker", { mode: "no-cors" }).catch(() => {}).then(() => postMessage(1))`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    await new Promise((resolve) => (worker.onmessage = resolve));
  }, address);
  for (const from of ["page", "worker"]) {
    const seen = () => requests.some(({ url }) => url === `${address}?from=${from}`);
    // What the browser tells its recorder may come later than what the worker tells its page.
    for (const end = Date.now() + 5_000; !seen() && Date.now() < end; ) await setTimeout(20);
    assert.ok(seen(), `the request of the ${from} was not seen`);
  }
  assert.ok(messages.some(({ level, text }) => level === "error" && text === "seen from the page"));
}
