import assert from "node:assert/strict";
import { Visit } from "./harness/visit.mjs";

export const title = "a page turned against its user finds no way out: not by fetch, image, frame, script, form or link";

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  const refused = await visit.page.evaluate(async (address) => {
    const away = `${address}?leak=`;
    const fails = (promise) => promise.then(() => false, () => true);
    const image = () => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: `${away}image` }));
    const throws = (attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    const outcome = {
      fetch: await fails(fetch(`${away}fetch`)),
      image: await fails(image()),
      import: await fails(import(`${away}import`)),
      markup: throws(() => (document.createElement("div").innerHTML = "<b>not a template</b>")),
      script: throws(() => (document.createElement("script").src = `${away}script`)),
      worker: throws(() => new Worker(`${away}worker`)),
      evaluated: throws(() => Function("return 1")()),
    };
    navigator.sendBeacon(`${away}beacon`);
    const frame = document.createElement("iframe");
    frame.src = `${away}frame`;
    document.body.append(frame);
    const form = document.createElement("form");
    form.action = `${away}form`;
    document.body.append(form);
    form.submit();
    location.href = `${away}navigation`;
    window.open(`${away}window`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    frame.remove();
    form.remove();
    return outcome;
  }, address);
  assert.deepEqual(Object.entries(refused).filter(([, held]) => !held), [], "ways out");
  await visit.assertOnlyTheWorkerWasFetched();
  assert.equal(visit.page.url(), address);
}
