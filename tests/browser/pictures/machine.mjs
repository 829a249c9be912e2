// What decides how letters are drawn here: the browser, the fonts, and what turns a PDF into a picture.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const WORDS = ["Insite 0123456789 mL/min/1.73 m², ≥ ½", "إنسايت: تقدير المخاطر ١٢٣", "Übergröße, cœur, señal"];

export const pdftoppm = process.env.INSITE_PDFTOPPM ?? "/usr/bin/pdftoppm";

/** `{chromium, fonts, pdftoppm}`: the browser's major version, the widths of some words at 100 px, poppler's version. */
export async function machine(browser, address) {
  const version = await browser.version();
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "load" });
  // The families are those of the page's own style, each as this machine has them.
  const fonts = await page.evaluate((words) => {
    const brush = document.createElement("canvas").getContext("2d");
    const mono = document.body.appendChild(document.createElement("code"));
    const families = [document.body, mono].map((one) => getComputedStyle(one).fontFamily);
    return families.flatMap((family) => ["400", "700"].flatMap((weight) => {
      brush.font = `${weight} 100px ${family}`;
      return words.map((word) => Math.round(brush.measureText(word).width));
    }));
  }, WORDS);
  await page.close();
  const { stderr } = await run(pdftoppm, ["-v"]);
  return { chromium: Number(/\d+/.exec(version)[0]), fonts, pdftoppm: /[\d.]+/.exec(stderr)[0] };
}

/** In what two machines differ, in words; nothing where pictures of both may be compared to the pixel. */
export function apart(kept, here) {
  const said = {
    chromium: `Chromium ${kept.chromium}, here ${here.chromium}`,
    fonts: "other fonts",
    pdftoppm: `poppler ${kept.pdftoppm}, here ${here.pdftoppm}`,
  };
  return Object.keys(said).filter((what) => JSON.stringify(kept[what]) !== JSON.stringify(here[what])).map((what) => said[what]);
}
