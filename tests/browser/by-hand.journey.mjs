import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "missing inputs: what they leave open, entered by hand, marked, removed, and forgotten with the patient";

const NAME = "Sample-Kauri";
const MARK = "Entered by hand, not in the record";

async function readAsOf(visit, day) {
  await visit.page.$eval("#as-of", (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
}

async function focusedId(visit, id) {
  await visit.page.waitForFunction((wanted) => document.activeElement?.id === wanted, {}, id);
}

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  await visit.press("Woman of 47, tests missing");
  await visit.see(NAME);
  await readAsOf(visit, "2026-11-22");
  await visit.see("22 November 2026");
  assert.ok(!(await visit.text()).includes(MARK), "nothing has been entered");

  // From the result's card to where the tests that it lacks are ranked and may be entered.
  await visit.press("Enter what is missing", "FIB-4");
  await focusedId(visit, "missing-heading");
  await visit.see("Needed for a result");
  await visit.see("Would take away about");
  await visit.picture("missing");

  // What is no number and what is not possible is said beside the field, and not used.
  const label = "AST";
  await visit.fill(label, "many");
  await visit.press("Use this value", label);
  await visit.see("enter a number, such as 1.2");
  await visit.fill(label, "90000");
  await visit.press("Use this value", label);
  await visit.see("Check the number and its unit");
  const field = await visit.find("textbox", label);
  assert.equal(await field.evaluate((one) => one.getAttribute("aria-invalid")), "true");
  assert.ok(!(await visit.text()).includes(MARK));

  // By the keyboard alone: the return key uses the value, and the focus goes to the way back.
  await visit.fill(label, "36");
  await visit.page.keyboard.press("Enter");
  await focusedId(visit, "hand-remove-ast");
  await visit.see(MARK);

  // In another unit, which is converted: 200 thousand in a microlitre are 200 × 10⁹/L.
  const unit = await visit.find("combobox", "Unit, Platelets");
  const wanted = await unit.evaluate((select) => [...select.options].find((one) => one.text === "10*3/uL")?.value);
  assert.ok(wanted, "thousands in a microlitre may be chosen");
  await unit.select(wanted);
  await visit.fill("Platelets", "200");
  await visit.press("Use this value", "Platelets");
  await focusedId(visit, "hand-remove-platelets");
  // 47 × 36 / (200 × √41) = 1.3213.
  await visit.see("1.32");
  const marked = await visit.page.$$eval(".status-hand", (all) => all.map((one) => one.innerText));
  assert.equal(marked.length, 2, "both stand in the table of inputs as entered by hand");
  const banner = await visit.page.$eval(".banner", (one) => one.innerText);
  assert.match(banner, /AST.* 36 U\/L; Platelets 200/, "the patient's banner names them");
  await visit.picture("by-hand");

  // On paper the mark stays and the forms do not.
  await visit.onPaper(async () => {
    const shown = (selector) => visit.page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    assert.equal(await shown(".hand-entry"), 0);
    assert.ok((await shown(".hand-banner")) > 0);
  });

  // The card in the list says it, too.
  await visit.click("button", "All assessments");
  await visit.page.waitForFunction(() => document.querySelector(".result .hand-mark"));

  // Another day keeps what was entered; it is then of that day.
  await readAsOf(visit, "2026-11-23");
  await visit.see("23 November 2026");
  await visit.see(MARK);

  // Taken back, one test is missing again.
  await visit.press("See", "FIB-4");
  await visit.press("Remove", "Platelets");
  await visit.see("Needed for a result");
  await visit.page.waitForFunction(() => document.querySelectorAll(".status-hand").length === 1);

  // Closed and opened again, nothing of it is left.
  await visit.press("Close patient");
  await visit.see("Open a patient");
  await visit.press("Woman of 47, tests missing");
  await visit.see(NAME);
  await readAsOf(visit, "2026-11-22");
  await visit.see("22 November 2026");
  assert.ok(!(await visit.text()).includes(MARK), "what was entered is forgotten");
  await visit.press("Close patient");
  await visit.see("Open a patient");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf([NAME, "sample-12"]);
}
