// Writes web/icons/: run it after web/icon.svg has changed (`node icons.mjs`). The journey `offline` compares them.

import { mkdir, writeFile } from "node:fs/promises";
import { launch } from "./harness/browser.mjs";
import { draw } from "./harness/icons.mjs";
import { workspace } from "./harness/server.mjs";

const { browser, stop } = await launch();
try {
  const drawn = await draw(await browser.newPage());
  await mkdir(`${workspace}web/icons`, { recursive: true });
  for (const [name, bytes] of Object.entries(drawn)) await writeFile(`${workspace}web/icons/${name}`, bytes);
} finally {
  await stop();
}
