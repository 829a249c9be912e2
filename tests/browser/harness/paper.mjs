// What the page puts on paper, sheet by sheet, as pdftotext reads it.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The text of every sheet that `page` prints, white space made single. `keep` names a file for the PDF itself. */
export async function sheets(page, { keep } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "insite-paper-"));
  const [pdf, text] = [join(folder, "page.pdf"), join(folder, "page.txt")];
  const bytes = await page.pdf({ format: "A4", printBackground: false });
  await writeFile(pdf, bytes);
  if (keep) await writeFile(keep, bytes);
  await run(process.env.INSITE_PDFTOTEXT ?? "/usr/bin/pdftotext", ["-layout", pdf, text]);
  const read = await readFile(text, "utf8");
  await rm(folder, { recursive: true });
  // Each sheet ends with a form feed.
  return read.split("\f").slice(0, -1).map((sheet) => sheet.replaceAll(/\s+/g, " ").trim());
}
