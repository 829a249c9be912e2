import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { dist } from "./harness/server.mjs";

export const title = "every response, errors too, carries the full set of headers";

const FIXED = {
  "connection-allowlist": "(response-origin)",
  "integrity-policy": "blocked-destinations=(script)",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
};
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
];

function check(response, { kind = "page" } = {}) {
  for (const [name, value] of Object.entries(FIXED)) assert.equal(response.headers.get(name), value, `${name} of ${response.url}`);
  assert.match(response.headers.get("permissions-policy"), /camera=\(\).*clipboard-read=\(\)/);
  const policy = response.headers.get("content-security-policy").split("; ");
  if (kind === "worker") {
    assert.ok(policy.includes("default-src 'none'") && policy.includes("script-src 'wasm-unsafe-eval'"));
    assert.ok(policy.every((directive) => !directive.includes("'self'")), "the worker may reach something");
  } else if (kind === "service worker") {
    assert.ok(policy.includes("default-src 'none'") && policy.includes("trusted-types 'none'"));
    const wide = policy.filter((directive) => directive.includes("'self'"));
    assert.deepEqual(wide, ["connect-src 'self'"], "the service worker fetches the page's own files and does nothing else");
  } else {
    for (const directive of PAGE_POLICY) assert.ok(policy.includes(directive), `${directive} of ${response.url}`);
    assert.ok(policy.every((directive) => !/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/.test(directive)));
  }
}

export default async function ({ address }) {
  const files = (await readdir(dist)).filter((file) => !/\.(br|gz)$/.test(file));
  assert.ok(files.length >= 4);
  for (const file of ["", ...files]) {
    const response = await fetch(address + file);
    assert.equal(response.status, 200);
    const kinds = { "service-worker.js": "service worker", [files.find((one) => one.startsWith("worker-"))]: "worker" };
    check(response, { kind: kinds[file] });
    const lasting = /-[0-9a-f]{12,16}\./.test(file);
    assert.equal(response.headers.get("cache-control"), lasting ? "public, max-age=31536000, immutable" : "no-store", file);
  }
  const wasm = files.find((file) => file.endsWith(".wasm"));
  assert.equal((await fetch(address + wasm)).headers.get("content-type"), "application/wasm");
  assert.equal((await fetch(address + wasm, { headers: { "accept-encoding": "br" } })).headers.get("content-encoding"), "br");

  for (const [path, method, status] of [["no-such-file", "GET", 404], ["..%2fCargo.toml", "GET", 404], ["", "POST", 405], ["", "HEAD", 200]]) {
    const response = await fetch(address + path, { method });
    assert.equal(response.status, status);
    check(response);
    if (status !== 200) assert.equal(response.headers.get("cache-control"), "no-store");
  }
}
