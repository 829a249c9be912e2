// One result: what it is, whether it holds, why, from which entries, and what would change it.

import { meddle } from "../../harness/meddler.mjs";
import { LARCH, paste, sample } from "../records.mjs";

export const title = "One result";

const part = (heading) => `section[aria-labelledby="${heading}"]`;

export default async function ({ open, take }) {
  const visit = await open({ before: [meddle] });
  const detail = async (patient, held) => {
    await sample(visit, patient);
    await (held.startsWith("#") ? visit.page.click(held) : visit.press("See", held));
    await visit.page.waitForSelector(".detail");
    await visit.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  };
  await detail("Man of 63 who smokes", "Cardiovascular risk (PREVENT, base)");
  await take(visit, "detail", "The result, from its top.");
  await take(visit, "detail-why", "What the number is made of: the waterfall and its table.", { of: part("why-heading") });
  await take(visit, "detail-inputs", "The inputs, each with the chart entries behind it.", { of: part("inputs-heading") });
  await take(visit, "detail-applicability", "Whether the model holds for this record, check by check.", { of: ".applicability" });
  await take(visit, "detail-uncertainty", "How sure the number is.", { of: ".uncertainty" });
  await take(visit, "what-if", "What would change it: the inputs that can be moved.", { of: ".what-if" });
  await visit.fill("A threshold of your own, in per cent", "170");
  await visit.press("Search with it");
  await visit.see("Enter a number above 0 and below 100");
  await take(visit, "what-if-wrong-threshold", "A threshold that is none.", { of: ".counterfactuals, .own-threshold" });
  await visit.fill("A threshold of your own, in per cent", "17");
  await visit.press("Search with it");
  await visit.press("Try it", "15.8 %");
  await visit.see("End of the hypothetical result");
  await take(visit, "what-if-hypothetical", "A change is tried: the result is marked as hypothetical from end to end.", { of: ".what-if" });
  await visit.press("Back to the record");
  await visit.page.waitForFunction(() => !document.querySelector(".hypothetical"));
  await visit.press("HDL cholesterol");
  await visit.page.waitForSelector("dialog[open]");
  await take(visit, "chart-entry", "An entry of the chart, as it stands in the file.", { screen: 800 });
  await visit.page.keyboard.press("Escape");
  await visit.startAgain();

  await paste(visit, LARCH);
  await visit.press("See why", "FIB-4");
  await visit.press("Over time", "AST");
  await visit.page.waitForSelector(".trend-row .trend-table tbody tr");
  await take(visit, "trend", "Readings over time: the one that is used, those that are too old, the laboratory's limits.", { of: part("inputs-heading") });
  await visit.startAgain();

  await detail("Man of 66 who starts warfarin", "Warfarin dose");
  await take(visit, "dose", "A dose: by the model, for a single patient, as studied, and the next step.", { of: part("dose-heading") });
  await visit.startAgain();
  await detail("Man of 63 operated on for colon cancer", "#open-colon-adjuvant");
  await take(visit, "treatment", "An outcome without and with a treatment, of a hundred such patients.", { of: part("treatment-heading") });
  await visit.startAgain();
  await detail("Man of 74 with free light chains", "Demonstration: death");
  await take(visit, "detail-trees", "A model of boosted trees: the waterfall, and inputs that act together.", { of: part("why-heading") });
  await take(visit, "detail-range", "How sure a learned model is.", { of: ".uncertainty" });
  await visit.startAgain();
  await detail("Man of 55, values that cannot be used", "Cardiovascular risk with");
  await take(visit, "detail-refused", "A result that should not be used here.");
  await visit.startAgain();

  await sample(visit, "Woman of 47, tests missing");
  await visit.press("Enter what is missing", "FIB-4");
  await visit.see("Needed for a result");
  await take(visit, "missing", "Missing inputs, ranked by what each would tell.", { of: ".missing-card" });
  await visit.fill("AST", "many");
  await visit.press("Use this value", "AST");
  await visit.see("enter a number, such as 1.2");
  await take(visit, "missing-wrong-entry", "What was entered is no number.", { of: ".missing-card" });
  await visit.fill("AST", "36");
  await visit.page.keyboard.press("Enter");
  await visit.page.waitForSelector("#hand-remove-ast");
  await take(visit, "entered-by-hand", "A value entered by hand is marked wherever it counts.");
  await visit.startAgain();
}
