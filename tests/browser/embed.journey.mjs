import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { violations } from "./harness/accessibility.mjs";
import { isChromium } from "./harness/browser.mjs";
import { openHost } from "./harness/host.mjs";
import { workspace } from "./harness/server.mjs";
import { Visit, screenshots } from "./harness/visit.mjs";

export const title = "the element on another page under a strict policy: results, reasons, what is missing, failures, by keyboard, in other languages; its types compile";

const folder = `${workspace}package`;
const sample = async (name) => readFile(`${workspace}models/samples/${name}.json`, "utf8");
const run = promisify(execFile);

// As a host would use the element and the engine itself; and what the compiler must refuse.
const USES = `
import "insite-engine/element";
import { Engine } from "insite-engine/engine";
const one = document.createElement("insite-assessment");
one.record = { resourceType: "Patient" };
one.addEventListener("insite-assessed", ({ detail }) => detail.assessment.models.length);
const title: string = new Engine().about()[0]!.title;
title.trim();
`;
const WRONG = `
import { openRecord } from "insite-engine";
const opened = await openRecord(3);
opened.assess({ asof: "2026" });
`;

/** The element's text, through its shadow. */
const text = (visit) => visit.page.$eval("insite-assessment", (one) => one.shadowRoot.querySelector("section")?.innerText ?? "");

async function see(visit, words) {
  const stands = (words) => document.querySelector("insite-assessment").shadowRoot.textContent.includes(words);
  await visit.page.waitForFunction(stands, {}, words).catch(async () => {
    assert.fail(`"${words}" does not stand in the element, which reads:\n${await text(visit)}`);
  });
}

/** What the host heard since it last asked. */
const heard = (visit) =>
  visit.page.evaluate(() =>
    globalThis.heard.splice(0).map(({ name, detail }) => ({ name, message: detail.message, models: detail.assessment?.models.length })),
  );

const give = (visit, record, as = "object") =>
  visit.page.$eval("insite-assessment", (one, record, as) => {
    const forms = { object: () => JSON.parse(record), text: () => record, file: () => new File([record], "record.json") };
    one.record = forms[as]();
  }, record, as);

const set = (visit, name, value) => visit.page.$eval("insite-assessment", (one, name, value) => one.setAttribute(name, value), name, value);

async function shows(visit) {
  assert.equal(await text(visit), "", "nothing stands there without a record");
  const cedar = await sample("03-woman-57-diabetes-full");
  await give(visit, cedar);
  // 16.2 % by the published coefficients, as the page itself says of this patient.
  await see(visit, "about 16 in 100 people");
  const all = await text(visit);
  assert.match(all, /not for clinical use/);
  assert.match(all, /Sample-Cedar/);
  assert.match(all, /as of 2026-11-22/);
  assert.match(all, /models do not apply/);
  const [told] = await heard(visit);
  assert.equal(told.name, "insite-assessed");
  assert.ok(told.models >= 18);
  await mkdir(screenshots, { recursive: true });
  await visit.page.screenshot({ path: join(screenshots, "embedded.png"), fullPage: true });
  if (isChromium(visit.page.browser())) assert.deepEqual(await violations(visit.page), []);
  // An alert: what was found, what next, by whom.
  await give(visit, await sample("08-man-61-liver"));
  await see(visit, "What next: ");
  assert.match(await text(visit), /above 2\.67/);
  assert.deepEqual((await heard(visit)).map(({ name }) => name), ["insite-assessed"]);
  for (const as of ["text", "file"]) {
    await give(visit, cedar, as);
    await see(visit, "about 16 in 100 people");
    assert.deepEqual((await heard(visit)).map(({ name }) => name), ["insite-assessed"], as);
  }
}

/** By the tabulator into the element, its reasons opened, and out of it again. */
async function byKeyboard(visit) {
  const inside = () => visit.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.innerText ?? document.activeElement?.id ?? "");
  await visit.page.keyboard.press("Tab");
  assert.match(await inside(), /^Why/);
  await visit.page.keyboard.press("Enter");
  await see(visit, "raises it by");
  const rows = await visit.page.$eval("insite-assessment", (one) => [...one.shadowRoot.querySelectorAll("details[open] tbody tr")].map((row) => row.innerText));
  assert.ok(rows.length > 4 && rows.some((row) => /points/.test(row)), `${rows}`);
  let steps = 0;
  while ((await inside()) !== "after") {
    await visit.page.keyboard.press("Tab");
    assert.ok((steps += 1) < 100, "the tabulator leaves the element");
  }
}

