// What a clinician does with alerts, and what is kept of it.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROWAN, asOf, paste } from "../records.mjs";

export const title = "Alert work";

const confirm = (visit) => visit.page.$eval("dialog[open] .button-primary", (button) => button.click());

export default async function ({ open, take, folder }) {
  const visit = await open();
  await visit.press("Open my work");
  await visit.see("Work file");
  await take(visit, "work-begun", "My work, before anything was done.");
  const broken = join(folder, "broken.json");
  await writeFile(broken, '{"insite_work": 1, "salt": "0');
  await visit.openFiles("Open a work file", [broken]);
  await visit.see("damaged");
  await take(visit, "work-broken-file", "A work file that is damaged.", { screen: 500 });
  await visit.press("← Back");

  await paste(visit, ROWAN);
  await asOf(visit, "2026-11-10");
  // Which calibration holds: with that answered, there is one alert of the kidney.
  await visit.press("Elsewhere");
  await visit.page.waitForFunction(() => document.querySelectorAll(".alert-actions").length === 2);
  await visit.press("Snooze", "FIB-4");
  await visit.see("Snooze this alert");
  await take(visit, "alert-snooze", "Snooze: for how long?", { screen: 800 });
  await visit.page.keyboard.press("Escape");
  await visit.press("Override", "FIB-4");
  await visit.see("Override this alert");
  await confirm(visit);
  await visit.see("Choose a reason.");
  await take(visit, "alert-override", "Override, and no reason is chosen yet.", { screen: 800 });
  await visit.click("radio", "Known and followed elsewhere");
  await confirm(visit);
  await visit.page.waitForSelector("#undo-alert");
  await take(visit, "alert-undo", "One alert is answered: the way back has the focus.", { screen: 800 });
  await visit.press("Acknowledge");
  await visit.see("All 2 alerts are quiet.");
  await take(visit, "alerts-quiet", "All alerts are quiet, with what was done and until when.");
  await visit.press("Add to worklist", "FIB-4");
  await visit.fill("A note by which you know the patient again (optional)", "Rowan, Tuesday clinic");
  await take(visit, "alert-worklist", "On the worklist, with a note.", { screen: 800 });
  await confirm(visit);
  await visit.see("1 alert is on the worklist.");
  await asOf(visit, "2026-11-22");
  await take(visit, "alert-again", "Worse than when it was answered, an alert speaks again and says why.", { screen: 800 });
  await visit.press("Open my work");
  await visit.see("Work file");
  await take(visit, "work", "My work, with changes that are not saved.");
  const rules = 'section[aria-labelledby="rules-heading"]';
  const snoozes = await visit.page.$$("::-p-aria(Longest snooze in days)");
  await snoozes[0].click({ count: 3 });
  await snoozes[0].type("30");
  await visit.page.keyboard.press("Tab");
  await visit.see("the longest snooze may be 1 to 3 days");
  await take(visit, "work-rules", "Quiet rules and the alert budget; one rule is refused.", { of: rules });
}
