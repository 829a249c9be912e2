import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Visit } from "./harness/visit.mjs";

export const title = "bad input: each file gets a clear message, and the page goes on";

const bundle = JSON.stringify({
  resourceType: "Bundle", type: "collection",
  entry: [
    { resource: { resourceType: "Patient", id: "p", gender: "female", birthDate: "1966-01-01" } },
    { resource: { resourceType: "Condition", id: "c", subject: { reference: "Patient/p" } } },
  ],
});

// Name, content, and words that the page must say.
const FILES = [
  ["empty.json", "", "empty"],
  ["page.json", "<!doctype html><html><body>Sign in</body></html>", "HTML"],
  ["record.xml", '<?xml version="1.0"?><Patient xmlns="http://hl7.org/fhir"/>', "XML"],
  ["binary.json", Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]), "File 1"],
  ["scan.pdf", "%PDF-1.7\n%âãÏÓ", "PDF"],
  ["truncated.json", bundle.slice(0, bundle.length - 60), "breaks off"],
  ["deep.json", "[".repeat(200_000), "File 1"],
  ["other.json", '{"name":"not a record"}', "resourceType"],
  ["wrong.json", '{"resourceType":"Pateint","id":"x"}', "a resourceType that FHIR does not have"],
];

export default async function ({ browser, address }) {
  const folder = await mkdtemp(join(tmpdir(), "insite-bad-"));
  const visit = await Visit.open(browser, address);
  for (const [name, content, words] of FILES) {
    const path = join(folder, name);
    await writeFile(path, content);
    await visit.openFiles("Choose files", [path]);
    await visit.see(words);
    await visit.startAgain();
  }
  // A large file is read without freezing the page, and the rest of the session is as good as new.
  const large = join(folder, "large.ndjson");
  const line = `${JSON.stringify({ resourceType: "Observation", status: "final", subject: { reference: "Patient/p" }, code: { text: "x".repeat(900) } })}\n`;
  await writeFile(large, `${JSON.stringify(JSON.parse(bundle).entry[0].resource)}\n${line.repeat(50_000)}`);
  await visit.openFiles("Choose files", [large]);
  await visit.see("Assessments");
  await visit.startAgain();
  await visit.press("Woman of 52");
  await visit.see("Cardiovascular risk");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
}
