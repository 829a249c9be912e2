// Runs a test program built for wasm32-wasip1 in Node.js: `node wasi-runner.mjs program.wasm [arguments]`.
//
// The program may read the workspace, for tests that are data, and write to the temporary folder: nothing else.

import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { WASI } from "node:wasi";

const [program, ...args] = process.argv.slice(2);
const workspace = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
const wasi = new WASI({
  version: "preview1",
  returnOnExit: true,
  args: [program, ...args],
  env: { ...process.env, PWD: process.cwd() },
  preopens: { [workspace]: workspace, [tmpdir()]: tmpdir(), ".": process.cwd() },
});
// Called straight from WebAssembly, the functions of node:wasi take a short cut that does not see that the memory has
// grown, and crash; called from a JavaScript function they do not.
const calls = Object.entries(wasi.wasiImport).map(([name, call]) => [name, (...values) => call(...values)]);
const module = await WebAssembly.compile(await readFile(program));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: Object.fromEntries(calls) });
process.exitCode = wasi.start(instance);
