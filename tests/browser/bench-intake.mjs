// Times opening a record in the built page against TextDecoder + JSON.parse of the same bytes in the same browser, and a
// whole assessment: `node bench-intake.mjs [FILE …]`. Without files, a record of 5,000 dense results is made up.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { Visit } from "./harness/visit.mjs";

const ROUNDS = 25;

function madeUp() {
  const result = (index) => ({
    resource: {
      resourceType: "Observation", id: `o${index}`, status: "final", subject: { reference: "Patient/p" },
      category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory" }] }],
      code: { coding: [{ system: "http://loinc.org", code: "2160-0", display: "Creatinine" }], text: "Creatinine" },
      effectiveDateTime: `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 10}T08:00:00+01:00`,
      valueQuantity: { value: 0.7 + (index % 40) / 100, unit: "mg/dL", system: "http://unitsofmeasure.org", code: "mg/dL" },
    },
  });
  const patient = { resource: { resourceType: "Patient", id: "p", gender: "female", birthDate: "1966-01-01" } };
  const entry = [patient, ...Array.from({ length: 5000 }, (_, index) => result(index))];
  return JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
}

// Runs in the page: medians over the rounds, in milliseconds, after as many rounds of warming up.
async function measure(text, lines, rounds) {
  const bytes = new TextEncoder().encode(text);
  const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
  const worker = globalThis.insite.startWorker();
  let count = 0;
  const ask = (method, argument) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      worker.addEventListener("message", function listen({ data }) {
        if (data.id !== id || "progress" in data) return;
        worker.removeEventListener("message", listen);
        if (data.error) reject(new Error(data.error.message));
        else resolve(data.ok);
      });
      worker.postMessage({ id, method, args: [argument] });
    });
  const times = { open: [], json: [], assess: [] };
  for (let round = 0; round < 2 * rounds; round += 1) {
    // Both sides start from bytes in memory: reading a file from the disk is the same for either.
    let start = performance.now();
    await ask("open", [{ name: "record.json", bytes }]);
    const open = performance.now() - start;
    start = performance.now();
    const decoded = new TextDecoder().decode(bytes);
    if (lines) for (const line of decoded.split("\n")) line && JSON.parse(line);
    else JSON.parse(decoded);
    const json = performance.now() - start;
    start = performance.now();
    await ask("assess", { patient: 0, as_of: "2026-11-22" }).catch(() => null);
    const assess = performance.now() - start;
    if (round >= rounds) {
      times.open.push(open);
      times.json.push(json);
      times.assess.push(assess);
    }
  }
  worker.terminate();
  return { bytes: bytes.length, open: median(times.open), json: median(times.json), assess: median(times.assess) };
}

const site = await serve();
const { browser, stop } = await launch();
try {
  console.log("file                                MB   open ms   JSON.parse ms   ratio   open MB/s   assess ms");
  const files = process.argv.slice(2);
  const texts = await Promise.all(files.map(async (path) => [basename(path), await readFile(path, "utf8")]));
  for (const [name, text] of files.length > 0 ? texts : [["made up: 5,000 results", madeUp()]]) {
    const visit = await Visit.open(browser, site.address);
    visit.page.setDefaultTimeout(600_000);
    const { bytes, open, json, assess } = await visit.page.evaluate(measure, text, name.endsWith(".ndjson"), ROUNDS);
    const cells = [(bytes / 1e6).toFixed(2).padStart(7), open.toFixed(1).padStart(10), json.toFixed(1).padStart(16)];
    cells.push((json / open).toFixed(2).padStart(8), (bytes / 1e3 / open).toFixed(0).padStart(12), assess.toFixed(1).padStart(12));
    console.log(name.slice(0, 30).padEnd(30) + cells.join(""));
    await visit.close();
  }
} finally {
  await stop();
  await site.stop();
}
