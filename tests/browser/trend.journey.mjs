import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Visit } from "./harness/visit.mjs";

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
    await visit.page.waitForSelector(".trend[open] .trend-table tbody tr");
    const seen = await visit.page.$eval(".trend[open]", (trend) => ({
      rows: [...trend.querySelectorAll(".trend-table table > tbody > tr")].map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
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
    await visit.picture("trend");
    await visit.page.click(".trend[open] .trend-table table > tbody button");
    await visit.page.waitForSelector("dialog[open]");
    await visit.see("Observation/ast-3");
    visit.assertQuiet();
  } finally {
    await visit.close();
  }
}
