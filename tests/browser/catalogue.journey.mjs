import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "the models: found, read and compared without a record; from a result to its model and back";

const ATTRIBUTES = 31;

const heading = (visit) => visit.page.$eval("h1", (one) => one.innerText.trim());
const focused = (visit) => visit.page.evaluate(() => document.activeElement?.id);
const listed = (visit) => visit.page.$$eval(".model-open", (all) => all.map((one) => one.innerText.trim()));

/** Nothing is cut off at the side: the page is no wider than the screen. */
async function assertFits(visit, width) {
  const before = visit.page.viewport();
  await visit.page.setViewport({ width, height: 800 });
  const beyond = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(beyond <= 0, `${beyond} px beyond the screen at ${width} px`);
  await visit.page.setViewport(before);
}

async function list(browser, address) {
  const visit = await Visit.open(browser, address);
  await visit.press("The models");
  await visit.page.waitForFunction(() => document.querySelectorAll(".model-open").length >= 18);
  assert.equal(await heading(visit), "The models");
  assert.equal(await focused(visit), "page-heading");
  const all = await listed(visit);
  await visit.see(`${all.length} models`);
  await visit.picture("catalogue");
  await assertFits(visit, 360);

  await visit.page.type("#catalogue-search", "kidney albumin");
  await visit.page.waitForFunction((n) => document.querySelectorAll(".model-open").length < n, {}, all.length);
  assert.ok((await listed(visit)).length >= 4);
  await visit.page.select("#catalogue-area", "cardiology");
  await visit.page.waitForFunction(() => document.querySelector(".catalogue-count").innerText.includes(" of "));
  await visit.page.$eval("#catalogue-search", (field) => field.select());
  await visit.page.type("#catalogue-search", "no such model");
  await visit.see("No model fits.");
  await visit.press("Show all models");
  await visit.page.waitForFunction((n) => document.querySelectorAll(".model-open").length === n, {}, all.length);
  assert.equal(await visit.page.$eval("#catalogue-search", (field) => field.value), "");
  return visit;
}

/** A trained model carries its figures, curves and groups. */
async function measured(visit) {
  await visit.page.focus("#model-breast-cancer-recurrence");
  await visit.page.keyboard.press("Enter");
  await visit.page.waitForSelector("#performance-heading");
  assert.match(await heading(visit), /breast cancer/i);
  for (const part of ["What it is for", "What it is not for", "Inputs, codes and units", "How good it is", "The 31 source attributes", "Where it comes from", "Parity certificate", "Versions"]) {
    await visit.find("heading", part);
  }
  const places = await visit.page.$$eval(".attribute-place", (all) => all.map((one) => one.innerText.trim()));
  assert.equal(places.length, ATTRIBUTES);
  assert.equal(places.at(-1), "(9)(ii)");
  await visit.see("686 women with affected nodes");
  assert.match(await visit.text(), /AUROC\s+0\.722 \(0\.66\d to 0\.775\)/);
  const plots = await visit.page.$$eval(".plot svg title", (all) => all.map((one) => one.textContent));
  assert.deepEqual(plots, ["ROC curve", "Calibration", "Decision curve"]);
  // The numbers behind a plot.
  await visit.press("ROC curve, as a table");
  const points = await visit.page.$$eval(".plot-table[open] tbody tr", (all) => all.length);
  assert.ok(points > 20 && points <= 60, `${points} points`);
  await visit.see("Passed: it computes here what it must.");
  await visit.see("1.1.0");
  // By keyboard from the list of parts to one of them.
  await visit.press("Versions");
  await visit.page.waitForFunction(() => document.activeElement?.id === "history-heading");
  await visit.picture("catalogue-model");
  await assertFits(visit, 360);
}

/** A published equation says that it carries none, and what its source says. */
async function published(visit) {
  await visit.press("All models");
  await visit.page.waitForFunction(() => document.activeElement?.id === "model-breast-cancer-recurrence");
  await visit.page.click("#model-fib-4");
  await visit.see("Curves and figures by group are not reported for this model.");
  assert.equal((await visit.page.$$(".plot")).length, 0);
  await visit.see("10.1002/hep.21178");
  assert.equal((await visit.page.$$(".attribute-place")).length, ATTRIBUTES);
}

async function compared(visit) {
  await visit.press("All models");
  await visit.click("checkbox", await visit.page.$eval("#model-pbc-mayo", (one) => `Compare ${one.innerText.trim()}`));
  await visit.see("Mark one more model.");
  await visit.click("checkbox", await visit.page.$eval("#model-pbc-survival", (one) => `Compare ${one.innerText.trim()}`));
  const free = await visit.page.$$eval(".model-mark input", (all) => all.filter((one) => !one.disabled).length);
  assert.equal(free, 2, "a third model cannot be marked");
  await visit.press("Compare the two");
  await visit.page.waitForSelector(".side-by-side tbody tr");
  const rows = await visit.page.$$eval(".side-by-side tbody tr", (all) =>
    Object.fromEntries(all.map((row) => [row.querySelector("th").innerText.trim(), [...row.querySelectorAll("td")].map((cell) => cell.innerText.trim())])),
  );
  assert.deepEqual(rows["How it was made"], ["Published equation", "Trained for demonstration"]);
  assert.match(rows["Inputs that both take"][0], /bilirubin/i);
  assert.equal(rows["AUROC"][0], "Not reported");
  assert.match(rows["AUROC"][1], /^0\.\d{3} \(0\.\d{3} to 0\.\d{3}\)$/);
  await visit.see("Curves are not reported for both.");
  await visit.picture("catalogue-compare");
  await assertFits(visit, 360);
  // Another second model, with which there are curves of both.
  await visit.page.select("#compare-one", "breast-cancer-recurrence");
  await visit.page.waitForFunction(() => document.querySelectorAll(".plot svg").length === 3);
  await visit.press("All models");
  await visit.press("Unmark both");
  await visit.press("← Back");
  await visit.see("Open a patient");
}

/** With a patient open: from the result's detail to its model, and back to the same result. */
async function besideAPatient(visit) {
  await visit.press("Man of 61");
  await visit.see("Liver fibrosis index");
  await visit.page.click("#open-fib-4");
  await visit.press("All about this model");
  await visit.page.waitForSelector("#attributes-heading");
  assert.ok(await visit.page.$(".banner-name"), "the patient stays in sight");
  await visit.press("← Back");
  await visit.page.waitForFunction(() => document.activeElement?.id === "open-model");
  await visit.see("About this model");
  // From the list of results, too.
  await visit.press("← All assessments");
  await visit.page.waitForSelector("#open-fib-4");
  await visit.page.click("#open-catalogue");
  await visit.page.waitForSelector(".model-open");
  await visit.press("← Back");
  await visit.page.waitForFunction(() => document.activeElement?.id === "open-catalogue");
  await visit.page.waitForSelector("#open-fib-4");
  await visit.press("Close patient");
}

export default async function catalogue({ browser, address }) {
  const visit = await list(browser, address);
  await measured(visit);
  await published(visit);
  await compared(visit);
  await besideAPatient(visit);
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.close();
}
