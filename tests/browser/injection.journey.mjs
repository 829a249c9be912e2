import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "text never becomes markup or code: only the program's own templates and its worker are let through";
export const needs = ["types"];

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  const outcome = await visit.page.evaluate(async () => {
    const throws = (attempt) => {
      try {
        attempt();
        return false;
      } catch (error) {
        return error.name;
      }
    };
    // The debugger's own calls may evaluate text; a timer's may not.
    const later = (attempt) => new Promise((resolve) => setTimeout(() => resolve(throws(attempt))));
    // Before the seal its own service worker was let through; now no address is.
    const refusal = (attempt) => attempt().then(() => false, (error) => error.name);
    const own = new URL("service-worker.js", location.href).href;
    return {
      serviceWorker: await refusal(async () => navigator.serviceWorker.register(own)),
      otherServiceWorker: await refusal(async () => navigator.serviceWorker.register("other.js")),
      markup: throws(() => (document.createElement("div").innerHTML = "<b>of a record</b>")),
      parsed: throws(() => new DOMParser().parseFromString("<b>of a record</b>", "text/html")),
      script: throws(() => (document.createElement("script").src = "other.js")),
      worker: throws(() => new Worker("other.js")),
      evaluated: await later(() => Function("return 1")()),
      policy: throws(() => trustedTypes.createPolicy("default", { createHTML: (text) => text })),
      empty: throws(() => (document.createElement("div").innerHTML = "")),
      itsWorker: throws(() => globalThis.insite.startWorker().terminate()),
    };
  });
  const { empty, itsWorker, ...refused } = outcome;
  assert.deepEqual(Object.entries(refused).filter(([, error]) => !error), [], "let through");
  assert.deepEqual({ empty, itsWorker }, { empty: false, itsWorker: false }, "refused");
}
