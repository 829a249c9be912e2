// Times the engine in headless Chromium beside its peers: `node run.mjs PLAN.json SAMPLES.json`.
//
// The plan names folders, models and rounds; the samples are one figure for each measure, model and round. A round asks
// every side in turn, so that whatever else the machine does meets all of them.

import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { launch } from "../browser/harness/browser.mjs";
import { startNative } from "./native.mjs";
import { serve } from "./server.mjs";

const [planFile, samplesFile] = process.argv.slice(2);
const plan = JSON.parse(await readFile(planFile, "utf8"));
const pinned = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));

const IN_PAGE = ["ort_batch", "ours_batch", "ours_shap", "ort_one", "ours_one", "ours_shap_one"];
// Sides that are compared stand next to each other.
const ORDER = [
  "xgboost_batch", "ours_batch", "ort_batch", "xgboost_shap", "ours_shap", "xgboost_shap_one", "ours_shap_one",
  "ort_one", "ours_one", "onnx_batch", "onnx_one", "lightgbm_batch", "lightgbm_shap",
];
const OTHERS = {
  forest: ["onnx_batch", "scikit_batch", "ort_batch", "ours_batch", "tree_explainer_batch", "ours_shap"],
  svm: ["onnx_batch", "ort_batch", "ours_batch"],
  logistic: ["onnx_batch", "ort_batch", "ours_batch"],
};

/** What is timed for a model: LightGBM only at the sizes that it was trained at. */
const measures = ({ name }) =>
  OTHERS[name] ?? ORDER.filter((what) => !what.startsWith("lightgbm") || existsSync(`${plan.work}/${name}/model.lightgbm.txt`));

const site = await serve({ work: plan.work, engine: plan.engine, ort: plan.ort, bench: plan.bench });
const { browser, stop } = await launch();
const native = await startNative(plan.python, plan.work);
try {
  const result = {
    load_before: loadavg()[0],
    browser: await browser.version(),
    libraries: { ...native.versions, ...pinned.dependencies },
    samples: {},
    checks: {},
  };
  const note = (model, what, value) => ((result.samples[model] ??= {})[what] ??= []).push(value);

  // Its own context each time: nothing of an earlier page's compiled code is at hand.
  const open = async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    page.on("pageerror", (error) => console.log(`the page: ${error.message}`));
    await page.goto(site.address);
    if (await page.evaluate(() => globalThis.crossOriginIsolated)) throw new Error("the page is cross-origin isolated");
    await page.evaluate(() => import("/bench/page.mjs"));
    return { page, close: () => context.close() };
  };
  const ready = async (how, file) => {
    const { page, close } = await open();
    const elapsed = await page.evaluate((how, file) => globalThis.bench[how](file), how, file);
    await close();
    return elapsed / 1000;
  };

  const pages = {};
  for (const model of plan.models) {
    console.log(`loading and comparing ${model.name}`);
    const { page, close } = await open();
    pages[model.name] = { page, close };
    await page.evaluate(async (model) => { globalThis.pair = await globalThis.bench.load(model); }, model);
    const margins = await page.evaluate((file) => globalThis.pair.compareMargins(file), model.margins);
    result.checks[model.name] = { margins };
    if (model.reference) {
      const contributions = await page.evaluate((file) => globalThis.pair.compareContributions(file), model.reference);
      result.checks[model.name].contributions = contributions;
    }
  }

  const measure = async (model, what) => {
    if (IN_PAGE.includes(what)) {
      const { page } = pages[model.name];
      // A browser gives what stands in the background less of the processor.
      await page.bringToFront();
      return page.evaluate((what, rows) => globalThis.pair.measure(what, rows), what, model.explained_rows);
    }
    return native.seconds(what, model.name);
  };
  // The first round warms every side, and is not kept.
  for (let round = 0; round <= plan.rounds; round += 1) {
    for (const model of plan.models) {
      console.log(round === 0 ? `warming ${model.name}` : `round ${round} of ${plan.rounds}: ${model.name}`);
      for (const what of measures(model)) {
        const seconds = await measure(model, what);
        if (round > 0) note(model.name, what, seconds);
      }
      if (!OTHERS[model.name]) {
        const [ort, ours] = [await ready("readyOrt", model.onnx), await ready("readyOurs", model.compiled)];
        if (round > 0) {
          note(model.name, "ort_ready", ort);
          note(model.name, "ours_ready", ours);
        }
      }
    }
  }
  result.load_after = loadavg()[0];
  await writeFile(samplesFile, JSON.stringify(result, null, 1));
} finally {
  native.stop();
  await stop();
  site.stop();
}
