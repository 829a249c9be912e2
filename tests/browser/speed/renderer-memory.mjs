// The memory of the tab: of the process in which the page and its workers live, as Linux counts it.

import { readFile } from "node:fs/promises";

const EVERY_MS = 250;

async function statusOf(pid) {
  const text = await readFile(`/proc/${pid}/status`, "utf8");
  const bytes = (key) => 1024 * Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
  return { resident: bytes("VmRSS"), peak: bytes("VmHWM"), own: bytes("RssAnon") + bytes("RssShmem") };
}

/** Watches the largest renderer process until `stop()`, which resolves to its peaks in bytes. */
export async function watchMemory(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const sizes = await Promise.all(renderers.map(async (pid) => [(await statusOf(pid)).resident, pid]));
  const [, pid] = sizes.sort(([a], [b]) => b - a)[0];
  const before = await statusOf(pid);
  let { own, resident } = before;
  const look = async () => {
    const now = await statusOf(pid);
    [own, resident] = [Math.max(own, now.own), Math.max(resident, now.resident)];
  };
  const timer = setInterval(() => look().catch(() => {}), EVERY_MS);
  return {
    before: before.resident,
    async stop() {
      clearInterval(timer);
      const { peak } = await statusOf(pid);
      // Chromium sets the system's own mark of the peak back at times: what was seen counts, too.
      return { peak: Math.max(peak, resident), own };
    },
  };
}
