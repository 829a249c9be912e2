import { readFile } from "node:fs/promises";
import { Visit } from "./harness/visit.mjs";
import { workspace } from "./harness/server.mjs";

export const title = "a pasted record: the calibration is asked for, and a model that does not offer itself can be asked";

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  await visit.press("Paste a record as text");
  await visit.paste("FHIR JSON or NDJSON", await readFile(`${workspace}models/samples/04-man-68-kidney-4-variables.json`, "utf8"));
  await visit.press("Open the pasted text");
  await visit.see("Which calibration of the kidney failure equation holds here?");
  await visit.see("North American calibration");
  await visit.press("North America");
  await visit.page.waitForFunction(() => !document.body.innerText.includes("Which calibration"));

  await visit.press("", "models do not apply");
  await visit.press("Ask for it anyway", "Warfarin dose");
  await visit.see("International Warfarin Pharmacogenetics Consortium");
  await visit.picture("asked");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.assertNoTraceOf(["Sample-Dogwood", "sample-04"]);
}
