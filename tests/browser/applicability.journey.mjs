import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { meddle } from "./harness/meddler.mjs";
import { workspace } from "./harness/server.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "when to believe a result: the gate's checks with their entries, and how sure the number is";

const DAY = "2026-11-22";
const VERDICTS = ["Holds for this record", "Read with caution", "Should not be used here", "Not reported"];

async function asOf(visit, day) {
  await visit.see("Assessments");
  await visit.page.$eval("input[type=date]", (field, wanted) => {
    field.value = wanted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
  await visit.see("22 November 2026");
  await visit.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

/** The assessment itself, as the page's own worker gives it for a text. */
const assessment = (visit, text) => visit.page.evaluate(
  (text, day) =>
    new Promise((resolve, reject) => {
      const worker = globalThis.insite.startWorker();
      worker.onmessage = ({ data }) => {
        if (data.error) reject(new Error(data.error.message));
        if (data.id !== 2 || !data.ok) return;
        worker.terminate();
        resolve(data.ok);
      };
      worker.postMessage({ id: 1, method: "open", args: [[{ name: "sample", text }]] });
      worker.postMessage({ id: 2, method: "assess", args: [{ patient: 0, as_of: day }] });
    }),
  text,
  DAY,
);

/** What the page shows of one model is what the assessment says of it. */
async function compare(visit, model) {
  const { verdict, checks } = model.applicability;
  const panel = await visit.page.$eval(".applicability", (one) => ({
    verdict: one.querySelector(".gate-verdict strong").textContent,
    text: one.textContent,
    rows: one.querySelectorAll(":scope > .gate-checks > li").length,
    folded: one.querySelectorAll(".gate-not-made .gate-checks > li").length,
  }));
  const words = { score: VERDICTS[0], caution: VERDICTS[1], refuse: VERDICTS[2], not_reported: VERDICTS[3] };
  assert.equal(panel.verdict, words[verdict]);
  const made = checks.filter((check) => check.verdict !== "not_reported");
  assert.deepEqual([panel.rows, panel.folded], [made.length, checks.length - made.length]);
  for (const { findings, basis } of checks) {
    for (const sentence of [...findings, basis]) assert.ok(panel.text.includes(sentence), sentence);
  }
  return made;
}

/** A range of a probability, put into an answer: in words, in the picture and across a threshold. */
async function pictured(browser, address) {
  const visit = await Visit.open(browser, address, { before: meddle });
  await visit.page.evaluate(() => {
    const uncertainty = {
      method: "venn_abers", low: 0.2, high: 0.35, in_words: "Of patients with such a number, 20 to 35 in 100 had it.",
      held_rarely: false,
      coverage: { wanted: 0.95, found: 0.961, patients: 1000, how: "In tenths of patients." }, tiers: ["passive", "banner"],
    };
    globalThis.meddler.change = (data) => {
      for (const model of (data.method === "assess" && data.ok?.models) || []) {
        for (const output of model.outputs) if (output.value !== null) output.uncertainty = uncertainty;
      }
      return data;
    };
  });
  await visit.press("Man of 74 with free light chains");
  await visit.see("By the model’s calibration: from 20 % to 35 %.");
  await visit.see("The range crosses a threshold: at one end it means “For information”, at the other “Needs attention”.");
  await visit.picture("uncertainty-card");
  await visit.press("See why");
  await visit.see("Measured on 1000 patients: 96.1 % of ranges like this held what they should; 95.0 % was aimed at. In tenths of patients.");
  const figures = await visit.page.$$eval(".icon-array", ([one]) => ({
    label: one.getAttribute("aria-label"),
    half: one.querySelectorAll(".person-half").length,
    counted: one.querySelectorAll(".person-counted").length,
    open: one.querySelectorAll(".person-open").length,
  }));
  assert.match(figures.label, /By how sure the model is, between 20 and 35 of 100\./);
  assert.deepEqual([figures.counted, figures.half, figures.open], [20, 15, 0]);
  await visit.see("Half-filled figures");
  await visit.picture("uncertainty-detail");
  visit.assertQuiet();
  await visit.close();
}

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  const samples = [
    ["Man of 74 with free light chains", "16-man-74-light-chains.json", "demo-light-chains"],
    ["Man of 55, values that cannot be used", "13-man-55-unusable-values.json", "prevent-full"],
    ["Man of 66 who starts warfarin", "06-man-66-warfarin-genotypes.json", "warfarin-iwpc"],
    ["Woman of 61 operated on for breast cancer", "17-woman-61-breast-cancer.json", "breast-cancer-recurrence"],
  ];
  let [opened, ranges, rare] = [0, 0, 0];
  for (const [sample, file, model] of samples) {
    const text = await readFile(`${workspace}models/samples/${file}`, "utf8");
    const said = (await assessment(visit, text)).models.find((one) => one.model === model);
    await visit.press(sample);
    await asOf(visit, DAY);
    await visit.press("See", said.title);
    await visit.see("Does the model hold for this record?");
    const made = await compare(visit, said);
    await visit.picture(`applicability-${model}`);

    // How sure: the sentence of the assessment, and the limits in the picture's own words; nothing without a number.
    const output = said.outputs.find((one) => one.value !== null && one.tier === said.tier);
    const sure = await visit.page.$(".uncertainty");
    assert.equal(sure === null, output === undefined);
    if (output) {
      const shown = await sure.evaluate((one) => one.textContent);
      const { uncertainty } = output;
      assert.ok(shown.includes(uncertainty?.in_words ?? "gives no range for a single patient"), shown);
      const answer = await visit.page.$eval(".answer", (one) => one.textContent);
      if (uncertainty?.held_rarely) {
        rare += 1;
        assert.ok(uncertainty.in_words.startsWith("Do not rely on the range of this number"), uncertainty.in_words);
        assert.doesNotMatch(answer, /By the model’s calibration/, "no limits beside the number without the doubt");
        const strip = await visit.page.$eval(".answer .strip-line", (one) => one.getAttribute("aria-label"));
        assert.doesNotMatch(strip, /by how sure the model is/, "nor in the picture");
        assert.equal(await visit.page.$(".answer .person-half"), null);
      } else if (uncertainty?.low != null) {
        ranges += 1;
        assert.match(shown, /from .* to /);
        const strip = await visit.page.$eval(".answer .strip-line", (one) => one.getAttribute("aria-label"));
        assert.match(strip, /by how sure the model is/);
      } else {
        assert.doesNotMatch(shown, /from .* % to /, "no limits are invented");
      }
    }
    // A check's entry opens as it stands in the file.
    const entry = await visit.page.$(".applicability .gate-entries button");
    if (entry) {
      const name = await entry.evaluate((one) => one.textContent.trim());
      await entry.click();
      await visit.page.waitForSelector("dialog[open] .source");
      assert.ok((await visit.page.$eval("dialog[open]", (one) => one.textContent)).includes(name.split("/").at(-1)));
      await visit.page.keyboard.press("Escape");
      await visit.page.waitForFunction(() => !document.querySelector("dialog[open]"));
      opened += 1;
    }
    assert.ok(made.length > 0, `${model}: no check was made`);
    await visit.press("Close patient");
    await visit.see("Open a patient");
  }
  await pictured(browser, address);
  assert.ok(ranges > 0, "no number of any sample has a range");
  assert.ok(rare > 0, "no range of any sample is said to have held too rarely");
  assert.ok(opened > 0, "no check of any sample rests on an entry");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf(["Sample-Hornbeam", "sample-16"]);
}
