// Starts `xtask serve` on a free port and ends it again.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const workspace = fileURLToPath(new URL("../../../", import.meta.url));
export const dist = `${workspace}dist`;

/** Serves `folder` (the built page unless told) under `path`; resolves to `{address, stop}`. */
export async function serve({ folder = dist, path = "/" } = {}) {
  const [program, ...first] = process.env.INSITE_XTASK ? [process.env.INSITE_XTASK] : ["cargo", "xtask"];
  const options = ["serve", "--port", "0", "--folder", folder, "--under", path];
  const server = spawn(program, [...first, ...options], { cwd: workspace, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /Insite is at (http:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    ended.then(() => reject(new Error("xtask serve ended before it gave its address")));
  });
  return {
    address,
    async stop() {
      server.kill();
      await ended;
    },
  };
}
