// A model checked on a site's own patients.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ward } from "../../harness/records.mjs";

export const title = "A model on one's own patients";

export default async function ({ open, take, folder }) {
  const visit = await open();
  await visit.press("Check a model on your own patients");
  await visit.see("See how well a model holds");
  await take(visit, "validation-begun", "Nothing is chosen yet.", { screen: 800 });
  const patients = join(folder, "ward.csv");
  await writeFile(patients, ward(400));
  await visit.openFiles("Choose files of patients", [patients]);
  await visit.see("A table of about");
  await visit.page.select("#check-model-choice", "diabetes-now");
  await visit.see("3. What is where");
  await visit.page.$eval("#check-input-sex", (list) => {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await visit.page.waitForSelector("#check-input-sex-detail");
  await take(visit, "validation-columns", "Which column holds what.");
  await visit.press("Check the model");
  await visit.see("Who was measured");
  await take(visit, "validation-results", "How well it holds, in figures and curves.", { of: ".check-results" });
  await take(visit, "validation-burden", "What a threshold would cost in alerts.", { of: '[aria-labelledby="check-burden"]' });
  await visit.press("Make the overlay file");
  await visit.see("name the site");
  await take(visit, "validation-overlay", "An overlay for the site, whose name is asked for.", { of: '[aria-labelledby="check-overlay"], .check-results > section:last-of-type' });
}
