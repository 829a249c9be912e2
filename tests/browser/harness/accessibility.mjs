// Looks at a page as those do who do not see it, or see it otherwise: axe-core, widths, the keyboard, the accessibility tree.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LAPTOP = { width: 1366, height: 900 };

/** Ways of looking. 320 px are a screen of 1280 px enlarged to 400 %. */
export const VIEWS = {
  light: { viewport: LAPTOP, features: { "prefers-color-scheme": "light" } },
  dark: { viewport: LAPTOP, features: { "prefers-color-scheme": "dark" } },
  "forced colours": { viewport: LAPTOP, features: { "forced-colors": "active" } },
  "360 px": { viewport: { width: 360, height: 740 }, features: {} },
  "400 %": { viewport: { width: 320, height: 256 }, features: {} },
};

const sessions = new WeakMap();

/** Sets media features; puppeteer does not know all of them. What a session set is gone when it is detached: it stays. */
async function emulate(page, features) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  const all = Object.entries(features).map(([name, value]) => ({ name, value }));
  await sessions.get(page).send("Emulation.setEmulatedMedia", { features: all });
  const unseen = await page.evaluate((all) => all.filter(({ name, value }) => !matchMedia(`(${name}: ${value})`).matches), all);
  if (unseen.length > 0) throw new Error(`the page does not see ${JSON.stringify(unseen)}`);
}

/** Makes `page` look so; without `features`, as usual. */
export async function lookAs(page, { viewport, features }) {
  await emulate(page, features);
  await page.setViewport(viewport);
}

/**
 * What axe-core finds wrong on the page as it is, one line for each element. The debugger brings the program in, so that the
 * page keeps its own policies.
 */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    // What is still fading in has not its own colours yet.
    await Promise.all(document.getAnimations().map((one) => one.finished));
    const rules = { "target-size": { enabled: true } };
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, rules, resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replaceAll(/\s+/g, " ").slice(0, 300)}`),
    );
  }, TAGS);
}

/** How many pixels the page is wider than the screen. */
export const beyond = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What moves although the reader wants less motion. */
export async function motion(page) {
  await emulate(page, { "prefers-reduced-motion": "reduce" });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      const moves = animationName !== "none" || transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0);
      return moves ? [one.outerHTML.slice(0, 80)] : [];
    }),
  );
  await emulate(page, {});
  return moving;
}

/**
 * Goes through the page with the tabulator until it comes round. Returns what is wrong: a trap, a control that is never
 * reached, a focus that is not to be seen or is covered.
 */
export async function tabThrough(page) {
  const most = await page.evaluate(() => {
    const { body } = document;
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute("tabindex");
    scrollTo(0, 0);
    const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    const groups = new Set();
    globalThis.tabStops = new Set(
      stops.filter((one) => {
        if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({ visibilityProperty: true })) return false;
        // Of several radio buttons one takes the tabulator.
        if (one.type !== "radio") return true;
        return groups.size < groups.add(one.name).size;
      }),
    );
    return globalThis.tabStops.size;
  });
  const wrong = [];
  for (let count = 0; count <= most + 5; count += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return { round: true };
      globalThis.firstTab ??= one;
      const round = one === globalThis.firstTab && globalThis.hasTabbed === true;
      globalThis.hasTabbed = true;
      if (round) return { round };
      const radio = one.type === "radio" ? [...globalThis.tabStops].find((other) => other.name === one.name) : one;
      globalThis.tabStops.delete(radio);
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const rect = one.getBoundingClientRect();
      const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
      const hits = shares.flatMap((x) => shares.map((y) => document.elementFromPoint(rect.left + rect.width * x, rect.top + rect.height * y)));
      const label = one.closest("label");
      return {
        name: `${one.tagName.toLowerCase()}#${one.id} "${(one.innerText || one.ariaLabel || "").trim().slice(0, 40)}"`,
        isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        isCovered: !hits.some((hit) => hit && (one.contains(hit) || hit.contains(one) || label?.contains(hit))),
      };
    });
    if (found.round) break;
    if (!found.isSeen) wrong.push(`${found.name}: the focus is not to be seen`);
    if (found.isCovered) wrong.push(`${found.name}: covered, or out of sight`);
    if (count === most + 5) wrong.push(`${found.name}: the tabulator does not come round`);
  }
  const left = await page.evaluate(() => {
    const left = [...globalThis.tabStops].map((one) => `${one.outerHTML.slice(0, 120)}: never reached`);
    delete globalThis.firstTab;
    delete globalThis.hasTabbed;
    delete globalThis.tabStops;
    return left;
  });
  return [...wrong, ...left];
}

/** The accessibility tree, a line for each node, deeper ones further in. */
export async function tree(page) {
  const lines = [];
  const write = (node, depth) => {
    const { role, name = "", children = [] } = node;
    const states = ["value", "valuetext", "level", "checked", "pressed", "expanded", "disabled", "focused", "invalid", "description"];
    const said = states.filter((state) => node[state] !== undefined).map((state) => `${state}=${node[state]}`);
    lines.push([`${"  ".repeat(depth)}${role}`, name && JSON.stringify(name), ...said].filter(Boolean).join(" "));
    for (const child of children) write(child, depth + 1);
  };
  write(await page.accessibility.snapshot(), 0);
  return lines;
}
