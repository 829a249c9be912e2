import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "the page starts under the production headers, and its worker answers";

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  await visit.find("heading");

  // The worker as the page uses it: the module is handed over, requests are answered in their order.
  const answers = await visit.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = globalThis.insite.startWorker();
        const seen = [];
        worker.onerror = () => reject(new Error("the worker failed to load"));
        worker.onmessage = ({ data }) => {
          seen.push(data);
          if (data.id === 2) resolve(seen);
        };
        worker.postMessage({ id: 1, method: "open", args: [[{ name: "empty.json", text: "" }]] });
        worker.postMessage({ id: 2, method: "nothing", args: [] });
      }),
  );
  assert.ok(answers.some(({ id, progress }) => id === 1 && progress > 0 && progress <= 1));
  assert.ok(answers.some((answer) => answer.id === 1 && ("ok" in answer || "error" in answer)));
  assert.equal(answers.at(-1).error.fatal, false);

  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
}
