import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { meddle } from "./harness/meddler.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "alerts: answered, put off, undone, listed; saved, opened another day, quiet, and speaking again when worse";
export const needs = ["downloads"];

const NAME = "Sample-Rowan";
const ID = "alerts-1";
const WORDS = "Talked it over on the ward.";
const NOTE = "Rowan, Tuesday clinic";
const PICTURE = "alerts";

const coded = (system, code) => ({ coding: [{ system, code }] });
const lab = (id, day, code, value, unit) => ({
  resourceType: "Observation", id, status: "final", subject: { reference: `Patient/${ID}` },
  code: coded("http://loinc.org", code), effectiveDateTime: day,
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});
const EGFR = "mL/min/{1.73_m2}";
// A man of 60. KFRE at an eGFR of 45 and a urine albumin of 421 mg/g: 5.0 %, as the conformance case has it; on 20 November
// eGFR is 30. FIB-4: 60 × 80 / (100 × √16) = 12.
const RECORD = JSON.stringify({
  resourceType: "Bundle", type: "collection", entry: [
    { resourceType: "Patient", id: ID, gender: "male", birthDate: "1966-11-10", name: [{ family: NAME, given: ["Sample"] }] },
    lab("e1", "2026-11-01", "98979-8", 45, EGFR), lab("u1", "2026-11-01", "9318-7", 421, "mg/g"),
    lab("e2", "2026-11-20", "98979-8", 30, EGFR), lab("u2", "2026-11-20", "9318-7", 900, "mg/g"),
    lab("a", "2026-11-01", "1920-8", 80, "U/L"), lab("b", "2026-11-01", "1742-6", 16, "U/L"), lab("c", "2026-11-01", "777-3", 100, "10*9/L"),
    { resourceType: "Condition", id: "other", subject: { reference: `Patient/${ID}` }, code: coded("http://hl7.org/fhir/sid/icd-10-cm", "H52.1"),
      clinicalStatus: coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "active") },
    { resourceType: "MedicationRequest", id: "other", status: "active", intent: "order", subject: { reference: `Patient/${ID}` },
      medicationCodeableConcept: coded("http://www.nlm.nih.gov/research/umls/rxnorm", "313782") },
  ].map((resource) => ({ resource })),
});
const KIDNEY = "The 5-year risk of kidney failure is above 5 %.";
const LIVER = "FIB-4 above 2.67: advanced fibrosis is likely.";

/** The items of a section of the page, as lines of text. */
const items = (visit, heading) => visit.page.evaluate((wanted) => {
  const section = [...document.querySelectorAll("main section")].find((one) => one.querySelector("h2")?.innerText.match(wanted));
  return section ? [...section.querySelectorAll("li")].map((one) => one.innerText) : [];
}, heading);
const speaking = (visit) => items(visit, "alert");
const quiet = (visit) => items(visit, "^Quiet");

/** Waits until the lists hold so many alerts that speak and that are quiet. */
async function counts(visit, wanted) {
  await visit.page.waitForFunction(([speak, still]) => {
    const section = (name) => document.querySelector(`main section[aria-labelledby="${name}"]`);
    const count = (name) => section(name)?.querySelectorAll("li").length ?? 0;
    return count("alerts-heading") === speak && count("quiet-heading") === still;
  }, {}, wanted).catch(async () => {
    assert.fail(`not ${wanted}, but ${JSON.stringify([await speaking(visit), await quiet(visit)], null, 1)}`);
  });
}

