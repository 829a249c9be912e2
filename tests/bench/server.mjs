// Serves folders on a free port of 127.0.0.1, under a policy without eval and without cross-origin isolation.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
// Compiling WebAssembly is allowed, evaluating text as JavaScript is not.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'";
const PAGE = "<!doctype html><meta charset=utf-8><title>Benchmark</title>";

/** `folders` maps the first part of an address to a folder; `/` is an empty page. Resolves to `{address, stop}`. */
export async function serve(folders) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://bench").pathname);
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("cache-control", "no-store");
    if (path === "/") {
      response.setHeader("content-type", "text/html");
      response.end(PAGE);
      return;
    }
    const [, first, ...rest] = normalize(path).split("/");
    try {
      const content = await readFile(join(folders[first], ...rest));
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
