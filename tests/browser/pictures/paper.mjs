// What the page puts on paper, as a picture.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { pdftoppm } from "./machine.mjs";

const run = promisify(execFile);
const SHEETS = 2;
// An A4 sheet is then 496 px wide, and two stand beside each other in a picture as wide as the others.
const DOTS_PER_INCH = 60;

/** The first sheets that `page` prints, beside each other. */
export async function sheets(page) {
  const folder = await mkdtemp(join(tmpdir(), "insite-sheets-"));
  await writeFile(join(folder, "page.pdf"), await page.pdf({ format: "A4", printBackground: false }));
  await run(pdftoppm, ["-png", "-r", String(DOTS_PER_INCH), "-l", String(SHEETS), join(folder, "page.pdf"), join(folder, "sheet")]);
  const files = (await readdir(folder)).filter((one) => one.endsWith(".png")).sort();
  const all = await Promise.all(files.map((one) => readFile(join(folder, one))));
  await rm(folder, { recursive: true });
  const { width, height } = await sharp(all[0]).metadata();
  const gap = 8;
  const create = { width: width * all.length + gap * (all.length - 1), height, channels: 3, background: "#808080" };
  return sharp({ create }).composite(all.map((input, at) => ({ input, left: at * (width + gap), top: 0 }))).png().toBuffer();
}
