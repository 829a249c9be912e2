// One visit to the page: what a clinician does, found by role and name, and what must never be seen from outside.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isChromium } from "./browser.mjs";
import { record } from "./recorder.mjs";
import { dist } from "./server.mjs";

export const screenshots = fileURLToPath(new URL("../screenshots/", import.meta.url));
const WAIT_MS = 15_000;
// Chromium says this of any page with these two sandbox flags; Insite is framed by nobody (`frame-ancestors 'none'`).
const KNOWN_WARNING = /^An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute/;
const SCREENS = {
  laptop: { width: 1366, height: 900 },
  tablet: { width: 820, height: 1180 },
};

export class Visit {
  /**
   * Opens a fresh tab at `address` and waits until the program runs: in a profile of its own, or in that of the visit
   * `beside` it, or, where `lasting`, in the browser's own. `before` is a function, or several,
   * that runs in the page before any script of the page's own.
   */
  static async open(browser, address, { ready = true, beside, before, lasting = false } = {}) {
    const context = beside?.context ?? (lasting ? browser.defaultBrowserContext() : await browser.createBrowserContext());
    const page = await context.newPage();
    for (const script of [before ?? []].flat()) await page.evaluateOnNewDocument(script);
    page.setDefaultTimeout(WAIT_MS);
    await page.setViewport(SCREENS.laptop);
    const recorder = await record(page);
    await page.goto(address, { waitUntil: "load" });
    const visit = new Visit(context, page, address, recorder);
    if (ready) await visit.#loaded();
    return visit;
  }

  constructor(context, page, address, recorder) {
    this.context = context;
    this.page = page;
    this.address = address;
    this.recorder = recorder;
    this.requestsOfLoad = 0;
  }

