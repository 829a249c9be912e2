// Holds a web server's answers against those of `xtask serve`: `node tests/servers/check.mjs ADDRESS`, where ADDRESS is the
// page's, with the path below which it stands. The server must have the same build as dist/ (INSITE_DIST names another
// folder). INSITE_XTASK names the program that is already built.
//
// Ends with `N passed, N failed`.

import { readdir } from "node:fs/promises";
import { createHash } from "node:crypto";
import { request } from "node:http";
import { request as requestOverTls } from "node:https";
import { connect } from "node:net";
import { pathToFileURL } from "node:url";
import { dist, serve } from "../browser/harness/server.mjs";

// Of the connection, not of what is served; a server's name; and what Apache writes by itself where it refuses a method.
const OWN = new Set(["date", "server", "connection", "keep-alive", "transfer-encoding", "content-length", "alt-svc", "allow"]);
// What a server may say beyond `xtask serve`.
const MORE = new Set(["accept-ranges", "content-range", "strict-transport-security"]);
// The whole set, whatever the status is.
const ALWAYS = [
  "content-security-policy", "connection-allowlist", "integrity-policy", "cross-origin-opener-policy",
  "cross-origin-embedder-policy", "cross-origin-resource-policy", "referrer-policy", "x-content-type-options",
  "x-dns-prefetch-control", "permissions-policy", "cache-control", "vary", "content-type",
];

/** One answer, as it comes: nothing is unpacked and no redirect is followed. */
export function ask(address, path, { method = "GET", headers = {} } = {}) {
  const { protocol, hostname, port, pathname } = new URL(address);
  const send = protocol === "https:" ? requestOverTls : request;
  return new Promise((resolve, reject) => {
    const sent = send({ hostname, port, method, path: pathname + path, headers, agent: false, timeout: 10_000 }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const fields = {};
        for (let at = 0; at < response.rawHeaders.length; at += 2) {
          const name = response.rawHeaders[at].toLowerCase();
          fields[name] = [...(fields[name] ?? []), response.rawHeaders[at + 1]];
        }
        const body = Buffer.concat(parts);
        resolve({ status: response.statusCode, fields, length: body.length, hash: createHash("sha256").update(body).digest("hex") });
      });
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer within 10 s")));
    sent.on("error", reject);
    sent.end();
  });
}

/** The status and headers of the answer to what is no HTTP at all. */
function askNonsense(address) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write("GET / HTTP/9.9 nonsense\r\nHost\r\n\r\n"));
    let text = "";
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (part) => (text += part));
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

/** The differences of an answer from the one that it must equal; its status may also be one of the `others`. */
function differences(got, wanted, others) {
  const found = [];
  if (got.status !== wanted.status && !others.includes(got.status)) found.push(`status ${got.status} instead of ${wanted.status}`);
  const names = new Set([...Object.keys(got.fields), ...Object.keys(wanted.fields)].filter((name) => !OWN.has(name)));
  for (const name of names) {
    const [is, must] = [got.fields[name], wanted.fields[name]];
    if (must === undefined && MORE.has(name)) continue;
    if (is?.length > 1) found.push(`${name} stands ${is.length} times`);
    else if (is?.[0] !== must?.[0]) found.push(`${name}: ${is?.[0] ?? "missing"}\n      instead of ${must?.[0] ?? "nothing"}`);
  }
  // A page of error is each server's own.
  if (wanted.status === 200 && got.status === 200 && got.hash !== wanted.hash) found.push(`the body differs (${got.length} bytes instead of ${wanted.length})`);
  return found;
}

/** Every request that is compared: its title, its path below the page's own, and what is sent with it. */
function requests(files) {
  const wasm = files.find((file) => file.endsWith(".wasm"));
  const worker = files.find((file) => file.startsWith("worker-"));
  const all = [];
  for (const file of ["", ...files]) {
    for (const encoding of [undefined, "identity", "gzip", "br", "gzip, deflate, br, zstd", "br;q=0, gzip", "br;q=0, gzip;q=0"]) {
      all.push({ title: `${file || "./"}, ${encoding ?? "no Accept-Encoding"}`, path: file, headers: encoding && { "accept-encoding": encoding } });
    }
    all.push({ title: `${file || "./"}, HEAD`, path: file, method: "HEAD" });
  }
  for (const path of ["no-such-file", "no-such-file.js", "worker-0000000000000000.js", "no/such/folder/", ".env", "web.config", "boot.php"]) {
    all.push({ title: `not there: ${path}`, path });
    all.push({ title: `not there: ${path}, HEAD`, path, method: "HEAD" });
  }
  // A way out of the folder may be called a bad request as well.
  for (const path of ["..%2fCargo.toml", "%2e%2e/%2e%2e/%2e%2e/etc/passwd", "%00"]) all.push({ title: `no way out: ${path}`, path, others: [400, 403] });
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) {
    for (const path of ["", wasm]) all.push({ title: `${method} of ${path || "./"}`, path, method });
  }
  all.push({ title: "with a query", path: "?lang=de" });
  const since = new Date().toUTCString();
  for (const path of ["", "service-worker.js", worker, wasm]) {
    all.push({ title: `asked anew by date: ${path || "./"}`, path, headers: { "if-modified-since": since } });
    all.push({ title: `asked anew by tag: ${path || "./"}`, path, headers: { "if-none-match": '"0123456789abcdef"' } });
  }
  for (const range of ["bytes=0-99", "bytes=999999999-"]) all.push({ title: `range ${range}`, path: wasm, headers: { range }, others: [206, 416] });
  return all;
}

/** Compares all answers of `address`; resolves to `{passed, failures}`. */
export async function check(address, { folder = process.env.INSITE_DIST ?? dist } = {}) {
  const files = (await readdir(folder)).filter((file) => !/\.(br|gz)$/.test(file));
  const own = await serve({ folder, path: new URL(address).pathname });
  const failures = [];
  let passed = 0;
  const note = (title, found) => {
    if (found.length === 0) passed += 1;
    else failures.push(`${title}\n    ${found.join("\n    ")}`);
  };
  try {
    for (const { title, path, others = [], ...options } of requests(files)) {
      const [got, wanted] = await Promise.all([ask(address, path, options), ask(own.address, path, options)]);
      note(title, differences(got, wanted, others));
    }
    // The control: the set that is looked for everywhere is what `xtask serve` sends, and no name of it is made up.
    const error = await ask(own.address, "no-such-file");
    note("the set of headers is the one of `xtask serve`", ALWAYS.filter((name) => !error.fields[name]));
    // Whoever sends no HTTP is no browser, and nothing is told to it: what it gets is only shown.
    const nonsense = await askNonsense(address);
    const lacks = ALWAYS.filter((name) => !nonsense.toLowerCase().includes(`\r\n${name}:`));
    const line = nonsense.split("\r\n")[0] || "closed without an answer";
    console.log(`  note: to what is no HTTP: ${line}${lacks.length > 0 && nonsense ? `, without ${lacks.join(", ")}` : ""}`);
  } finally {
    await own.stop();
  }
  return { passed, failures };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const address = process.argv[2];
  if (!/^https?:\/\/.+\/$/.test(address ?? "")) {
    console.error("usage: node tests/servers/check.mjs ADDRESS, such as https://insite.example.org/ (with the / at its end)");
    process.exit(2);
  }
  const { passed, failures } = await check(address);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
}
