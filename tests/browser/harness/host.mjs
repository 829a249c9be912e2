// The web server of another hospital: its own page, our package beside it, and a strict policy.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workspace } from "./server.mjs";

const PAGE = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "worker-src 'self'", "img-src data:", "base-uri 'none'",
  "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types insite",
].join("; ");
const WORKER = "default-src 'none'; script-src 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'";
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm" };

/** Serves the package in `folder`; resolves to `{address, asked, stop}`. */
export async function openHost(folder) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    asked.push(`${request.method} ${request.url}`);
    const name = pathname === "/" ? "host.html" : pathname.slice(1);
    const file = name.startsWith("insite-engine/") ? join(folder, name.slice("insite-engine/".length)) : join(workspace, "tests/browser/embed", name);
    try {
      const content = await readFile(file);
      response.writeHead(200, {
        "content-type": TYPES[name.split(".").at(-1)] ?? "application/octet-stream",
        "content-security-policy": name.endsWith("/worker.js") ? WORKER : PAGE,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
