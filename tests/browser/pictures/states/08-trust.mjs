// What the page says of itself.

import { meddle } from "../../harness/meddler.mjs";

export const title = "Self-check";

export default async function ({ open, take }) {
  const visit = await open({ before: [meddle] });
  await visit.page.click("#open-self-check");
  await visit.see("give what they must");
  await take(visit, "self-check", "Every model gives what it must in this browser.");
}
