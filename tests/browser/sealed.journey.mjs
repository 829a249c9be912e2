import assert from "node:assert/strict";
import { PROBES, tryEveryWayOut } from "./harness/probes.mjs";
import { openSink } from "./harness/sink.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "a page turned against its user finds no way out, neither to another server nor to its own";

export default async function ({ browser, address }) {
  const sink = await openSink();
  try {
    // The control: from a page without our headers every probe arrives; one that does not would prove nothing.
    const context = await browser.createBrowserContext();
    const open = await context.newPage();
    await open.goto(sink.address);
    await tryEveryWayOut(open, sink.address);
    assert.deepEqual(PROBES.filter((probe) => !sink.reached.has(probe)), [], "probes that reach nothing even without our headers");

    sink.reached.clear();
    const visit = await Visit.open(browser, address);
    await tryEveryWayOut(visit.page, sink.address);
    assert.deepEqual([...sink.reached], [], "probes that reached another server");
    await tryEveryWayOut(visit.page, address);
    await visit.assertOnlyTheWorkerWasFetched();
    assert.equal(visit.page.url().split("#")[0], address);
  } finally {
    sink.stop();
  }
}
