// Runs every journey (*.journey.mjs, or those whose name holds the argument) and ends with `N passed, N failed`.
//
// A journey exports `title` and a default function that gets `{browser, address, serve}` and throws when it fails. It runs
// in Chromium, and in Firefox too where INSITE_FIREFOX names one and the journey needs nothing that only Chromium has
// (`needs`, harness/browser.mjs). INSITE_BROWSERS=firefox chooses. What a journey leaves open is closed after it, so that a
// failure does not disturb the next one.

import { readdir } from "node:fs/promises";
import { CHROMIUM_ONLY, launch } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";

const here = new URL("./", import.meta.url);
const wanted = process.argv[2] ?? "";
const names = (await readdir(here)).filter((file) => file.endsWith(".journey.mjs") && file.includes(wanted)).sort();
const journeys = await Promise.all(names.map((file) => import(new URL(file, here))));
const browsers = process.env.INSITE_BROWSERS?.split(",") ?? (process.env.INSITE_FIREFOX ? ["chromium", "firefox"] : ["chromium"]);

let passed = 0;
let failed = 0;
const site = await serve();

async function run(journey, browser, name) {
  const started = performance.now();
  const title = name === "chromium" ? journey.title : `${name}: ${journey.title}`;
  const servers = [];
  const serveDuring = async (options) => {
    const server = await serve(options);
    servers.push(server);
    return server;
  };
  try {
    await journey.default({ browser, address: site.address, serve: serveDuring });
    passed += 1;
    console.log(`${title} ... ok (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`${title} ... FAILED\n${error.stack}`);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(browser.browserContexts().filter((context) => context !== browser.defaultBrowserContext()).map((context) => context.close()));
  }
}

try {
  for (const name of browsers) {
    const { browser, stop } = await launch(name);
    try {
      for (const journey of journeys) {
        const needs = journey.needs ?? [];
        const unknown = needs.filter((need) => !Object.hasOwn(CHROMIUM_ONLY, need));
        if (unknown.length > 0) throw new Error(`${journey.title} needs ${unknown}, which harness/browser.mjs does not know`);
        if (name === "chromium" || needs.length === 0) await run(journey, browser, name);
      }
    } finally {
      await stop();
    }
  }
} finally {
  await site.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
