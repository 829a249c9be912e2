import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "a sample patient: results, reasons, the entry behind an input, another day, closed and gone";

const NAME = "Sample-Cedar";

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  await visit.press("Woman of 57 with diabetes");
  await visit.see(NAME);
  await visit.see("Cardiovascular risk with HbA1c and urine albumin");
  await visit.see("Demonstration models: not for clinical use");
  await visit.picture("results");

  await visit.press("See why");
  await visit.see("What the number is made of");
  // 16 % and 3.6 %: PREVENT full, female, 57, from the published coefficients, as the golden patients check them.
  await visit.see("16.2 %");
  await visit.picture("detail");

  // The entry itself, and the keyboard's way out of it.
  await visit.press("HDL cholesterol");
  await visit.see("Observation");
  await visit.picture("entry");
  await visit.page.keyboard.press("Escape");
  await visit.page.waitForFunction(() => !document.querySelector("dialog[open]"));
  const focused = await visit.page.evaluate(() => document.activeElement.innerText);
  assert.match(focused, /HDL cholesterol/, "the focus returns to where the panel was opened");

  // An assumed no is questioned by one click, and the answer becomes cautious.
  await visit.press("Question this no");
  await visit.see("called into question");

  // Another day: the patient was 27 then, and no result had been taken.
  await visit.page.$eval("input[type=date]", (field) => {
    field.value = "1996-06-01";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await visit.see("1 June 1996");
  await visit.see("this patient is younger");

  await visit.press("Close patient");
  await visit.see("Open a patient");
  assert.doesNotMatch(await visit.text(), new RegExp(NAME));
  assert.ok(!(await visit.page.content()).includes(NAME), "nothing of the patient is left in the document");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf([NAME, "Carla", "sample-03"]);
}
