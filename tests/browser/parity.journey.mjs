import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { Visit } from "./harness/visit.mjs";
import { workspace } from "./harness/server.mjs";

export const title = "parity: the page's module gives the same bytes as `insite score --json`, for every sample patient";

const run = promisify(execFile);
const AS_OF = "2026-11-22";

export default async function ({ browser, address }) {
  const visit = await Visit.open(browser, address);
  const folder = `${workspace}models/samples/`;
  const files = (await readdir(folder)).filter((file) => /^\d.*\.json$/.test(file));
  assert.ok(files.length >= 12);
  for (const file of files) {
    const command = ["run", "--quiet", "--locked", "-p", "cli", "--", "score", folder + file, "--json", "--as-of", AS_OF];
    const { stdout } = await run("cargo", command, { cwd: workspace, maxBuffer: 1 << 26 });
    const text = await readFile(folder + file, "utf8");
    const lines = await visit.page.evaluate(
      (name, text, asOf) =>
        new Promise((resolve, reject) => {
          const worker = globalThis.insite.startWorker();
          worker.onerror = () => reject(new Error("the worker failed"));
          worker.onmessage = ({ data }) => {
            if (data.error) reject(new Error(data.error.message));
            if (data.id === 2 && "ok" in data) {
              worker.terminate();
              resolve(data.ok);
            }
          };
          worker.postMessage({ id: 1, method: "open", args: [[{ name, text }]] });
          worker.postMessage({ id: 2, method: "assessLines", args: [{ patient: 0, as_of: asOf }] });
        }),
      file,
      text,
      AS_OF,
    );
    assert.equal(lines, stdout, file);
  }
}
