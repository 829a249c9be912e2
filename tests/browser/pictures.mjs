// Brings the built page into every state, and holds a picture of each against the kept one: `node pictures.mjs [--keep] [group]`.
// `--keep` writes those that changed to docs/pictures; `group` takes the states of one file in pictures/states alone.

import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { Visit, screenshots } from "./harness/visit.mjs";
import * as album from "./pictures/album.mjs";
import { photograph } from "./pictures/camera.mjs";
import { compareCoarsely, compareFinely, packed, sideBySide } from "./pictures/compare.mjs";
import { apart, machine } from "./pictures/machine.mjs";
import { prove } from "./pictures/proof.mjs";
import { still } from "./pictures/still.mjs";

const states = new URL("./pictures/states/", import.meta.url);
const changed = join(screenshots, "changed");
const keeping = process.argv.includes("--keep");
const wanted = process.argv.slice(2).find((one) => !one.startsWith("--")) ?? "";

const files = (await readdir(states)).filter((file) => file.endsWith(".mjs") && file.includes(wanted)).sort();
if (files.length === 0) throw new Error(`pictures/states holds no "${wanted}"`);
const walks = new Map(await Promise.all(files.map(async (file) => [file, await import(new URL(file, states))])));
let passed = 0;
const failures = [];
const fail = (what) => {
  failures.push(what);
  console.log(`  ${what}`);
};

await rm(changed, { recursive: true, force: true });
await mkdir(changed, { recursive: true });
// Without hints of the screen's grid letters are drawn alike on every machine that has the same fonts.
const { browser, stop } = await launch("chromium", { flags: ["--font-render-hinting=none"] });
const site = await serve();
const here = await machine(browser, site.address);
const takenWith = await album.takenWith();
const differing = takenWith ? apart(takenWith, here) : ["nothing is kept"];
const isFine = differing.length === 0;
const percent = (share) => `${(share * 100).toFixed(2)} %`;

/** Holds a picture against the kept one, or keeps it. */
async function judge(name, taken) {
  const before = await album.kept(name);
  if (keeping) {
    // What shows the same stays as it is, byte for byte: the history of the repository need not hold it twice.
    const same = before && isFine && (await compareFinely(before, taken)).isSame;
    if (!same) await album.keep(name, taken);
    passed += 1;
    return;
  }
  if (!before) {
    await writeFile(join(changed, `${name}.png`), taken);
    fail(`docs/pictures/${name}.png is not kept: look at tests/browser/screenshots/changed/${name}.png`);
    return;
  }
  const fine = await compareFinely(before, taken);
  const coarse = isFine ? null : await compareCoarsely(before, taken);
  if ((coarse ?? fine).isSame) {
    passed += 1;
    return;
  }
  await writeFile(join(changed, `${name}.png`), await sideBySide(before, taken, await fine.difference?.()));
  const share = coarse ? `${percent(coarse.share)} of its cells, ${percent(coarse.stretched)} of its height` : `${percent(fine.share)} of its pixels, ${percent(fine.worst)} where most do`;
  fail(`docs/pictures/${name}.png differs in ${share}: look at tests/browser/screenshots/changed/${name}.png`);
}

const groups = [];
async function group(file) {
  const started = performance.now();
  const { title, default: walk } = walks.get(file);
  const pictures = [];
  groups.push({ title, pictures });
  const folder = await mkdtemp(join(tmpdir(), "insite-pictures-"));
  const add = async (name, caption, picture) => {
    if (groups.some((one) => one.pictures.some((other) => other.name === name))) throw new Error(`two states are called ${name}`);
    pictures.push({ name, caption });
    await judge(name, await packed(picture));
  };
  const open = async ({ query = "", before = [] } = {}) => {
    const visit = await Visit.open(browser, `${site.address}${query}`, { before: [still, ...before] });
    await visit.page.emulateTimezone("UTC");
    return visit;
  };
  const take = async (visit, name, caption, options) => add(name, caption, await photograph(visit.page, options));
  let end = "ok";
  await walk({ open, take, add, folder }).catch((error) => {
    end = "BROKE OFF";
    fail(`${title}: ${error.stack}`);
  });
  await rm(folder, { recursive: true });
  await Promise.all(browser.browserContexts().filter((one) => one !== browser.defaultBrowserContext()).map((one) => one.close()));
  console.log(`${title} ... ${end} (${pictures.length} pictures, ${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** What is kept is what there is, and the pages that show it are of today. */
async function judgeAlbum() {
  const taken = groups.flatMap(({ pictures }) => pictures.map(({ name }) => name));
  const surplus = (await album.names()).filter((name) => !taken.includes(name));
  if (keeping) {
    await Promise.all(surplus.map(album.remove));
    await album.writeTakenWith(here);
    await album.writeIndex(groups);
  }
  else for (const name of surplus) fail(`docs/pictures/${name}.png is of no state`);
  if ((await album.index()) !== album.indexOf(groups)) fail("docs/pictures/README.md is not what `cargo xtask pictures --keep` writes");
  const first = await album.shownFirst();
  for (const name of first) if (!taken.includes(name)) fail(`README.md shows docs/pictures/${name}.png, which is of no state`);
  if (first.length === 0) fail("README.md shows no picture");
}

try {
  await prove(browser, site.address).then(() => { passed += 1; }, (error) => fail(`the comparison itself: ${error.stack}`));
  console.log(isFine ? "compared to the pixel" : `compared by what stands where (${differing.join("; ")})`);
  for (const file of files) await group(file);
  const isWhole = wanted === "" && !failures.some((one) => one.includes("\n"));
  if (isWhole) await judgeAlbum();
  else if (keeping) console.log("docs/pictures/README.md stays as it is: not every state was taken");
} finally {
  await site.stop();
  await stop();
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
