import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { dist, workspace } from "./harness/server.mjs";
import { Visit } from "./harness/visit.mjs";

export const title = "the self-check lists every model with its certificate, and a model that computes something else is switched off in sight";

const run = promisify(execFile);

/** The certificates as the command prints them, two lines a model. */
async function fromTheCommand() {
  const command = ["run", "--quiet", "--locked", "-p", "cli", "--", "models", "--certificates"];
  const { stdout } = await run("cargo", command, { cwd: workspace });
  const lines = stdout.trim().split("\n");
  return lines.flatMap((line, at) => {
    const found = /^(\S+)\s+(\S+)\s+passed; (\d+) golden patients, (\d+) numbers/.exec(line);
    return found ? [{ model: found[1], version: found[2], patients: found[3], sha256: lines[at + 1].trim() }] : [];
  });
}

const rows = (visit) => visit.page.$$eval(".certificates tbody tr", (all) =>
  all.map((row) => ({
    model: row.querySelector("th .place").textContent,
    cells: [...row.querySelectorAll("td")].map((cell) => cell.innerText.trim()),
    sha256: row.querySelector(".hash code").textContent,
  })),
);

async function lists(browser, address) {
  const visit = await Visit.open(browser, address);
  await visit.press("Man of 61");
  await visit.see("Liver fibrosis index");
  // By keyboard alone.
  await visit.page.focus("#open-self-check");
  await visit.page.keyboard.press("Enter");
  await visit.see("Self-check");
  const expected = await fromTheCommand();
  assert.ok(expected.length >= 18, `${expected.length} models`);
  await visit.see(`All ${expected.length} models give what they must in this browser.`);
  const found = await rows(visit);
  assert.deepEqual(
    found.map(({ model, cells: [version], sha256 }) => ({ model, version, sha256 })),
    expected.map(({ model, version, sha256 }) => ({ model, version, sha256 })),
  );
  for (const [at, { cells: [, hash, patients, difference, status] }] of found.entries()) {
    assert.ok(hash.startsWith(expected[at].sha256.slice(0, 12)), hash);
    assert.ok(patients.startsWith(`${expected[at].patients} patients`), patients);
    assert.match(difference, /^(0|\d)/);
    assert.match(status, /Passed/);
  }
  // The whole hash, by keyboard.
  await visit.page.focus(".hash summary");
  await visit.page.keyboard.press("Enter");
  await visit.see(found[0].sha256);
  await visit.picture("self-check");
  await visit.press("← Back");
  await visit.see("Liver fibrosis index");
  await visit.page.waitForFunction(() => document.activeElement?.id === "open-self-check");
  await visit.press("Close patient");
  await visit.assertOnlyTheWorkerWasFetched();
  visit.assertQuiet();
  await visit.close();
}

const sha384 = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** The built page with one number of one golden patient changed in the module, and its hashes made to fit. */
async function tampered(value, other) {
  const folder = await mkdtemp(join(tmpdir(), "insite-other-"));
  await cp(dist, folder, { recursive: true });
  const files = await readdir(folder);
  const named = (stem, ending) => join(folder, files.find((name) => name.startsWith(`${stem}-`) && name.endsWith(ending)));
  const [module, boot] = [named("engine", ".wasm"), named("boot", ".js")];
  for (const path of [module, boot, join(folder, "index.html")]) {
    for (const packed of ["br", "gz"]) await rm(`${path}.${packed}`, { force: true });
  }
  const bytes = await readFile(module);
  const double = (number) => {
    const written = Buffer.alloc(8);
    written.writeDoubleLE(number);
    return written;
  };
  const at = bytes.indexOf(double(value));
  assert.ok(at > 0 && bytes.indexOf(double(value), at + 1) < 0, "the number stands once in the module");
  const before = sha384(bytes);
  double(other).copy(bytes, at);
  await writeFile(module, bytes);
  const script = await readFile(boot, "utf8");
  assert.ok(script.includes(before));
  const changed = script.replace(before, sha384(bytes));
  await writeFile(boot, changed);
  const html = await readFile(join(folder, "index.html"), "utf8");
  assert.ok(html.includes(sha384(script)));
  await writeFile(join(folder, "index.html"), html.replace(sha384(script), sha384(changed)));
  return folder;
}

async function switchesOff(browser, serve) {
  // FIB-4 of the golden patient with advanced fibrosis: 58 × 96 / (112 × √64).
  const value = (58 * 96) / (112 * 8);
  const folder = await tampered(value, value + 0.01);
  const site = await serve({ folder });
  const visit = await Visit.open(browser, site.address);
  await visit.see("Self-check: 1 model is switched off");
  await visit.press("Man of 61");
  await visit.see("This model is switched off: Liver fibrosis index");
  const cards = await visit.page.$$eval(".result h3, .not-applicable h3", (all) => all.map((one) => one.textContent));
  assert.ok(cards.length > 3 && cards.every((card) => !/fibrosis/i.test(card)), `${cards}`);
  await visit.picture("switched-off");
  await visit.press("See the self-check");
  await visit.see("models is switched off");
  const [first, ...others] = await rows(visit);
  assert.equal(first.model, "fib-4");
  assert.match(first.cells.at(-1), /Switched off[\s\S]*golden patient/);
  assert.ok(others.length > 10 && others.every(({ cells }) => /Passed/.test(cells.at(-1))));
  await visit.picture("self-check-off");
  visit.assertQuiet();
  await rm(folder, { recursive: true });
}

export default async function ({ browser, address, serve }) {
  await lists(browser, address);
  await switchesOff(browser, serve);
}
