import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "what would change a result: found, tried, moved, marked as hypothetical, and gone again";

const NAMES = ["Sample-Birch", "Sample-Ginkgo", "sample-02", "sample-08"];
const MODEL = "Cardiovascular risk (PREVENT, base)";
const BAND = "Hypothetical – not this patient’s record";
const SLIDER = "Systolic blood pressure, slider";

/** The large figure of the hypothetical result. */
const figure = (visit) => visit.page.$eval(".hypothetical .figure-number", (one) => one.innerText);

const waitForFigure = (visit, wanted) =>
  visit.page.waitForFunction((text) => document.querySelector(".hypothetical .figure-number")?.innerText === text, {}, wanted);

/** Moves a slider to these positions, one after the other without waiting, as a hand does. */
async function slide(visit, name, positions) {
  const slider = await visit.find("slider", name);
  await slider.evaluate((field, positions) => {
    for (const position of positions) {
      field.value = String(position);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, positions);
}

async function open(visit) {
  await visit.press("See why", MODEL);
  await visit.see("What would change it");
}

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  await visit.press("Man of 63 who smokes");
  await open(visit);
  // PREVENT base, male, 63, from the published coefficients by hand: 21.32 % by the record, 15.81 % without smoking,
  // 12.80 % without smoking and with a systolic pressure of 128.
  await visit.see("21.3 %");
  assert.doesNotMatch(await visit.text(), new RegExp(BAND), "nothing is supposed at first");

  // A threshold that is none is said to be none; one of the reader's own is searched.
  await visit.fill("A threshold of your own, in per cent", "170");
  await visit.press("Search with it");
  await visit.see("Enter a number above 0 and below 100");
  await visit.fill("A threshold of your own, in per cent", "17");
  await visit.press("Search with it");
  await visit.see("the 10-year risk would be 15.8 % below 17.0 %.");
  await visit.see("whoever comes to these values may not come to this result");
  await visit.picture("counterfactuals");

  // The nearest is tried with one click.
  await visit.press("Try it", "15.8 %");
  await visit.see(BAND);
  await waitForFigure(visit, "15.8 %");
  await visit.see("By the record: 21.3 %");
  await visit.see("End of the hypothetical result");

  // The slider: 19 steps of 2 mmHg above 90 are 128. Of a hand's many positions the last one counts.
  await slide(visit, SLIDER, [54, 50, 45, 40, 36, 31, 25, 22, 20, 19]);
  await waitForFigure(visit, "12.8 %");
  const slider = await visit.find("slider", SLIDER);
  assert.equal(await slider.evaluate((field) => field.getAttribute("aria-valuetext")), "128 mmHg");
  const captions = await visit.page.$$eval(".hypothetical figcaption", (all) => all.map((one) => one.innerText));
  assert.ok(captions.length === 1 && captions[0].startsWith("Hypothetical: "), "the waterfall says what it is of");
  const spoken = () => visit.page.$$eval(".what-if [role=status]", (all) => all.map((one) => one.textContent).join(" "));
  await visit.page.waitForFunction(() =>
    [...document.querySelectorAll(".what-if [role=status]")].some((one) => one.textContent.includes("12.8 %")));
  assert.match(await spoken(), /^Hypothetical: .*12\.8 %.*By the record it is 21\.3 %\./);
  await visit.picture("what-if");

  // The result of the record stands as it stood.
  const own = await visit.page.$eval("#result-heading", (heading) => heading.closest("section").innerText);
  assert.match(own, /21/);
  assert.doesNotMatch(own, /12\.8/);

  // By keyboard: one step of the slider is two mmHg.
  await slider.focus();
  await visit.page.keyboard.press("ArrowRight");
  await visit.page.waitForFunction(
    (name) => document.querySelector(`[aria-label="${name}"]`).getAttribute("aria-valuetext") === "130 mmHg", {}, SLIDER);
  await visit.page.waitForFunction(() => document.querySelector(".hypothetical .figure-number")?.innerText !== "12.8 %");
  const above = Number.parseFloat(await figure(visit));
  assert.ok(above > 12.8 && above < 13.3, `${above} % with 130 mmHg`);

  // A number that the model does not hold for is refused as it would be of any record; what is no number is said.
  await visit.fill("Systolic blood pressure", "210");
  await visit.page.keyboard.press("Tab");
  await visit.see("Systolic blood pressure is 210 mmHg; the model holds from 90 to 200 mmHg.");
  assert.equal(await visit.page.$(".hypothetical .figure-number"), null, "no number");
  await visit.fill("Systolic blood pressure", "high");
  await visit.page.keyboard.press("Tab");
  await visit.see("Enter a number.");

  // On paper the band stands, and no control.
  await visit.fill("Systolic blood pressure", "128");
  await visit.page.keyboard.press("Tab");
  await waitForFigure(visit, "12.8 %");
  await visit.onPaper(async () => {
    await visit.see(BAND);
    assert.equal(await visit.page.$eval(".what-if-controls", (one) => one.checkVisibility()), false);
    const printed = await visit.page.$eval(".hypothetical figure", (one) => getComputedStyle(one, "::before").content);
    assert.match(printed, /Hypothetical/, "the chart says by itself what it is, on whatever sheet it comes to stand");
  });

  // One click back, and the focus is not lost.
  await visit.press("Back to the record");
  await visit.page.waitForFunction(() => !document.querySelector(".hypothetical"));
  await visit.page.waitForFunction(() => document.activeElement.id === "what-if-heading");
  assert.equal(await slider.evaluate((field) => field.getAttribute("aria-valuetext")), "152 mmHg");

  // What is supposed goes with the model: nothing of it stands when one comes back.
  await visit.press("Try it", "15.8 %");
  await visit.see(BAND);
  await visit.press("← All assessments");
  await open(visit);
  await visit.see("In the record: 152 mmHg");
  assert.doesNotMatch(await visit.text(), new RegExp(BAND));

  // It fits a phone, and a page enlarged to 400 %: nothing runs off to the side.
  await visit.page.setViewport({ width: 360, height: 740 });
  const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
  await visit.page.setViewport({ width: 1366, height: 900 });

  // A marker names nothing to act on, and says so; its inputs may be moved all the same.
  await visit.press("Close patient");
  await visit.see("Open a patient");
  await visit.press("Man of 61 with diabetes and obesity");
  await visit.press("See why", "FIB-4");
  await visit.see("Nothing that this result depends on is named as something that can be acted on.");
  await slide(visit, "Platelets, slider", [150]);
  await visit.see(BAND);

  // With the patient all of it goes.
  await visit.press("Close patient");
  await visit.see("Open a patient");
  assert.doesNotMatch(await visit.text(), new RegExp(BAND));
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf(NAMES);
}
