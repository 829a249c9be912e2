import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "with the keyboard alone: a sample opened, an alert found, its reasons, the entry behind them, back, closed";

const MOST = 250;

/** What has the focus, in words. */
const focused = (visit) =>
  visit.page.evaluate(() => {
    const one = document.activeElement;
    return one && one !== document.body ? (one.innerText || one.id).trim().replaceAll(/\s+/g, " ") : "";
  });

/** Goes on by the tabulator until what has the focus begins with these words; returns how many steps it took. */
async function tabTo(visit, words, { back = false } = {}) {
  const { keyboard } = visit.page;
  if (back) await keyboard.down("Shift");
  try {
    for (let steps = 1; steps <= MOST; steps += 1) {
      await keyboard.press("Tab");
      if ((await focused(visit)).startsWith(words)) return steps;
    }
  } finally {
    if (back) await keyboard.up("Shift");
  }
  return assert.fail(`"${words}" is not reached by the tabulator, which is at "${await focused(visit)}"`);
}

const press = (visit, key) => visit.page.keyboard.press(key);
const headed = (visit, id) => visit.page.waitForFunction((id) => document.activeElement?.id === id, {}, id);

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);

  // The first stop leads past what stands on every page.
  await press(visit, "Tab");
  assert.match(await focused(visit), /^Skip to the main part/);
  await press(visit, "Enter");
  await tabTo(visit, "Man of 61 with diabetes and obesity");
  await press(visit, "Enter");
  await visit.see("Liver fibrosis index");
  await headed(visit, "page-heading");

  // The first alert stands first among the results; its reasons are some stops away.
  const first = await visit.page.$eval(".alert-list .alert-item", (one) => ({
    name: one.querySelector(".alert-source").innerText.split(". ")[0], reasons: one.querySelector("[data-open]").id,
  }));
  assert.ok(first.name, "the first alert says of which model it is");
  const steps = await tabTo(visit, "Show the reasons");
  assert.ok(steps <= 20, `${steps} steps to the first alert's reasons`);
  await press(visit, "Enter");
  await visit.see("What the number is made of");
  await headed(visit, "page-heading");

  // The entry behind an input, opened and left by keys; the focus comes back to where it was.
  await tabTo(visit, "Platelets");
  const before = await focused(visit);
  await press(visit, "Enter");
  await visit.page.waitForFunction(() => document.querySelector("dialog[open]")?.contains(document.activeElement));
  await visit.see("Observation");
  await press(visit, "Escape");
  await visit.page.waitForFunction(() => !document.querySelector("dialog[open]"));
  assert.equal(await focused(visit), before);

  // Back on the very control that led away.
  await tabTo(visit, "← All assessments", { back: true });
  await press(visit, "Enter");
  await headed(visit, first.reasons);
  await tabTo(visit, "Close patient", { back: true });
  await press(visit, "Enter");
  await visit.see("Open a patient");
  await headed(visit, "page-heading");
  assert.ok(!(await visit.page.content()).includes("sample-08"));
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
}
