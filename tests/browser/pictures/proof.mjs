// Proves on the page itself that the comparison is silent where nothing changed, and red where something did.

import assert from "node:assert/strict";
import sharp from "sharp";
import { Visit } from "../harness/visit.mjs";
import { LOOKS, photograph } from "./camera.mjs";
import { compareCoarsely, compareFinely, packed } from "./compare.mjs";
import { sample } from "./records.mjs";
import { still } from "./still.mjs";

/** Changes that a person would see, by what they are. */
const CHANGES = {
  "a line moved by two pixels": () => style(".lead { position: relative; inset-block-start: 2px; }"),
  "a button moved by two pixels": () => style(".banner .button { position: relative; inset-inline-start: 2px; }"),
  "a colour": () => style(".lead { color: #1c6b3a; }"),
  "a border that is gone": () => style(".result { border-color: transparent; }"),
  "a figure": () => change(".figure-number", (text) => text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10))),
  "a word": () => change(".lead", (text) => text.replace("most", "less")),
};

/** Changes by which the page still says the same at the same places: other letters. */
const OTHER_FONTS = {
  "letters with serifs": () => style("body { font-family: serif; }"),
  "narrower letters": () => style("body { font-stretch: condensed; font-family: 'DejaVu Sans Condensed', 'Liberation Sans', sans-serif; }"),
};

/** Changes that are red whatever the letters are. */
const COARSE_CHANGES = {
  "another colour of the ground": () => style("body { background: #b8c4d0; }"),
};

/** Brings in the functions by which a change is made and taken back; they run in the page. */
const tools = () => {
  let undo = () => {};
  globalThis.style = (text) => {
    const before = [...document.adoptedStyleSheets];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...before, sheet];
    undo = () => { document.adoptedStyleSheets = before; };
  };
  globalThis.unstyle = () => {
    const all = [...document.styleSheets];
    for (const one of all) one.disabled = true;
    undo = () => { for (const one of all) one.disabled = false; };
  };
  globalThis.change = (selector, changed) => {
    const one = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
    const nodes = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const before = node.data;
      node.data = changed(before);
      undo = () => { node.data = before; };
      if (node.data !== before) return;
    }
    throw new Error(`nothing of ${selector} could be changed`);
  };
  globalThis.takeBack = () => undo();
};

/** Throws where the comparison does not do what it is for. */
export async function prove(browser, address) {
  const visit = await Visit.open(browser, address, { before: [still, tools] });
  await visit.page.emulateTimezone("UTC");
  await sample(visit, "Woman of 52, routine visit");
  const taken = (look = LOOKS.light) => photograph(visit.page, { look }).then(packed);
  const kept = await taken();
  assert.deepEqual((await compareFinely(kept, await taken())).share, 0, "the same state twice");
  const smoothed = await packed(await sharp(kept).removeAlpha().blur(0.35).png().toBuffer());
  assert.ok((await compareFinely(kept, smoothed)).isSame, "edges smoothed otherwise");

  const withEach = async (changes, judge) => {
    for (const [what, change] of Object.entries(changes)) {
      await visit.page.evaluate(change);
      await judge(what, await taken());
      await visit.page.evaluate(() => globalThis.takeBack());
    }
    assert.ok((await compareFinely(kept, await taken())).share === 0, "what was changed was taken back");
  };
  await withEach(CHANGES, async (what, picture) => {
    const found = await compareFinely(kept, picture);
    assert.ok(!found.isSame, `${what} is not seen`);
    assert.ok(found.difference, what);
  });
  await withEach(OTHER_FONTS, async (what, picture) => {
    assert.ok((await compareCoarsely(kept, picture)).isSame, `${what} are taken for a change`);
  });
  await withEach(COARSE_CHANGES, async (what, picture) => {
    assert.ok(!(await compareCoarsely(kept, picture)).isSame, `${what} is not seen`);
  });
  assert.ok(!(await compareCoarsely(kept, await taken(LOOKS.dark))).isSame, "dark is not seen");
  await visit.close();
}