async function asksOtherwise(visit) {
  await give(visit, await sample("12-woman-47-missing"));
  await set(visit, "models", "fib-4");
  await see(visit, "inputs are missing");
  const missing = await text(visit);
  assert.match(missing, /AST/);
  assert.doesNotMatch(missing, /Cardiovascular/);
  await set(visit, "as-of", "1996-06-01");
  await see(visit, "as of 1996-06-01");
  await set(visit, "as-of", "2026-11-22");
  await see(visit, "as of 2026-11-22");
  await visit.page.$eval("insite-assessment", (one) => { one.record = null; });
  await set(visit, "models", "");
  await heard(visit);

  // Several patients: one is chosen, by key; nothing is scored before.
  const people = [await sample("03-woman-57-diabetes-full"), await sample("08-man-61-liver")];
  await give(visit, people.map((one) => JSON.stringify(JSON.parse(one))).join("\n"), "text");
  await see(visit, "This record holds 2 patients");
  assert.deepEqual(await heard(visit), []);
  await visit.page.$eval("insite-assessment", (one) => one.shadowRoot.querySelector("button").focus());
  await visit.page.keyboard.press("Enter");
  await see(visit, "about 16 in 100 people");
  assert.doesNotMatch(await text(visit), /above 2\.67/, "nothing of the other patient");
}

/** Its own `lang` and that of the page; Arabic from right to left; the engine itself speaks, too. */
async function speaks(visit) {
  const liver = await sample("08-man-61-liver");
  await give(visit, liver);
  await see(visit, "What next: ");
  await heard(visit);
  await set(visit, "lang", "ar");
  await see(visit, "تقييم المخاطر");
  await see(visit, "ما يفعله");
  const section = await visit.page.$eval("insite-assessment", (one) => {
    const place = one.shadowRoot.querySelector("section");
    const { direction } = getComputedStyle(place);
    return { lang: place.lang, dir: place.dir, direction };
  });
  assert.deepEqual(section, { lang: "ar", dir: "rtl", direction: "rtl" });
  const arabic = await text(visit);
  assert.match(arabic, /مؤشر تليّف الكبد/, "the model's title");
  assert.match(arabic, /2\.67/);
  for (const english of ["What next", "Source:", "Why", "raises", "as of", "male"]) assert.ok(!arabic.includes(english), `${english} in:\n${arabic}`);
  assert.deepEqual((await heard(visit)).map(({ name }) => name), ["insite-assessed"]);
  if (isChromium(visit.page.browser())) assert.deepEqual(await violations(visit.page), []);
  await visit.page.screenshot({ path: join(screenshots, "embedded-arabic.png"), fullPage: true });

  // Of the page around it, by its first part; with the counts' own forms and the decimal sign.
  await visit.page.$eval("insite-assessment", (one) => { one.removeAttribute("lang"); one.ownerDocument.documentElement.lang = "de-AT"; });
  await give(visit, liver);
  await see(visit, "Risikobeurteilung");
  await see(visit, "Als Nächstes: ");
  const german = await text(visit);
  assert.match(german, /über 2,67/);
  assert.match(german, /geb\. \d+\. \p{L}+ \d{4} · männlich · Stand 22\. November 2026/u);
  assert.match(german, /\d+ Modelle sind nicht anwendbar/);
  await set(visit, "models", "no-such-model");
  await see(visit, "Es gibt kein Modell namens no-such-model.");
  await set(visit, "models", "");

  // A language that the package does not have is spoken as English.
  await set(visit, "lang", "xx");
  await see(visit, "What next: ");
  await visit.page.$eval("insite-assessment", (one) => { one.removeAttribute("lang"); one.ownerDocument.documentElement.lang = "en"; });

  const said = await visit.page.evaluate(async (record) => {
    const { openRecord } = await import("/insite-engine/index.js");
    const opened = await openRecord(record, { language: "fr" });
    const { models } = await opened.assess({ asOf: "2026-11-22", models: ["fib-4"] });
    opened.close();
    const { title, outputs } = models.find(({ model }) => model === "fib-4");
    const closed = await opened.assess().catch((error) => error.message);
    return { title, why: outputs[0].why, value: outputs[0].value, closed };
  }, liver);
  assert.equal(said.title, "Indice de fibrose hépatique (FIB-4)");
  assert.match(said.why, /Par rapport au patient de référence/);
  assert.ok(Math.abs(said.value - 5.777) < 0.001, "numbers are of no language");
  assert.equal(said.closed, "Le dossier a été fermé.");
  await heard(visit);
}

