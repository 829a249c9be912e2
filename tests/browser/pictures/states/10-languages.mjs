// The page in its other languages.

import { LOOKS } from "../camera.mjs";
import { ROWAN, paste, sampleAt } from "../records.mjs";
import { scoreList } from "./05-list.mjs";

export const title = "Languages";

const LANGUAGES = [["ar", "Arabic, from right to left"], ["de", "German"], ["fr", "French"], ["es", "Spanish"]];

export default async function ({ open, take, folder }) {
  for (const [code, name] of LANGUAGES) {
    const visit = await open({ query: `?lang=${code}` });
    await take(visit, `${code}-first-page`, `${name}: the first page.`);
    await paste(visit, ROWAN);
    await take(visit, `${code}-results`, `${name}: results with two alerts.`);
    if (code !== "es") {
      await visit.page.click(".result .button, .result button");
      await visit.page.waitForSelector(".detail");
      await take(visit, `${code}-detail`, `${name}: one result.`);
      await visit.page.$eval(".banner button:last-of-type", (one) => one.click());
      await visit.page.waitForSelector(".sample");
    }
    if (code === "ar") {
      await take(visit, "ar-phone-first-page", `${name}, 360 px wide: the first page.`, { look: LOOKS.phone });
      await sampleAt(visit, 1);
      await take(visit, "ar-results-risk", `${name}: risks keep their direction.`);
      await visit.page.$eval(".banner button:last-of-type", (one) => one.click());
      await visit.page.waitForSelector(".sample");
      await scoreList(visit, folder);
      await take(visit, "ar-list", `${name}: a whole list.`);
    }
    await visit.close();
  }
}
