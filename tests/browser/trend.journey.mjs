import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Visit, screenshots } from "./harness/visit.mjs";

export const title = "readings over time: the chart and the table behind an input, the one that is used, and its chart entry";

const DAY = new Date().toISOString().slice(0, 10);
const before = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const lab = (id, code, value, unit, days, range) => ({
  resourceType: "Observation", id, status: "final", subject: { reference: "Patient/one" },
  code: { coding: [{ system: "http://loinc.org", code }] }, effectiveDateTime: before(days),
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
  ...(range ? { referenceRange: [{ text: range }] } : {}),
});
// AST falls from 80 to 40 U/L; one reading has no unit, and is left out.
const RECORD = [
  { resourceType: "Patient", id: "one", gender: "female", birthDate: "1966-01-01", name: [{ family: "Sample-Larch" }] },
  lab("ast-1", "1920-8", 80, "U/L", 400, "below 35 U/L"), lab("ast-2", "1920-8", 60, "U/L", 90), lab("ast-3", "1920-8", 40, "U/L", 3, "below 35 U/L"),
  { ...lab("ast-4", "1920-8", 55, "U/L", 50), valueQuantity: { value: 55 } },
  lab("alt", "1742-6", 25, "U/L", 3), lab("plt", "777-3", 200, "10*9/L", 3),
].map((one) => JSON.stringify(one)).join("\n");

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  try {
    const file = join(await mkdtemp(join(tmpdir(), "insite-")), "record.ndjson");
    await writeFile(file, RECORD);
    await visit.openFiles("Choose files", [file]);
    await visit.press("See why", "FIB-4");
    await visit.press("Over time", "AST");
    await visit.page.waitForSelector(".trend-row .trend-table tbody tr");
    const seen = await visit.page.$eval(".trend-row", (trend) => ({
      rows: [...trend.querySelectorAll(".trend-table table > tbody > tr")].map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
      // A row of its own, as wide as the table, right below the input's.
      isWide: trend.getBoundingClientRect().width > 0.98 * trend.closest("table").getBoundingClientRect().width,
      input: trend.previousElementSibling.cells[0].innerText,
      letters: Math.min(...[...trend.querySelectorAll("text, p, td, th, span")].map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
      points: trend.querySelectorAll(".trend-point").length,
      used: trend.querySelectorAll(".trend-used").length,
      described: trend.querySelector("desc").textContent,
      text: trend.innerText,
    }));
    assert.deepEqual(seen.rows.map(([, value, range]) => [value, range]), [
      ["40 (used)", "below 35 U/L"], ["60", "not given"], ["80", "below 35 U/L"],
    ], `the readings, the latest first, on ${DAY}`);
    assert.deepEqual([seen.points, seen.used], [2, 1]);
    assert.match(seen.described, /^3 readings, .* from 40 to 80/);
    assert.match(seen.text, /1 more entry has no date or no usable number/);
    assert.match(seen.text, /Reference range of the value that is used, as the laboratory wrote it: below 35 U\/L/);
    assert.ok(seen.isWide && seen.input.includes("AST"), `the chart stands below ${seen.input}, ${seen.isWide ? "" : "not "}as wide as the table`);
    assert.ok(seen.letters >= 12, `the smallest letters have ${seen.letters} px`);
    await visit.page.$eval(".trend-row", (row) => row.scrollIntoView({ block: "center" }));
    await visit.picture("trend");

    // From the button on: the readings, the latest first; then the next input. Pressed again, the row is gone.
    const button = '.trend-button[aria-expanded="true"]';
    assert.equal(await visit.page.$eval(button, (one) => document.getElementById(one.getAttribute("aria-controls"))?.className), "trend-row");
    await visit.page.focus(button);
    await visit.page.keyboard.press("Tab");
    assert.ok(await visit.page.evaluate(() => document.querySelector(".trend-table button") === document.activeElement), "the focus goes from the button to the readings");
    await visit.page.focus(button);
    await visit.page.keyboard.press("Enter");
    await visit.page.waitForFunction(() => !document.querySelector(".trend-row"));
    assert.deepEqual(await visit.page.$eval(".trend-button:focus", (one) => [one.ariaExpanded, one.getAttribute("aria-controls")]), ["false", null]);
    await visit.page.keyboard.press("Enter");
    await narrow(visit);
    await visit.page.click(".trend-row .trend-table table > tbody button");
    await visit.page.waitForSelector("dialog[open]");
    await visit.see("Observation/ast-3");
    visit.assertQuiet();
  } finally {
    await visit.close();
  }
}

/** On a small screen and on paper the chart is whole, and its letters keep their size. */
async function narrow(visit) {
  await visit.page.setViewport({ width: 360, height: 740 });
  await visit.page.$eval(".trend-row", (row) => row.scrollIntoView());
  const small = await visit.page.$eval(".trend-chart", (chart) => ({
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // As drawn, whatever scales it.
    letters: Math.min(...[...chart.querySelectorAll("text")].map((one) => one.getScreenCTM().a * Number.parseFloat(getComputedStyle(one).fontSize))),
    inside: [...chart.querySelectorAll("text")].every((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= 0 && right <= document.documentElement.clientWidth;
    }),
  }));
  assert.ok(small.beyond <= 0 && small.inside, `${small.beyond} px wider than the screen`);
  assert.ok(small.letters >= 12, `letters of ${small.letters} px`);
  await visit.page.screenshot({ path: `${screenshots}trend-narrow.png` });
  await visit.page.setViewport({ width: 1366, height: 900 });
  await visit.onPaper(async () => {
    const drawn = await visit.page.$eval(".trend-drawing", (one) => one.checkVisibility() && one.getBoundingClientRect().height);
    assert.ok(drawn > 100, `the chart is ${drawn} px high on paper`);
  });
}
