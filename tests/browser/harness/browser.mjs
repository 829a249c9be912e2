// Starts Debian's Chromium with a fresh profile and without any traffic of its own.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Resolves to `{browser, stop}`. */
export async function launch() {
  const userDataDir = await mkdtemp(join(tmpdir(), "insite-profile-"));
  // Chromium's sandbox does not start for root.
  const args = process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET;
  const executablePath = process.env.INSITE_CHROMIUM ?? "/usr/bin/chromium";
  const browser = await puppeteer.launch({ executablePath, args, userDataDir, headless: true });
  return {
    browser,
    async stop() {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true });
    },
  };
}
