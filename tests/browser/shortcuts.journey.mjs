import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "single keys: from alert to alert, opened and back on it, answered, undone, found, gone to, listed, turned off";

const press = (visit, ...keys) => keys.reduce((before, key) => before.then(() => visit.page.keyboard.press(key)), Promise.resolve());
const focus = (visit) => visit.page.evaluate(() => document.activeElement?.id ?? "");
const focused = (visit, id) =>
  visit.page.waitForFunction((id) => document.activeElement?.id === id, {}, id).catch(async () => {
    assert.fail(`the focus is on "${await focus(visit)}", not on "${id}"`);
  });
const said = (visit, text) =>
  visit.page.waitForFunction((text) => document.querySelector("body > [role=status]").innerText.includes(text), {}, text);
const dialog = (visit, isOpen) => visit.page.waitForFunction((isOpen) => Boolean(document.querySelector("dialog[open]")) === isOpen, {}, isOpen);

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  const { page } = visit;

  // Listed by a key and by a button; the dialog gives the focus back.
  await press(visit, "?");
  await dialog(visit, true);
  await visit.see("Keyboard shortcuts");
  const listed = await page.$$eval(".key-table tbody tr", (rows) => rows.map((row) => [row.cells[0].innerText.trim(), row.cells[1].innerText.trim()]));
  assert.equal(listed.length, 15);
  assert.ok(listed.some(([keys]) => keys === "g then s"), JSON.stringify(listed));
  await visit.picture("shortcuts");
  await press(visit, "a", "j", "Escape");
  await dialog(visit, false);

  // Nothing to do here is said, and does nothing.
  await press(visit, "a");
  await said(visit, "No alert has the focus");

  await visit.press("Man of 61 with diabetes and obesity");
  await visit.see("Liver fibrosis index");
  await page.waitForSelector(".alert-list .alert-item");
  const alerts = await page.$$eval(".alert-list .alert-item", (all) => all.map((one) => one.id));
  assert.ok(alerts.length > 0 && alerts.every((id) => id.startsWith("alert-of-")));
  await press(visit, "j");
  await focused(visit, alerts[0]);
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(ring, "none", "what the key leads to is seen");
  await press(visit, "k");
  await said(visit, "nothing further");
  await press(visit, "Enter");
  await visit.see("What the number is made of");
  await focused(visit, "page-heading");
  await press(visit, "b");
  await visit.see("Assessments");
  await focused(visit, alerts[0]);

  // By the button within, back is on that button; from a result's card, on the card's.
  const reasons = `reasons-${alerts[0].slice("alert-of-".length)}`;
  await page.click(`#${reasons}`);
  await focused(visit, "page-heading");
  await visit.press("← All assessments");
  await focused(visit, reasons);
  const card = await page.$eval(".result [data-open]", (one) => one.id);
  await page.focus(`#${card}`);
  await press(visit, "Enter");
  await focused(visit, "page-heading");
  await press(visit, "b");
  await focused(visit, card);
  // What is folded away is unfolded again.
  await page.$eval(".not-applicable", (one) => one.setAttribute("open", ""));
  const folded = await page.$eval(".not-applicable [id^=open-]", (one) => one.id);
  await page.click(`#${folded}`);
  await focused(visit, "page-heading");
  await press(visit, "b");
  await focused(visit, folded);

  // Answered and taken back by keys, on the alert that has the focus.
  await page.focus(`#${alerts[0]}`);
  await press(visit, "a");
  await focused(visit, "undo-alert");
  await visit.see("Quiet");
  await press(visit, "u");
  await focused(visit, alerts[0]);
  await said(visit, "Taken back");
  for (const [key, words] of [["s", "until"], ["o", "why is it not followed"]]) {
    await press(visit, key);
    await dialog(visit, true);
    assert.ok((await page.$eval("dialog[open]", (one) => one.innerText.toLowerCase())).includes(words), `${key} asks`);
    await press(visit, "Escape");
    await dialog(visit, false);
    await focused(visit, alerts[0]);
  }

  // Nothing of it while something is typed.
  await page.focus("#as-of");
  await press(visit, "g", "c");
  assert.ok((await visit.text()).includes("Assessments"));

  // To the models, to their search field, and back to where that began.
  await page.focus(`#${alerts[0]}`);
  await press(visit, "g", "c");
  await focused(visit, "page-heading");
  await press(visit, "/");
  await focused(visit, "catalogue-search");
  await page.keyboard.type("fib-4 jk");
  assert.equal(await page.$eval("#catalogue-search", (one) => one.value), "fib-4 jk");
  await page.$eval("#catalogue-search", (one) => one.blur());
  await press(visit, "b");
  await focused(visit, alerts[0]);
  for (const [key, words] of [["w", "My work"], ["s", "golden patients"]]) {
    await press(visit, "g", key);
    await visit.see(words);
    await focused(visit, "page-heading");
    await press(visit, "b");
    await focused(visit, alerts[0]);
  }
  await press(visit, "g", "l");
  await said(visit, "There is no list of patients");

  // What the browser does with its own keys is left to it.
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await page.keyboard.down("Control");
  await press(visit, "j");
  await page.keyboard.up("Control");
  await focused(visit, alerts[0]);
  await press(visit, "p");
  assert.equal(await page.evaluate(() => globalThis.printed), 1);

  // Turned off, no single key does anything, the one that lists them neither; the button still does.
  assert.equal(await page.$eval("#open-shortcuts", (one) => one.getAttribute("aria-keyshortcuts")), "?");
  await page.click("#open-shortcuts");
  await dialog(visit, true);
  await page.click("dialog[open] input[type=checkbox]");
  await said(visit, "Single keys are off");
  await press(visit, "Escape");
  await dialog(visit, false);
  await focused(visit, "open-shortcuts");
  await press(visit, "j", "a", "?");
  assert.equal(await focus(visit), "open-shortcuts");
  assert.equal(await page.$eval("#open-shortcuts", (one) => one.getAttribute("aria-keyshortcuts")), null);
  await press(visit, "Enter");
  await dialog(visit, true);
  await press(visit, "Escape");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.close();
}
