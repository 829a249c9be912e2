import assert from "node:assert/strict";
import { appendFile, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { meddle } from "./harness/meddler.mjs";
import { sheets } from "./harness/paper.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "the wrong patient is never shown or printed: another patient, another file, a strange answer, an old result";
// It prints what must not be printed.
export const needs = ["media"];

const lines = (resources) => resources.map((resource) => JSON.stringify(resource)).join("\n");
const patient = (id, family, birthDate) => ({
  resourceType: "Patient", id, gender: "female", birthDate, name: [{ family, given: ["Sample"] }],
});
const lab = (id, subject, code, value, unit) => ({
  resourceType: "Observation", id, status: "final", subject: { reference: `Patient/${subject}` },
  code: { coding: [{ system: "http://loinc.org", code }] }, effectiveDateTime: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});
// FIB-4 by hand at 60 and 70 years: 2.4 and 14, as the journey of several files has them.
const RECORDS = lines([
  patient("one", "Sample-Alder", "1966-01-01"), patient("two", "Sample-Beech", "1956-01-01"),
  lab("a1", "one", "1920-8", 40, "U/L"), lab("a2", "one", "1742-6", 25, "U/L"), lab("a3", "one", "777-3", 200, "10*9/L"),
  lab("b1", "two", "1920-8", 80, "U/L"), lab("b2", "two", "1742-6", 16, "U/L"), lab("b3", "two", "777-3", 100, "10*9/L"),
]);
const [ALDER, BEECH] = ["Sample-Alder", "Sample-Beech"];
const STRANGE = "The answer that came was not of the patient who is open";
const NOT_PRINTED = "Out of date – not printed";

const state = (visit) => visit.page.evaluate(() => {
  const { workers, ended, calls } = globalThis.meddler;
  const visits = calls.filter(({ method }) => method === "begin").map(({ args }) => args[0]);
  return { workers, ended, visits, opened: calls.filter(({ method }) => method === "open").length };
});

async function nothingOf(visit, name) {
  assert.ok(!(await visit.page.content()).includes(name), `${name} is still in the document`);
}

/** Another patient of the same file: everything of the first is gone before the second is chosen, the worker too. */
async function another(browser, address, file) {
  const visit = await Visit.open(browser, address, { before: meddle });
  await visit.openFiles("Choose files", [file]);
  await visit.press(`Sample ${ALDER}`);
  await visit.see("2.4");
  const first = await state(visit);
  await visit.press("Other patient");
  await visit.see("These files hold 2 patients");
  const between = await state(visit);
  assert.equal(between.ended, first.ended + 1, "the worker of the first patient was ended");
  assert.equal(between.opened, first.opened, "and the new one holds nothing yet");
  assert.equal(await visit.page.$(".banner"), null);
  await visit.press(`Sample ${BEECH}`);
  await visit.see("14");
  await nothingOf(visit, ALDER);
  const second = await state(visit);
  assert.equal(second.opened, first.opened + 1, "the file was opened once more");
  assert.equal(new Set(second.visits).size, second.visits.length, "each worker is a visit of its own");
  assert.ok(second.visits.length >= 2 && second.visits.every((one) => /^[0-9a-f]{32}$/.test(one)));

  // The file changes on the disk while it is open: it is not read again.
  await appendFile(file, `\n${JSON.stringify(lab("b4", "two", "777-3", 50, "10*9/L"))}`);
  await visit.press("Other patient");
  await visit.press(`Sample ${ALDER}`);
  await visit.see("It may have been moved or changed");
  for (const name of [ALDER, BEECH]) await nothingOf(visit, name);
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.close();
}

/** A text that a fault changed on its way to the second worker. */
async function changed(browser, address) {
  const visit = await Visit.open(browser, address, { before: meddle });
  await visit.press("Paste a record as text");
  await visit.paste("FHIR JSON or NDJSON", RECORDS);
  await visit.press("Open the pasted text");
  await visit.press(`Sample ${ALDER}`);
  await visit.see("2.4");
  await visit.page.evaluate(() => {
    globalThis.meddler.ask = (message) => {
      if (message?.method !== "open") return message;
      const [files] = message.args;
      return { ...message, args: [files.map((file) => ({ ...file, text: file.text.replace('"value":100', '"value":900') }))] };
    };
  });
  await visit.press("Other patient");
  await visit.press(`Sample ${BEECH}`);
  await visit.see("The files are no longer what they were when they were opened");
  await nothingOf(visit, BEECH);
  await visit.close();
}

/** Answers that belong to another patient, file or visit are not shown, whichever of these it is. */
async function strange(browser, address) {
  const visit = await Visit.open(browser, address, { before: meddle });
  for (const what of ["another patient", "another identifier", "other files", "another visit", "nothing"]) {
    await visit.page.evaluate((what) => {
      const changes = {
        "another patient": (found) => ({ ...found, bound_to: { ...found.bound_to, patient: 1 } }),
        "another identifier": (found) => ({ ...found, patient: "two" }),
        "other files": (found) => ({ ...found, bound_to: { ...found.bound_to, input_sha256: "0".repeat(64) } }),
        "another visit": (found) => ({ ...found, bound_to: { ...found.bound_to, visit: "0".repeat(32) } }),
        nothing: (found) => ({ ...found, bound_to: { input_sha256: "", visit: "", patient: 0 } }),
      };
      const change = changes[what];
      globalThis.meddler.change = (data) => (data.method === "assess" && data.ok ? { ...data, ok: change(data.ok) } : data);
    }, what);
    await visit.press("Paste a record as text");
    await visit.paste("FHIR JSON or NDJSON", RECORDS);
    await visit.press("Open the pasted text");
    await visit.press(`Sample ${ALDER}`);
    await visit.see(STRANGE);
    await nothingOf(visit, ALDER);
    assert.doesNotMatch(await visit.text(), /\b2\.4\b/, what);
  }
  await visit.page.evaluate(() => { globalThis.meddler.change = null; });
  await visit.press("Paste a record as text");
  await visit.paste("FHIR JSON or NDJSON", RECORDS);
  await visit.press("Open the pasted text");
  await visit.press(`Sample ${ALDER}`);
  await visit.see("2.4");
  await visit.close();
}

/** What would be, and what would change it, are held against the patient too. */
async function strangeAnswers(browser, address) {
  const visit = await Visit.open(browser, address, { before: meddle });
  for (const method of ["counterfactuals", "whatIf"]) {
    await visit.press("Man of 63 who smokes, treated");
    await visit.see("Sample-Birch");
    const meddled = (method) => {
      globalThis.meddler.change = (data) =>
        data.method === method && data.ok ? { ...data, ok: { ...data.ok, bound_to: { ...data.ok.bound_to, patient: 1 } } } : data;
    };
    await visit.page.evaluate(meddled, method);
    await visit.press("See why", "Cardiovascular risk (PREVENT, base)");
    if (method === "whatIf") {
      const slider = await visit.find("slider", "Systolic blood pressure, slider");
      await slider.evaluate((field) => {
        field.value = "128";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    }
    await visit.see(STRANGE);
    await nothingOf(visit, "Sample-Birch");
    await visit.page.evaluate(() => { globalThis.meddler.change = null; });
  }
  await visit.close();
}

/** Two tabs of one browser, a patient in each: neither knows of the other, whatever is done in it. */
async function tabs(browser, address) {
  const first = await Visit.open(browser, address, { before: meddle });
  const second = await Visit.open(browser, address, { before: meddle, beside: first });
  for (const [visit, name] of [[first, ALDER], [second, BEECH]]) {
    await visit.page.bringToFront();
    await visit.press("Paste a record as text");
    await visit.paste("FHIR JSON or NDJSON", RECORDS);
    await visit.press("Open the pasted text");
    await visit.press(`Sample ${name}`);
    await visit.see(name === ALDER ? "2.4" : "14");
  }
  await nothingOf(first, BEECH);
  await nothingOf(second, ALDER);
  const [one, other] = [await state(first), await state(second)];
  assert.ok(!one.visits.some((visit) => other.visits.includes(visit)), "each tab's visits are its own");
  await second.press("Close patient");
  await second.see("Open a patient");
  await first.page.bringToFront();
  await asOf(first, "2026-11-20");
  await first.see("20 November 2026");
  await first.see(ALDER);
  assert.equal((await state(first)).ended, one.ended, "closing the patient of one tab ends no worker of the other");
  const kept = await first.page.evaluate(async () => [
    localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(kept, [0, 0, "", 0], "nothing is kept by which tabs could share");
  await first.assertOnlyTheShellIsStored();
  await second.close();
}

async function asOf(visit, day) {
  await visit.see("Assessments");
  await visit.page.$eval("input[type=date]", (field, wanted) => {
    field.value = wanted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
}

/** What is not of the last change is marked, and never reaches paper. */
async function stale(browser, address) {
  const visit = await Visit.open(browser, address, { before: meddle });
  await visit.press("Woman of 57 with diabetes");
  await visit.see("Sample-Cedar");
  await visit.see("Cardiovascular risk");
  const assertNotPrinted = async () => {
    const paper = await sheets(visit.page);
    assert.equal(paper.length, 1);
    assert.ok(paper[0].startsWith(NOT_PRINTED), paper[0]);
    assert.doesNotMatch(paper[0], /Sample-Cedar|%|Cardiovascular/);
  };
  await visit.page.evaluate(() => { globalThis.meddler.hold = true; });
  await asOf(visit, "2026-11-20");
  await visit.see("Updating …");
  assert.equal(await visit.page.$eval(".results", (one) => one.getAttribute("aria-busy")), "true");
  await visit.picture("updating");
  await assertNotPrinted();
  await visit.page.evaluate(() => globalThis.meddler.release());
  await visit.see("20 November 2026");
  await visit.page.waitForFunction(() => !document.querySelector(".stale-note"));
  assert.match((await sheets(visit.page)).join(" "), /Sample-Cedar/);

  // An answer that is an error: what stands there is of before, says so, and stays on the screen alone.
  await visit.page.evaluate(() => {
    globalThis.meddler.change = (data) =>
      data.method === "assess" ? { id: data.id, error: { message: "It could not be scored.", fatal: false } } : data;
  });
  await asOf(visit, "2026-11-19");
  await visit.see("Out of date");
  await visit.see("It could not be scored.");
  await visit.picture("out-of-date");
  await assertNotPrinted();
  await visit.page.evaluate(() => { globalThis.meddler.change = null; });
  await asOf(visit, "2026-11-22");
  await visit.see("22 November 2026");
  await visit.page.waitForFunction(() => !document.querySelector(".stale-note"));
  await visit.close();
}

/** Every sheet says whose it is, of which day, what computed it, and that it is a demonstration. */
async function paper(browser, address) {
  const visit = await Visit.open(browser, address);
  await visit.press("Woman of 57 with diabetes");
  await visit.see("Cardiovascular risk with HbA1c and urine albumin");
  await asOf(visit, "2026-11-22");
  await visit.see("22 November 2026");
  const everySheet = async (models) => {
    const all = await sheets(visit.page);
    assert.ok(all.length >= 2, `${all.length} sheets`);
    for (const [at, sheet] of all.entries()) {
      for (const text of ["Sample-Cedar", "ID sample-03", "as of 22 November 2026", "Demonstration models: not for clinical use", ...models]) {
        assert.ok(sheet.includes(text), `sheet ${at + 1} of ${all.length} does not say "${text}": ${sheet}`);
      }
      assert.match(sheet, /\d+\.\d+\.\d+ \([0-9a-f]{12}\)/, `sheet ${at + 1} names a model's version and hash`);
    }
    return all;
  };
  await everySheet(["Cardiovascular risk with HbA1c and urine albumin"]);
  await visit.press("See why");
  await visit.see("What the number is made of");
  const detail = await everySheet(["Cardiovascular risk with HbA1c and urine albumin"]);
  assert.match(detail.join(" "), /16\.2 %/);
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.close();
}

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-guard-"));
  const file = join(folder, "records.ndjson");
  await writeFile(file, RECORDS);
  await another(browser, address, file);
  await changed(browser, address);
  await strange(browser, address);
  await strangeAnswers(browser, address);
  await tabs(browser, address);
  await stale(browser, address);
  await paper(browser, address);
}