async function asOf(visit, day, shown) {
  await visit.page.$eval("#as-of", (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
  await visit.see(`stood on ${shown}`);
  await visit.page.waitForFunction(() => !document.querySelector(".stale-note"));
}

async function openRecord(visit) {
  await visit.press("Paste a record as text");
  await visit.paste("FHIR JSON or NDJSON", RECORD);
  await visit.press("Open the pasted text");
  await visit.see(NAME);
  await visit.see("Kidney");
  if ((await visit.text()).includes("Which calibration")) await visit.press("Elsewhere");
}

const waitForFocus = (visit, wanted) => visit.page.waitForFunction(
  (wanted) => (document.activeElement?.id || document.activeElement?.innerText || "").startsWith(wanted), {}, wanted);

/** Saves by the button with these words; resolves to the text of the file. */
async function saved(visit, folder, words, file) {
  await visit.press(words);
  const path = join(folder, file);
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(path, "utf8").catch(() => "");
    if (text.endsWith("\n")) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${file} was not saved`);
}

async function downloadsTo(visit, folder) {
  const session = await visit.page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, browserContextId: visit.context.id });
}

/** The first day: each answer, taken back, by mouse and by the keyboard alone; then the file. */
async function firstDay(browser, address, folder) {
  const visit = await Visit.open(browser, address);
  await downloadsTo(visit, folder);
  await openRecord(visit);
  await asOf(visit, "2026-11-10", "10 November 2026");
  await counts(visit, [2, 0]);
  const lines = await speaking(visit);
  const kidney = lines.find((line) => line.includes(KIDNEY));
  // What, how likely, by when, because of what, what next.
  assert.match(kidney, /Needs attention/);
  assert.match(kidney, /Chance 5\.0 % by 10 November 2031, because: .*albumin.*421/i);
  assert.match(kidney, /Next: Consider referral for specialist nephrology/);
  await visit.picture(`${PICTURE}-speaking`);

  // Snoozed by the keyboard alone: the dialog has the focus, Escape gives it back, the return key confirms.
  const snooze = await visit.page.waitForFunction(() =>
    [...document.querySelectorAll(".alert-actions button")].find((one) => one.innerText.startsWith("Snooze") && one.innerText.includes("FIB-4")));
  await snooze.asElement().focus();
  await visit.page.keyboard.press("Enter");
  await visit.see("Snooze this alert");
  assert.equal(await visit.page.evaluate(() => document.querySelector("dialog[open]").contains(document.activeElement)), true);
  await visit.page.keyboard.press("Escape");
  await visit.page.waitForFunction(() => !document.querySelector("dialog[open]"));
  await waitForFocus(visit, "Snooze");
  await visit.page.keyboard.press("Enter");
  await visit.see("Snooze this alert");
  await (await visit.find("radio", "7 days, until 17 November 2026")).focus();
  await visit.page.keyboard.press("Space");
  await visit.picture(`${PICTURE}-snooze`);
  await visit.page.keyboard.press("Tab");
  await visit.page.keyboard.press("Enter");
  await counts(visit, [1, 1]);
  await waitForFocus(visit, "undo-alert");
  assert.match((await quiet(visit))[0], /Snoozed on 10 November 2026 until 17 November 2026, or earlier if it is worse/);
  await visit.page.keyboard.press("Enter");
  await counts(visit, [2, 0]);
  await waitForFocus(visit, "alert-of-");

  // Acknowledged, shown again, taken back, acknowledged.
  await visit.press("Acknowledge", "FIB-4");
  await counts(visit, [1, 1]);
  await visit.press("Show again", "FIB-4");
  await counts(visit, [2, 0]);
  await visit.see("It speaks again because you asked for it.");
  await visit.press("Undo");
  await counts(visit, [1, 1]);
  await visit.press("Take back", "FIB-4");
  await counts(visit, [2, 0]);
  await visit.press("Acknowledge", "FIB-4");
  await counts(visit, [1, 1]);

  // Overridden: a reason is asked for.
  await visit.press("Override", "");
  await visit.see("Override this alert");
  await visit.page.$eval("dialog[open] .button-primary", (button) => button.click());
  await visit.see("Choose a reason.");
  await waitForFocus(visit, "alert-choice-0");
  await visit.click("radio", "Known and followed elsewhere");
  await visit.fill("In your own words (optional)", WORDS);
  await visit.picture(`${PICTURE}-override`);
  await visit.page.$eval("dialog[open] .button-primary", (button) => button.click());
  await counts(visit, [0, 2]);
  await visit.see("All 2 alerts are quiet.");
  assert.match((await quiet(visit)).join(), /Overridden \(Known and followed elsewhere\) on 10 November 2026\. It speaks again on 10 December 2026/);
  await visit.picture(`${PICTURE}-quiet`);

  // On the worklist, with a note.
  await visit.press("Add to worklist", "FIB-4");
  await visit.fill("A note by which you know the patient again (optional)", NOTE);
  await visit.page.$eval("dialog[open] .button-primary", (button) => button.click());
  await visit.see("1 alert is on the worklist.");
  await visit.see("changes are not saved.");

  // In the detail too: what became of it.
  await visit.press("See why", "FIB-4");
  await visit.see("Acknowledged on 10 November 2026.");
  await visit.press("← All assessments");

  // The tab does not go without being asked about.
  const asked = new Promise((resolve) => visit.page.once("dialog", async (dialog) => {
    resolve(dialog.type());
    await dialog.dismiss();
  }));
  await visit.page.evaluate(() => setTimeout(() => location.reload(), 0));
  assert.equal(await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 5000, "nothing"))]), "beforeunload");
  await visit.see(NAME);

  // The screen of the work; the file, whose patients have no names but those that the reader wrote.
  await visit.press("Open my work");
  await visit.see("Work file");
  await visit.see(NOTE);
  await visit.see("This is the patient who is open.");
  await visit.picture(`${PICTURE}-work`);
  const file = await saved(visit, folder, "Save my work", "insite-work.json");
  await visit.see("Nothing waits to be saved.");
  const { log, salt, rules } = JSON.parse(file);
  assert.deepEqual(log.map(({ did }) => (typeof did === "string" ? did : Object.keys(did)[0])), ["acknowledged", "overridden", "listed"]);
  assert.match(salt, /^[0-9a-f]{64}$/);
  assert.equal(rules.banner.quiet_days, 30);
  assert.ok(!file.includes(NAME) && !file.includes(ID) && file.includes(WORDS) && file.includes(NOTE));

  // What leaves: feedback without the reader's words unless they are asked for, a tally without anybody.
  const feedback = JSON.parse(await saved(visit, folder, "Save the feedback", "insite-feedback.json")).feedback;
  assert.deepEqual(feedback.map(({ outcome }) => outcome), ["accepted", "overridden"]);
  assert.equal(feedback[1].overrideReason.reason.code, "known-and-followed");
  assert.equal(feedback[1].overrideReason.userComment, undefined);
  assert.match(feedback[0].card, /^[0-9a-f]{8}-[0-9a-f]{4}-8/);
  const tally = await saved(visit, folder, "Save the tally as CSV", "insite-alert-tally.csv");
  assert.match(tally, /^month,model,output,tier,action,reason,times,patients\n/);
  assert.match(tally, /2026-11,kfre-4-international,kidney_failure_5y,banner,overridden,known-and-followed,fewer than 10,fewer than 10/);
  assert.match(tally, /2026-11,fib-4,fib4,banner,stood out,,fewer than 10/);
  assert.ok(!tally.includes(WORDS) && !tally.includes("2026-11-10"));

  // With the patient everything of the screen goes; the work stays until the tab is closed.
  await visit.press("← Back");
  await visit.press("Close patient");
  await visit.see("Open a patient");
  assert.ok(!(await visit.page.content()).includes(NAME));
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf([NAME, ID, WORDS, NOTE]);
  await visit.close();
  return file;
}

/** Another day, in a fresh browser: what was answered is quiet, what is worse speaks again. */
async function anotherDay(browser, address, folder) {
  const visit = await Visit.open(browser, address);
  await openRecord(visit);
  await asOf(visit, "2026-11-12", "12 November 2026");
  await counts(visit, [2, 0]);
  await visit.press("Open my work");
  await visit.openFiles("Open a work file", [join(folder, "insite-work.json")]);
  await visit.see("Opened insite-work.json with 3 entries.");
  await visit.see(NOTE);
  await visit.press("← Back");
  await counts(visit, [0, 2]);
  // The result of 20 November: an eGFR of 30.
  await asOf(visit, "2026-11-22", "22 November 2026");
  await counts(visit, [1, 1]);
  const [again] = await speaking(visit);
  assert.ok(again.includes(KIDNEY) && again.includes("It speaks again: when it was answered on 10 November 2026, it was 5.0 %."), again);
  assert.ok((await quiet(visit))[0].includes(LIVER));
  await visit.picture(`${PICTURE}-again`);
  // The days of quiet are over.
  await asOf(visit, "2026-12-12", "12 December 2026");
  await counts(visit, [2, 0]);

  // Rules and budget: what cannot be is refused, what can be holds at once, and is said.
  await visit.press("Open my work");
  await visit.see("Quiet rules and alert budget");
  await visit.fill("Alerts that need attention, at most", "1");
  await visit.page.keyboard.press("Tab");
  await visit.see("1 change is not saved.");
  const snoozes = await visit.page.$$("::-p-aria(Longest snooze in days)");
  await snoozes[0].click({ count: 3 });
  await snoozes[0].type("30");
  await visit.page.keyboard.press("Tab");
  await visit.see("the longest snooze may be 1 to 3 days");
  await visit.picture(`${PICTURE}-rules`);
  await visit.press("← Back");
  // What stood out on a day keeps its place on it; on the next the budget holds.
  await counts(visit, [2, 0]);
  assert.doesNotMatch((await speaking(visit)).join(), /budget/);
  await asOf(visit, "2026-12-13", "13 December 2026");
  await visit.see("the alert budget allows 1 within a day");
  const both = await speaking(visit);
  assert.equal(both.length, 2, "what is over the budget is still listed");
  assert.match(both[1], /For information/);

  // It fits a phone and a page enlarged to 400 %.
  await visit.page.setViewport({ width: 360, height: 740 });
  const tooWide = () => visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok((await tooWide()) <= 0, "the results are too wide");
  await visit.press("Open my work");
  await visit.see("Quiet rules and alert budget");
  assert.ok((await tooWide()) <= 0, "the work is too wide");
  visit.assertQuiet();
  await visit.close();
}

/** Files that are none, broken or newer; and one that would discard what is not saved. */
async function files(browser, address, folder, file) {
  const visit = await Visit.open(browser, address);
  const put = async (name, text) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  await visit.press("Open my work");
  for (const [name, text, said] of [
    ["other.json", '{"resourceType": "Bundle"}', "this is not a work file of Insite"],
    ["newer.json", file.replace('"insite_work": 1', '"insite_work": 7'), "this work file is of format 7"],
    ["broken.json", file.slice(0, -60), "is damaged at line"],
    ["changed.json", file.replace('"acknowledged"', '"Jane Roe"'), "is damaged at line"],
  ]) {
    await visit.openFiles("Open a work file", [await put(name, text)]);
    await visit.see(said);
    assert.ok(!(await visit.text()).includes("Roe"));
  }
  await visit.picture(`${PICTURE}-broken-file`);
  await visit.fill("Alerts that need attention, at most", "2");
  await visit.page.keyboard.press("Tab");
  await visit.see("1 change is not saved.");
  await visit.openFiles("Open a work file", [join(folder, "insite-work.json")]);
  await visit.see("Opening the file would discard 1 change that is not saved.");
  await visit.press("Keep what I have");
  await visit.see("Begun in this tab");
  await visit.openFiles("Open a work file", [join(folder, "insite-work.json")]);
  await visit.press("Discard it and open the file");
  await visit.see("Opened insite-work.json with 3 entries.");
  visit.assertQuiet();
  await visit.close();
}

/** Nothing is written down of a result that is not of the last change. */
async function stale(browser, address) {
  const visit = await Visit.open(browser, address, { before: meddle });
  await openRecord(visit);
  await asOf(visit, "2026-11-10", "10 November 2026");
  await counts(visit, [2, 0]);
  await visit.page.evaluate(() => { globalThis.meddler.hold = true; });
  await visit.page.$eval("#as-of", (field) => {
    field.value = "2026-11-12";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await visit.see("Updating …");
  const disabled = await visit.page.$$eval(".alert-actions button", (all) => all.map((one) => one.disabled));
  assert.ok(disabled.length > 0 && disabled.every(Boolean));
  await visit.page.evaluate(() => globalThis.meddler.release());
  await visit.page.waitForFunction(() => !document.querySelector(".alert-actions button[disabled]"));
  await visit.close();
}

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-alerts-"));
  const file = await firstDay(browser, address, folder);
  await anotherDay(browser, address, folder);
  await files(browser, address, folder, file);
  await stale(browser, address);
}
