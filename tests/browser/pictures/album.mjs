// The kept pictures, docs/pictures: one PNG a state, the page that shows all of them, and with what they were taken.

import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workspace } from "../harness/server.mjs";

const folder = join(workspace, "docs/pictures");
const INDEX = join(folder, "README.md");
const TAKEN_WITH = join(folder, "taken-with.json");

const file = (name) => join(folder, `${name}.png`);

export const kept = (name) => readFile(file(name)).catch(() => null);

export async function keep(name, picture) {
  await mkdir(folder, { recursive: true });
  await writeFile(file(name), picture);
}

/** The names of all that is kept. */
export const names = async () => (await readdir(folder)).filter((one) => one.endsWith(".png")).map((one) => one.slice(0, -4)).sort();

export const remove = (name) => rm(file(name));

/** The machine that the pictures were taken with; `null` where none are kept. */
export async function takenWith() {
  const text = await readFile(TAKEN_WITH, "utf8").catch(() => "null");
  return JSON.parse(text);
}

export const writeTakenWith = (machine) => writeFile(TAKEN_WITH, `${JSON.stringify(machine)}\n`);

export const index = () => readFile(INDEX, "utf8").catch(() => "");

export const writeIndex = (groups) => writeFile(INDEX, indexOf(groups));

/** The page that shows every picture; `groups` are `{title, pictures: [{name, caption}]}` in their order. */
export function indexOf(groups) {
  const count = groups.reduce((sum, { pictures }) => sum + pictures.length, 0);
  const anchor = (title) => title.toLowerCase().replaceAll(/[^a-z0-9 ]/g, "").replaceAll(" ", "-");
  const lines = [
    "# Every state as a picture",
    "",
    `${count} pictures, written by \`cargo xtask pictures --keep\`: no line here is written by hand. A page is 1000 px wide, of 22 November 2026,`,
    "without motion, and cut off at 1400 px.",
    "",
    "`cargo xtask pictures`, which is a step of `cargo xtask ready`, takes them anew and compares. With the browser, the fonts and the poppler of",
    "[taken-with.json](taken-with.json) it compares pixels: smoothed edges do not count, but a line that moved by two pixels, another colour or",
    "another figure fails. With others letters are as wide as they are, and it compares roughly what stands where: a page of other colours,",
    "or much taller or shorter, fails, a small change does not. So does a state without a kept picture, and a kept picture without a state. What differs is written to",
    "`tests/browser/screenshots/changed/`: kept, new and difference side by side.",
    "",
    ...groups.map(({ title, pictures }) => `- [${title}](#${anchor(title)}): ${pictures.length}`),
  ];
  for (const { title, pictures } of groups) {
    lines.push("", `## ${title}`);
    for (const { name, caption } of pictures) lines.push("", `**${name}.** ${caption}`, "", `![${caption}](${name}.png)`);
  }
  return `${lines.join("\n")}\n`;
}

/** The pictures of the README, each by its name. */
export async function shownFirst() {
  const text = await readFile(join(workspace, "README.md"), "utf8");
  return [...text.matchAll(/\]\(docs\/pictures\/([^)]+)\.png\)/g)].map(([, name]) => name);
}
