// The start on a slow computer and a slow network, in a fresh profile each time.

import { rounds, say } from "./figures.mjs";
import { spy } from "./spy.mjs";

const ROUNDS = 5;
const INTERACTIVE_MS = 1_500;
const CPU_SLOWDOWN = 4;
// What Lighthouse takes for a slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms from asking to the first byte.
export const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

// Runs in the page from the first moment on: notes when its buttons are there, presses one and notes when it has answered,
// goes back, opens a sample and notes when its alerts stand.
function walk() {
  const marks = (globalThis.marks = {});
  const once = (find) =>
    new Promise((resolve) => {
      const look = () => {
        const found = document.body && find();
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
  const mark = (name) => (marks[name] = performance.now());
  const onPage = (selector) => () => [...document.querySelectorAll(selector)].find((one) => !one.closest("#boot"));
  (async () => {
    await once(() => document.querySelector("#boot input[type=file]") ?? onPage("main button")());
    mark("shell");
    const button = await once(onPage("main .check-entry:has(+ .samples) button"));
    mark("drawn");
    await globalThis.noted.painted();
    mark("pressed");
    button.click();
    const back = await once(onPage("main > button.link, main button.link"));
    await globalThis.noted.painted();
    mark("interactive");
    back.click();
    const sample = await once(onPage("main button.sample"));
    sample.click();
    await once(onPage(".alert-list .alert-item"));
    await globalThis.noted.painted();
    mark("scored");
  })();
}

export async function throttledStart(browser, address) {
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`throttled start, round ${round + 1} of ${ROUNDS}`);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(spy);
    await page.evaluateOnNewDocument(walk);
    const session = page._client();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await page.goto(address, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await page.waitForFunction(() => globalThis.marks?.scored, { timeout: 120_000, polling: 200 });
    all.push(
      await page.evaluate(() => {
        const { marks, noted } = globalThis;
        const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
        return {
          ...marks,
          painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
          // What comes after the button was pressed belongs to other pages.
          contentful: Math.max(...noted.contentful.filter((start) => start <= marks.pressed)),
          shifts: sum(noted.shifts.filter(([start]) => start <= marks.pressed).map(([, value]) => value)),
          blocked: sum(noted.long.filter(([start]) => start < marks.interactive).map(([, time]) => time - 50)),
        };
      }),
    );
    await context.close();
  }
  const of = (name) => all.map((one) => one[name]);
  return {
    title: "Start on a slow computer and network",
    note:
      `A fresh profile each of ${ROUNDS} times; the page's thread ${CPU_SLOWDOWN} times as slow (the workers' and the compiler's are not), the network ` +
      "1.6 Mbit/s down (200,000 bytes a second), 750 kbit/s up, 150 ms of latency, as Lighthouse's slow 4G. From the navigation's start. " +
      "Interactive: a button of the first page was pressed as soon as it was there, and what it leads to was painted.",
    rows: [
      rounds("first contentful paint", of("painted"), "ms"),
      rounds("largest contentful paint", of("contentful"), "ms"),
      rounds("files can be chosen", of("shell"), "ms"),
      rounds("the first page's buttons are there", of("drawn"), "ms"),
      rounds("interactive", of("interactive"), "ms", { atMost: INTERACTIVE_MS }),
      rounds("a sample's alerts are shown, opened at once", of("scored"), "ms"),
      rounds("blocked by long tasks until interactive, beyond 50 ms each", of("blocked"), "ms"),
      rounds("layout shift", of("shifts"), "score"),
    ],
  };
}
