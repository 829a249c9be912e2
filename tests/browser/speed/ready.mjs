// A tab of its own with the page in it, ready to score, and noting what it does.

import { Visit } from "../harness/visit.mjs";
import { spy } from "./spy.mjs";

const WAIT_MS = 600_000;

export async function ready(browser, address) {
  const visit = await Visit.open(browser, address, { before: spy });
  visit.page.setDefaultTimeout(WAIT_MS);
  await visit.page.evaluate(() => globalThis.insite.ready?.then(() => true));
  return visit;
}
