// Asks the native peers (native.py) for one figure after another.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("native.py", import.meta.url));

/** Resolves to `{versions, seconds(what, model), stop}`. */
export async function startNative(python, folder) {
  const child = spawn(python, [program, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("the native peers ended before they answered");
    return JSON.parse(value);
  };
  const versions = await next();
  return {
    versions,
    async seconds(what, model = "") {
      child.stdin.write(`${JSON.stringify({ what, model })}\n`);
      return (await next()).seconds;
    },
    stop() {
      child.stdin.end();
    },
  };
}
