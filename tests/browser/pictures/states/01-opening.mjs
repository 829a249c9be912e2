// Before a record is open.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hold, release } from "../../harness/held.mjs";
import { SEVERAL } from "../../harness/records.mjs";

export const title = "First page";

export default async function ({ open, take, folder }) {
  const put = async (name, content) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const visit = await open();
  await take(visit, "first-page", "Nothing is open: choose, paste, a whole list, the models, or a sample patient.");
  await visit.press("Paste a record as text");
  await visit.press("Open the pasted text");
  await visit.see("Paste a record first");
  await take(visit, "pasting-nothing", "Pasting, with nothing in the field.", { of: ".paste" });
  await visit.openFiles("Choose files", [await put("broken.json", SEVERAL.slice(0, 90))]);
  await visit.page.waitForFunction(() => !document.querySelector("progress"));
  await take(visit, "file-broken", "A file that breaks off: where, and what to do.", { screen: 800 });
  await visit.startAgain();
  await visit.openFiles("Choose files", [await put("scan.pdf", "%PDF-1.7\n%âãÏÓ")]);
  await visit.page.waitForFunction(() => !document.querySelector("progress"));
  await take(visit, "file-of-another-kind", "A file that is no record at all.", { screen: 800 });
  await visit.startAgain();
  await hold(visit.page, "open");
  await visit.press("Woman of 52, routine visit");
  await visit.page.waitForSelector("progress");
  await take(visit, "reading", "A file is being read.", { screen: 800 });
  await visit.press("Cancel");
  await release(visit.page);
  await hold(visit.page, "assess");
  await visit.press("Woman of 52, routine visit");
  await visit.page.waitForSelector(".banner");
  await take(visit, "scoring", "The record is read, its first assessment under way.", { screen: 800 });
  await release(visit.page);
  await visit.startAgain();
  await visit.openFiles("Choose files", [await put("several.ndjson", SEVERAL)]);
  await visit.see("Sample-two");
  await take(visit, "several-patients", "Files that hold several patients: which one?", { screen: 800 });
}
