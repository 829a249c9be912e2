import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "./harness/server.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "a module or a script that differs from the build is not run, and the page says so";

// A change that leaves the file valid: a module with an extra custom section, a script or a style with a comment.
const CHANGES = {
  page: Buffer.from([0, 2, 1, 120]),
  engine: Buffer.from([0, 2, 1, 120]),
  boot: Buffer.from("/* changed */"),
};

async function changed(stem, ending) {
  const folder = await mkdtemp(join(tmpdir(), "insite-tampered-"));
  await cp(dist, folder, { recursive: true });
  const file = (await readdir(folder)).find((name) => name.startsWith(`${stem}-`) && name.endsWith(ending));
  await rm(join(folder, `${file}.br`));
  await rm(join(folder, `${file}.gz`));
  await writeFile(join(folder, file), Buffer.concat([await readFile(join(folder, file)), CHANGES[stem]]));
  return folder;
}

export default async function ({ browser, serve }) {
  for (const [stem, ending] of [["page", ".wasm"], ["engine", ".wasm"], ["boot", ".js"]]) {
    const folder = await changed(stem, ending);
    const site = await serve({ folder });
    const visit = await Visit.open(browser, site.address, { ready: false });
    if (stem === "boot") {
      await visit.page.waitForNetworkIdle({ idleTime: 300 });
      assert.equal(await visit.page.evaluate(() => globalThis.insite === undefined), true);
      // Without its script the page stays what stands there before it, and says what to do once that takes too long.
      await visit.page.waitForFunction(() => getComputedStyle(document.querySelector("#boot .start-late")).visibility === "visible");
      assert.equal(await visit.page.evaluate(() => document.querySelector("footer")), null);
    } else {
      await visit.find("alert");
      assert.match(await visit.text(), /^Insite could not start, and nothing was scored/);
      assert.equal(await visit.page.evaluate(() => document.querySelector("h1")), null);
    }
    await rm(folder, { recursive: true });
  }
}
