// Runs every journey (*.journey.mjs, or those whose name holds the argument) and ends with `N passed, N failed`.
//
// A journey exports `title` and a default function that gets `{browser, address, serve}` and throws when it fails.
// What a journey leaves open is closed after it, so that a failure does not disturb the next one.

import { readdir } from "node:fs/promises";
import { launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";

const here = new URL("./", import.meta.url);
const wanted = process.argv[2] ?? "";
const files = (await readdir(here)).filter((file) => file.endsWith(".journey.mjs") && file.includes(wanted)).sort();

let passed = 0;
let failed = 0;
const site = await serve();
const { browser, stop } = await launch();
try {
  for (const file of files) {
    const journey = await import(new URL(file, here));
    const started = performance.now();
    const servers = [];
    const serveDuring = async (options) => {
      const server = await serve(options);
      servers.push(server);
      return server;
    };
    try {
      await journey.default({ browser, address: site.address, serve: serveDuring });
      passed += 1;
      console.log(`${journey.title} ... ok (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`${journey.title} ... FAILED\n${error.stack}`);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      await Promise.all(browser.browserContexts().filter((context) => context !== browser.defaultBrowserContext()).map((context) => context.close()));
    }
  }
} finally {
  await stop();
  await site.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
