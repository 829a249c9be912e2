import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { Visit } from "./harness/visit.mjs";

export const title = "files chosen before the program is there open as soon as it is; the words are those of the language";

const RECORD = fileURLToPath(new URL("../../models/samples/01-woman-52-cardiovascular.json", import.meta.url));

/** Runs in the page: holds the page's module back until `letGo` is called, as a slow network does. */
function hold() {
  const { fetch } = globalThis;
  const held = new Promise((resolve) => {
    globalThis.letGo = resolve;
  });
  globalThis.fetch = async (address, options) => {
    if (/\/page-[^/]*\.wasm$/.test(address)) await held;
    return fetch(address, options);
  };
}

async function early(browser, address, { heading, waiting, language, direction }) {
  const visit = await Visit.open(browser, address, { ready: false, before: hold });
  const { page } = visit;
  await visit.see(heading);
  assert.deepEqual(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, globalThis.insite === undefined]),
    [language, direction, true],
  );
  await (await page.waitForSelector("#boot input[type=file]")).uploadFile(RECORD);
  await visit.see(waiting);
  await page.evaluate(() => globalThis.letGo());
  await page.waitForFunction(() => document.querySelector(".result-top") !== null);
  assert.equal(await page.evaluate(() => document.getElementById("boot")), null);
  visit.assertQuiet();
  await visit.close();
}

export default async function ({ browser, address }) {
  await early(browser, address, {
    heading: "Open a patient’s record", waiting: "The files open as soon as Insite has started.", language: "en", direction: "ltr",
  });
  await early(browser, `${address}?lang=ar`, { heading: "فتح سجل مريض", waiting: "ستُفتح الملفات حالما يبدأ Insite.", language: "ar", direction: "rtl" });
}
