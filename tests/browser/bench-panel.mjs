// Times whole lists of patients in the built page: `node bench-panel.mjs FIGURES.json FOLDER [part …]`. FOLDER takes the
// exports, which are made where they are missing.

import { mkdir } from "node:fs/promises";
import { launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { bulkList } from "./speed/bulk-list.mjs";
import { load, say, write } from "./speed/figures.mjs";
import { largeList } from "./speed/large-list.mjs";

const PARTS = { bulk: bulkList, rows: largeList };

// A whole list is one question to the browser.
const PATIENCE_MS = 1_200_000;

const [file, folder, ...asked] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const before = load();
const site = await serve();
const sections = [];
let version;
try {
  for (const [name, measure] of Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name))) {
    say(`measuring: ${name}`);
    // A browser of its own for each: the memory of one is not the other's.
    const { browser, stop } = await launch("chromium", { patience: PATIENCE_MS });
    try {
      version = await browser.version();
      sections.push(await measure(browser, site.address, folder));
    } finally {
      await stop();
    }
  }
} finally {
  await site.stop();
}
await write(file, { browser: version, before, sections });
