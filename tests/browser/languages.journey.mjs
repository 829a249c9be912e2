import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Visit } from "./harness/visit.mjs";

export const title = "the page in every language: complete, the right way round, with the same numbers";

const FILES = fileURLToPath(new URL("../../crates/language/languages/", import.meta.url));

/** Words of a result in the order of the page, and what of it is a number. */
const read = (visit) =>
  visit.page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    const values = [...document.querySelectorAll(".figure-number")].map((one) => one.textContent.replace(/[^0-9]/g, ""));
    return { lang, dir, values, text: document.body.innerText, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
  });

async function inLanguage(browser, address, code) {
  const visit = await Visit.open(browser, `${address}?lang=${code}`);
  try {
    const first = await read(visit);
    assert.equal(first.lang, code);
    assert.equal(first.dir, code === "ar" ? "rtl" : "ltr");
    assert.equal(first.wide, 0, `${code}: the first page is as wide as the screen`);
    await visit.picture(`language-${code}-first`);
    await visit.page.click(".sample");
    await visit.page.waitForSelector(".result");
    const results = await read(visit);
    assert.equal(results.wide, 0, `${code}: the results are as wide as the screen`);
    await visit.picture(`language-${code}-results`);
    await visit.page.click(".result .button, .result button");
    await visit.page.waitForSelector(".waterfall, .detail");
    await visit.picture(`language-${code}-detail`);
    return { first, results };
  } finally {
    await visit.close();
  }
}

/** Sentences of English that stand on a page of another language: whole lines of at least four words that are the same. */
function sameLines(one, other) {
  const lines = (text) => new Set(text.split("\n").map((line) => line.trim()).filter((line) => line.split(/\s+/).length >= 4));
  const there = lines(other);
  return [...lines(one)].filter((line) => there.has(line));
}

export default async ({ browser, address }) => {
  const codes = (await readdir(FILES)).map((file) => file.replace(".ftl", "")).sort();
  assert.ok(codes.length >= 5, `there are ${codes}`);
  const english = await inLanguage(browser, address, "en");
  for (const code of codes.filter((code) => code !== "en")) {
    const said = await inLanguage(browser, address, code);
    assert.ok(english.results.values.length > 0, "there are numbers to compare");
    assert.deepEqual(said.results.values, english.results.values, `${code}: the same numbers`);
    for (const screen of ["first", "results"]) {
      assert.deepEqual(sameLines(english[screen].text, said[screen].text), [], `${code}: English is left on the screen ${screen}`);
    }
  }
  // By the page itself: the address says the language, nothing is stored, and the way back is there.
  const visit = await Visit.open(browser, address);
  await Promise.all([visit.page.waitForNavigation(), visit.click("link", "Deutsch")]);
  await visit.page.waitForFunction(() => document.documentElement.lang === "de");
  assert.equal(new URL(visit.page.url()).search, "?lang=de");
  await visit.close();
};
