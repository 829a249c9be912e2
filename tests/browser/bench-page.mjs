// Times the built page as its visitors meet it: what is fetched, the start on a slow computer and network, a record of
// 4 MB, and what Lighthouse says. `node bench-page.mjs FIGURES.json [part …]`.

import { launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { droppedRecord } from "./speed/dropped-record.mjs";
import { load, say, write } from "./speed/figures.mjs";
import { firstLoad } from "./speed/first-load.mjs";
import { judged } from "./lighthouse/judge.mjs";
import { throttledStart } from "./speed/throttled-start.mjs";

const PARTS = { "first-load": firstLoad, start: throttledStart, record: droppedRecord, lighthouse: judged };

const [file, ...asked] = process.argv.slice(2);
const before = load();
const site = await serve();
const sections = [];
let version;
try {
  for (const [name, measure] of Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name))) {
    say(`measuring: ${name}`);
    // A browser of its own for each: what one part leaves behind does not slow the next.
    const { browser, stop } = await launch();
    try {
      version = await browser.version();
      sections.push(await measure(browser, site.address));
    } finally {
      await stop();
    }
  }
} finally {
  await site.stop();
}
await write(file, { browser: version, before, sections });
