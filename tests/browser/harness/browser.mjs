// Starts Debian's Chromium or Firefox with a fresh profile and without any traffic of its own.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { accommodate } from "./firefox.mjs";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * What a journey may need of a browser (`export const needs = [...]`) that WebDriver BiDi or Firefox does not offer. Only Chromium has
 * it, through its own protocol; a journey that needs none of it runs in Firefox as well.
 */
export const CHROMIUM_ONLY = {
  traffic: "every request of a page and of its workers, and what a policy refused: BiDi tells nothing of workers",
  drop: "files dropped as from the desktop: BiDi moves no files",
  media: "paper, dark or forced colours: BiDi changes no media features",
  tree: "the accessibility tree: BiDi does not tell it",
  profile: "a profile that stays when the browser is killed, with pages kept for \"Back\"",
  types: "Trusted Types, which Firefox knows from 148 on",
  downloads: "a folder for what the page saves: BiDi names none",
};

/** Resolves to `{browser, stop}`; `name` is `chromium` or `firefox`, `patience` how long one question to it may take, `flags` more of
 * Chromium's own. */
export async function launch(name = "chromium", { patience, flags = [] } = {}) {
  const userDataDir = await mkdtemp(join(tmpdir(), "insite-profile-"));
  const browser = await (name === "firefox" ? firefox(userDataDir) : chromium(userDataDir, { protocolTimeout: patience }, flags));
  return {
    browser,
    async stop() {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

function chromium(userDataDir, more = {}, flags = []) {
  // Chromium's sandbox does not start for root.
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...flags];
  const executablePath = process.env.INSITE_CHROMIUM ?? "/usr/bin/chromium";
  return puppeteer.launch({ executablePath, args, userDataDir, headless: true, ...more });
}

async function firefox(userDataDir) {
  const executablePath = process.env.INSITE_FIREFOX ?? "/usr/bin/firefox-esr";
  const extraPrefsFirefox = { "intl.accept_languages": "en-GB", "network.captive-portal-service.enabled": false };
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, userDataDir, extraPrefsFirefox, headless: true });
  await accommodate(browser);
  return browser;
}

/**
 * Chromium as people use it: pages stay in its profile, and are kept for "Back". Resolves to `{browser, profile, kill, stop}`; `kill`
 * ends it as a crash does, and the profile stays until `stop`.
 */
export async function launchLasting() {
  const profile = await mkdtemp(join(tmpdir(), "insite-profile-"));
  const browser = await chromium(profile, { ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  const program = browser.process();
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const kill = async () => {
    program.kill("SIGKILL");
    await ended;
  };
  return {
    browser,
    profile,
    kill,
    async stop() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Whether this browser is driven by Chromium's own protocol. */
export const isChromium = (browser) => browser.protocol === "cdp";
