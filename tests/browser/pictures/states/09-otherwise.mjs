// The page as those who see it otherwise have it: small, enlarged, dark, of few colours, on paper, and with names as long as they come.

import { LOOKS } from "../camera.mjs";
import { sheets } from "../paper.mjs";
import { LONG_NAMES, ROWAN, paste, sample } from "../records.mjs";
import { scoreList } from "./05-list.mjs";

export const title = "Seen otherwise";

const WAYS = [
  ["phone", "360 px wide", LOOKS.phone],
  ["enlarged", "Enlarged to 400 %", LOOKS.enlarged],
  ["dark", "Dark", LOOKS.dark],
  ["forced", "Forced colours", LOOKS.forced],
];

export default async function ({ open, take, add, folder }) {
  const visit = await open();
  const all = async (name, what, options = {}, without = []) => {
    for (const [way, said, look] of WAYS) {
      if (!without.includes(way)) await take(visit, `${way}-${name}`, `${said}: ${what}.`, { ...options, look });
    }
  };
  await all("first-page", "the first page");
  await paste(visit, ROWAN);
  await all("results", "results with two alerts");
  await take(visit, "enlarged-screen", "Enlarged to 400 %: all that a screen of 1280 by 1024 shows of it.", { look: LOOKS.enlarged, screen: 256 });
  await visit.press("Snooze", "FIB-4");
  await visit.see("Snooze this alert");
  await all("dialog", "a dialog", { screen: 740 }, ["dark"]);
  await visit.page.keyboard.press("Escape");
  await visit.press("Open my work");
  await visit.see("Work file");
  await all("work", "my work", {}, ["dark", "forced", "enlarged"]);
  await visit.press("← Back");
  await visit.startAgain();

  await sample(visit, "Man of 63 who smokes");
  await add("print-results", "On paper: every sheet says whose it is.", await sheets(visit.page));
  await visit.press("See why", "Cardiovascular risk (PREVENT, base)");
  await visit.see("What would change it");
  await all("detail", "one result");
  await all("why", "what the number is made of", { of: 'section[aria-labelledby="why-heading"]' });
  await add("print-detail", "On paper: one result.", await sheets(visit.page));
  await visit.startAgain();

  await paste(visit, LONG_NAMES);
  await take(visit, "long-names", "Names as long as they come.");
  await take(visit, "phone-long-names", "Names as long as they come, 360 px wide.", { look: LOOKS.phone });
  await visit.press("See why", "FIB-4");
  await visit.page.waitForSelector(".detail");
  await take(visit, "long-names-inputs", "Entries whose names are as long as they come.", { of: 'section[aria-labelledby="inputs-heading"]' });
  await visit.startAgain();

  await visit.press("The models");
  await visit.page.waitForFunction(() => document.querySelectorAll(".model-open").length >= 18);
  await all("models", "the models", {}, ["forced", "enlarged"]);
  await visit.press("← Back");
  await scoreList(visit, folder);
  await all("list", "a whole list", {}, ["enlarged"]);
}
