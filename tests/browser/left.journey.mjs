import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { launchLasting } from "./harness/browser.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "a page that was left: \"Back\" shows no patient, and a browser that was killed has nothing of a record in its profile";
// It is about what Chromium writes to its profile.
export const needs = ["profile"];

const WORDS = { family: "Zquaggaham", id: "canary-7719", comment: "commentcanary883", note: "notecanary552", sought: "soughtcanary31" };
// What a profile holds of any page: the control, for a search that finds nothing at all proves nothing.
const CONTROL = "controlcanary64";

const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const patient = (id, family) => ({ resourceType: "Patient", id, gender: "male", birthDate: "1956-01-01", name: [{ family, given: ["Sample"] }] });
const lab = (id, code, value, unit) => ({
  resourceType: "Observation", id, status: "final", subject: { reference: `Patient/${WORDS.id}` },
  code: { coding: [{ system: "http://loinc.org", code }] }, effectiveDateTime: day,
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});
const others = Array.from({ length: 12 }, (_, at) => patient(`other-${at}`, `Sample-Other-${at}`));
const RECORDS = [patient(WORDS.id, WORDS.family), ...others, lab("a", "1920-8", 80, "U/L"), lab("b", "1742-6", 16, "U/L"), lab("c", "777-3", 100, "10*9/L")]
  .map((resource) => JSON.stringify(resource))
  .join("\n");

async function* filesOf(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (entry.isFile()) yield path;
  }
}

/** The files of a profile in which this text stands, as UTF-8, UTF-16 or base64. */
async function filesWith(profile, text) {
  const forms = [Buffer.from(text), Buffer.from(text, "utf16le"), Buffer.from(Buffer.from(text).toString("base64").slice(0, -2))];
  const found = [];
  for await (const file of filesOf(profile)) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) found.push(file.slice(profile.length));
  }
  return found;
}

/** Opens the record, writes into every field that takes words, and has the note shown because there is no clipboard. */
async function work(visit) {
  await visit.press("Paste a record as text");
  await visit.paste("FHIR JSON or NDJSON", RECORDS);
  await visit.press("Open the pasted text");
  await visit.see("13 patients");
  await visit.page.type("#find-patient", WORDS.sought);
  await visit.page.$eval("#find-patient", (field) => {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await visit.press(`Sample ${WORDS.family}`);
  await visit.see("Assessments");
  for (const [button, field, words] of [["Add to worklist", "#alert-note", WORDS.note], ["Override", "#alert-comment", WORDS.comment]]) {
    await visit.press(button);
    await visit.page.waitForSelector(field);
    await visit.page.type(field, words);
    // Chromium writes down what is in fields some time after it has changed.
    await setTimeout(2_000);
    await visit.page.keyboard.press("Escape");
  }
  await visit.page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await visit.press("Copy for the note");
  await visit.page.waitForSelector("textarea.source");
  assert.ok((await visit.page.$eval("textarea.source", (field) => field.value)).includes(WORDS.id), "the field holds the note");
  await setTimeout(3_000);
}

/** Another address, and back: by the network's page and by the service worker's. */
async function back(browser, address) {
  for (const times of [1, 2]) {
    const visit = await Visit.open(browser, address, { lasting: true });
    for (let time = 1; time < times; time += 1) {
      await visit.page.waitForFunction(() => globalThis.insite?.shell.kept === "kept");
      await visit.page.reload();
      await visit.page.waitForFunction(() => globalThis.insite && document.querySelector("h1"));
    }
    await visit.press("Woman of 57 with diabetes");
    await visit.see("Sample-Cedar");
    await visit.page.goto("about:blank");
    await visit.page.goBack();
    await visit.see("Open a patient");
    assert.ok(!(await visit.page.content()).includes("Sample-Cedar"), "the patient is shown again");
    await visit.page.close();
  }
}

export default async function ({ address }) {
  const { browser, profile, kill, stop } = await launchLasting();
  try {
    await back(browser, address);
    const visit = await Visit.open(browser, address, { lasting: true });
    await work(visit);
    const control = await browser.newPage();
    await control.goto(address.replace("127.0.0.1", "localhost"));
    await control.goto(`data:text/html,<textarea></textarea>`);
    await control.type("textarea", CONTROL);
    await setTimeout(4_000);
    await kill();
    assert.notDeepEqual(await filesWith(profile, CONTROL), [], "what any page's field holds is found");
    for (const word of Object.values(WORDS)) assert.deepEqual(await filesWith(profile, word), [], "files of the profile that hold a word of the record");
  } finally {
    await stop();
  }
}