async function fails(visit) {
  await heard(visit);
  await give(visit, "not a record of Sample-Secret", "text");
  await see(visit, "There is no patient in this record");
  await set(visit, "models", "no-such-model");
  await give(visit, await sample("03-woman-57-diabetes-full"));
  await see(visit, "There is no model named no-such-model");
  const told = await heard(visit);
  assert.deepEqual(told.map(({ name }) => name), ["insite-failed", "insite-failed"]);
  assert.ok(told.every(({ message }) => !message.includes("Secret")));
  await set(visit, "models", "");
  await see(visit, "about 16 in 100 people");
  // Closed, nothing is left; nor when the element is taken off the page.
  await visit.page.$eval("insite-assessment", (one) => { one.record = null; });
  assert.equal(await text(visit), "");
  await give(visit, await sample("03-woman-57-diabetes-full"));
  await see(visit, "Sample-Cedar");
  const left = await visit.page.$eval("insite-assessment", (one) => {
    one.remove();
    return one.shadowRoot.textContent;
  });
  assert.equal(left, "");
}

/** A module that differs from the build is not run. */
async function tampered(browser) {
  const other = await mkdtemp(join(tmpdir(), "insite-package-"));
  await cp(folder, other, { recursive: true });
  const wasm = join(other, "engine_bg.wasm");
  await writeFile(wasm, Buffer.concat([await readFile(wasm), Buffer.from([0, 2, 1, 120])]));
  const host = await openHost(other);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(host.address);
  await page.waitForFunction(() => globalThis.heard);
  await page.$eval("insite-assessment", (one) => { one.record = {}; });
  await page.waitForFunction(() => globalThis.heard.some(({ name }) => name === "insite-failed"));
  assert.match(await page.evaluate(() => globalThis.heard[0].detail.message), /differs from the build/);
  await context.close();
  host.stop();
  await rm(other, { recursive: true });
}

/** The example stands in the README as it is, and the compiler finds nothing wrong with it. */
async function compiles() {
  const example = await readFile(join(folder, "example.ts"), "utf8");
  assert.ok(example.trim().split("\n").length <= 20, "a short example");
  assert.ok((await readFile(join(folder, "README.md"), "utf8")).includes(example.trim()));
  const place = await mkdtemp(join(tmpdir(), "insite-types-"));
  await cp(folder, join(place, "node_modules/insite-engine"), { recursive: true });
  await writeFile(join(place, "package.json"), '{"type":"module"}');
  await writeFile(join(place, "example.ts"), example);
  await writeFile(join(place, "element.ts"), USES);
  await writeFile(join(place, "wrong.ts"), WRONG);
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "esnext,dom"];
  const compile = (...files) => run(process.execPath, [tsc, ...options, ...files], { cwd: place });
  await compile("example.ts", "element.ts").catch(({ stdout }) => assert.fail(stdout));
  await assert.rejects(compile("wrong.ts"), ({ stdout }) => /wrong\.ts\(3,/.test(stdout) && /asof/.test(stdout));
  await rm(place, { recursive: true });
}

export default async function ({ browser }) {
  const host = await openHost(folder);
  try {
    const visit = await Visit.open(browser, host.address, { ready: false });
    await visit.page.waitForFunction(() => globalThis.heard);
    await shows(visit);
    await byKeyboard(visit);
    await asksOtherwise(visit);
    await speaks(visit);
    await fails(visit);
    visit.assertQuiet();
    const files = new Set(host.asked.map((one) => one.replace("GET /", "")));
    const languages = ["ar", "de", "en", "fr"].map((code) => `languages/${code}.js`);
    const own = ["build.js", "element.js", "engine_bg.wasm", "index.js", "language.js", ...languages, "style.js", "view.js", "worker.js"];
    assert.deepEqual([...files].sort(), ["", "host.mjs", ...own.map((name) => `insite-engine/${name}`)].sort(), "asked of the host");
    await tampered(browser);
  } finally {
    host.stop();
  }
  if (isChromium(browser)) await compiles();
}
