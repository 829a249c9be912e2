// The list of a patient's results, from nothing to say to much.

import { hold, release } from "../../harness/held.mjs";
import { meddle } from "../../harness/meddler.mjs";
import { ROWAN, asOf, paste, sample } from "../records.mjs";

export const title = "Results";

export default async function ({ open, take }) {
  const visit = await open({ before: [meddle] });
  const of = async (words, name, caption, options) => {
    await sample(visit, words);
    await take(visit, name, caption, options);
    await visit.startAgain();
  };
  await of("Woman of 57 with diabetes", "results-no-alert", "Results, and no alert.");
  await of("Woman of 52, routine visit", "results-one-alert", "One alert.");
  await paste(visit, ROWAN);
  await take(visit, "results-alerts", "Several alerts, each in a line: what, how likely, by when, because of what, what next.");
  await visit.startAgain();
  await of("Man of 68 with chronic kidney disease", "results-question", "A question that the record leaves open, beside the results that depend on it.");
  await of("Boy of 9", "results-refused", "Nobody for whom a model was made: none gives a number, and each says why.");
  await of("Man of 55, values that cannot be used", "results-unusable", "Values that cannot be used.");
  await of("Woman of 47, tests missing", "results-missing", "Inputs are missing: what they leave open, and what to enter.");
  await of("Man of 66 who starts warfarin", "results-dose", "A dose among the results.");
  await of("Man of 63 operated on for colon cancer", "results-treatment", "An outcome with and without a treatment among the results.");

  await sample(visit, "Woman of 52, routine visit");
  await visit.press("", "not apply");
  await take(visit, "results-not-applicable", "Those that do not apply, unfolded, with the reason.", { of: ".not-applicable-list, details[open]" });
  await hold(visit.page, "assess");
  await visit.page.$eval("#as-of", (field) => {
    field.value = "2026-11-20";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await visit.page.waitForSelector(".stale-note");
  await take(visit, "results-updating", "Another day was chosen, and its results are under way: what stands there is marked.", { screen: 800 });
  await release(visit.page);
  await visit.page.waitForFunction(() => !document.querySelector(".stale-note"));
  await visit.page.evaluate(() => {
    globalThis.meddler.change = (data) => (data.method === "assess" ? { id: data.id, error: { message: "It could not be scored.", fatal: false } } : data);
  });
  await visit.page.$eval("#as-of", (field) => {
    field.value = "2026-11-19";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await visit.see("It could not be scored.");
  await take(visit, "results-out-of-date", "The results of the new day failed: what stands there is of before, and says so.", { screen: 800 });
  await visit.page.evaluate(() => { globalThis.meddler.change = null; });
  await asOf(visit, "2026-11-22");
  await take(visit, "save-or-copy", "Save or copy.", { of: ".save-or-copy" });
  await visit.page.$eval(".settings", (one) => { one.open = true; });
  await take(visit, "settings-of-the-site", "Settings of this site: questions, sets of codes, overlays.", { of: ".settings" });
}
