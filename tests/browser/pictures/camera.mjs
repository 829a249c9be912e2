// Takes one picture of a page: always of the same width, without motion, caret or pointer, from its top.

import { setTimeout as wait } from "node:timers/promises";
import { lookAs } from "../harness/accessibility.mjs";
import { freeze } from "./still.mjs";

const WIDTH = 1000;
const HEIGHT = 800;
/** What is below this is not in the picture, in pixels. */
export const TALLEST = 1400;
const LONGEST_PAGE = 16_000;
const STILL = { "prefers-reduced-motion": "reduce" };

/** Ways of looking. 320 px are a screen of 1280 px enlarged to 400 %. */
export const LOOKS = {
  light: { width: WIDTH, features: { "prefers-color-scheme": "light" } },
  dark: { width: WIDTH, features: { "prefers-color-scheme": "dark" } },
  forced: { width: WIDTH, features: { "forced-colors": "active" } },
  phone: { width: 360, features: { "prefers-color-scheme": "light" } },
  enlarged: { width: 320, features: { "prefers-color-scheme": "light" } },
};

/**
 * The present state of `page` as a PNG: the whole page down to `TALLEST`; the element that the selector `of` names; or,
 * with `screen`, what a screen of this height shows.
 */
export async function photograph(page, { of, look = LOOKS.light, screen } = {}) {
  const see = async (height) => {
    await lookAs(page, { viewport: { width: look.width, height }, features: { ...look.features, ...STILL } });
    await settle(page);
  };
  await freeze(page);
  await page.mouse.move(0, 0);
  await see(screen ?? HEIGHT);
  let clip = { x: 0, y: 0, width: look.width, height: screen };
  if (!screen) {
    // As tall as the page, nothing has to be scrolled to, and nothing that stays in sight covers what is below it.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await see(Math.min(Math.max(whole, HEIGHT), LONGEST_PAGE));
    clip = of ? await box(page, of) : { ...clip, height: await page.evaluate(() => document.documentElement.scrollHeight) };
    clip.height = Math.min(clip.height, TALLEST);
  }
  const picture = await page.screenshot({ clip, captureBeyondViewport: false });
  await see(HEIGHT);
  return Buffer.from(picture);
}

/** Where the first element in sight of this selector stands, with some room around it. */
async function box(page, selector) {
  const found = await page.evaluate((selector) => {
    const one = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
    if (!one) return null;
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [Math.max(0, Math.floor(left) - 8), Math.max(0, Math.floor(top + scrollY) - 8)];
    return { x, y, width: Math.min(Math.ceil(width) + 16, innerWidth - x), height: Math.ceil(height) + 16 };
  }, selector);
  if (!found) throw new Error(`nothing of "${selector}" is in sight`);
  return found;
}

/** Waits until the fonts are there and two pictures in a row are laid out alike. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    scrollTo(0, 0);
  });
  let before = "";
  for (let turn = 0; turn < 20; turn += 1) {
    const now = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return `${document.documentElement.scrollHeight} ${document.body.innerText.length} ${document.querySelectorAll("*").length}`;
    });
    if (now === before) return;
    before = now;
    await wait(30);
  }
}