  async #loaded() {
    await this.page.waitForFunction(() => globalThis.insite?.ready.then(() => true));
    await this.page.waitForNetworkIdle({ idleTime: 300 });
    this.requestsOfLoad = this.recorder.requests.length;
  }

  async close() {
    await this.context.close();
  }

  /** The element with this role and accessible name; waits for it. */
  async find(role, name) {
    return this.page.waitForSelector(`::-p-aria([role="${role}"]${name ? `[name="${name}"]` : ""})`);
  }

  /** All elements with this role now on the page. */
  async all(role) {
    return this.page.$$(`::-p-aria([role="${role}"])`);
  }

  async click(role, name) {
    const element = await this.find(role, name);
    await element.click();
  }

  /** Presses the first button or disclosure whose words begin so, and hold the others. */
  async press(words, others = "") {
    const found = await this.page.waitForFunction(
      (wanted, held) =>
        [...document.querySelectorAll("button, summary")].find((one) => {
          const text = one.innerText.trim();
          return one.checkVisibility() && text.startsWith(wanted) && text.includes(held);
        }),
      {},
      words,
      others,
    );
    await found.asElement().click();
  }

  /** Back to the first page from wherever a record stands; a file that could not be read leaves one there. */
  async startAgain() {
    for (const button of await this.all("button")) {
      const name = await button.evaluate((one) => one.innerText.trim());
      if (["Close patient", "Close the files"].includes(name)) {
        await button.click();
        break;
      }
    }
    await this.see("Open a patient");
  }

  /** Types into the field with this label. */
  async fill(label, text) {
    const field = await this.find("textbox", label);
    await field.click({ count: 3 });
    await field.type(text);
  }

  /** Opens files through the browser's own file chooser, by the button with this name; Firefox tells of none, and gets them by the field. */
  async openFiles(button, paths) {
    if (!isChromium(this.page.browser())) {
      const field = await (await this.find("button", button)).evaluateHandle((it) => it.parentElement.querySelector("input[type=file]"));
      await field.uploadFile(...paths);
      return;
    }
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.click("button", button)]);
    await chooser.accept(paths);
  }

  /** Drops files onto the middle of the page, as from the desktop. */
  async dropFiles(paths) {
    const session = await this.page.createCDPSession();
    const { width, height } = this.page.viewport();
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) {
      await session.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data });
    }
    await session.detach();
  }

  /** Pastes text into the field with this label, at once, as from the clipboard. */
  async paste(label, text) {
    const field = await this.find("textbox", label);
    await field.focus();
    if (!isChromium(this.page.browser())) {
      await field.evaluate((one, text) => {
        one.setRangeText(text, one.selectionStart, one.selectionEnd, "end");
        one.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      }, text);
      return;
    }
    const session = await this.page.createCDPSession();
    await session.send("Input.insertText", { text });
    await session.detach();
  }

  /** Waits until this text stands on the page. */
  async see(text) {
    await this.page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text).catch(async () => {
      assert.fail(`"${text}" does not stand on the page, which reads:\n${await this.text()}`);
    });
  }

  async text() {
    return this.page.evaluate(() => document.body.innerText);
  }

  /**
   * The requests sent since the page had loaded, without those that the browser refused to send and those that go
   * nowhere: `data:` holds its own answer, `blob:` names memory of this page.
   */
  get requestsAfterLoad() {
    const sent = this.recorder.requests.slice(this.requestsOfLoad).filter((request) => !request.blocked);
    return sent.filter(({ url }) => !/^(data|blob):/.test(url));
  }

  /** After the load nothing but the worker's fixed script may be asked for, and by the browser itself the icon. */
  async assertOnlyTheWorkerWasFetched() {
    const known = await this.page.evaluate(() => [globalThis.insite.workerUrl, document.querySelector("link[rel=icon]").href]);
    const others = this.requestsAfterLoad.filter(({ url, method, body }) => !known.includes(url) || method !== "GET" || body);
    assert.deepEqual(others, [], "requests after the load");
  }

  /** Neither errors nor refusals by the page's policies. */
  assertQuiet() {
    const loud = this.recorder.messages.filter(({ level, text }) => ["error", "warning"].includes(level) && !KNOWN_WARNING.test(text));
    assert.deepEqual(loud, [], "console messages");
    assert.deepEqual(this.recorder.violations, [], "refusals by the policies");
  }

  /**
   * Cache Storage, which the service worker fills, holds files of the build and nothing else, to the last bit; nothing at
   * all where the page is not kept yet.
   */
  async assertOnlyTheShellIsStored() {
    const kept = await this.page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys()) {
          const digest = await crypto.subtle.digest("SHA-256", await (await store.match(request)).arrayBuffer());
          found.push([name, request.url, [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")]);
        }
      }
      return found;
    });
    const built = new Map();
    for (const file of await readdir(dist)) {
      built.set(new URL(file === "index.html" ? "./" : file, this.address).href, createHash("sha256").update(await readFile(join(dist, file))).digest("hex"));
    }
    const foreign = kept.filter(([name, url, hash]) => !name.startsWith("insite-shell ") || built.get(url) !== hash);
    assert.deepEqual(foreign, [], "kept, and no file of the build");
    return kept.length;
  }

  /** None of these texts (names, identifiers, results) is in the console, a request, the address, title or a store. */
  async assertNoTraceOf(texts) {
    await this.assertOnlyTheShellIsStored();
    const stored = await this.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, document.title, location.href]);
    });
    const seen = [stored, ...this.recorder.messages.map(({ text }) => text)];
    seen.push(...this.recorder.requests.map(({ url, body }) => `${url} ${body}`));
    for (const text of texts) {
      for (const form of [text, encodeURIComponent(text), Buffer.from(text).toString("base64"), Buffer.from(text).toString("hex")]) {
        const leak = seen.find((place) => place.includes(form));
        assert.equal(leak, undefined, `a text of the record is visible outside the page`);
      }
    }
  }

  /** Looks at the page as it is printed; Firefox prints, but does not show it before, and nothing is looked at. */
  async onPaper(look) {
    if (!isChromium(this.page.browser())) return;
    await this.page.emulateMediaType("print");
    await look();
    await this.page.emulateMediaType();
  }

  /** Pictures of the present state: laptop and tablet, light and dark; in Firefox, which changes no colours, one. */
  async picture(name) {
    await mkdir(screenshots, { recursive: true });
    if (!isChromium(this.page.browser())) {
      await this.page.screenshot({ path: `${screenshots}${name}-firefox.png` });
      return;
    }
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const scheme of ["light", "dark"]) {
        await this.page.setViewport(viewport);
        await this.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await this.page.screenshot({ path: `${screenshots}${name}-${screen}-${scheme}.png` });
      }
    }
    await this.page.emulateMediaFeatures([]);
    await this.page.setViewport(SCREENS.laptop);
  }
}
