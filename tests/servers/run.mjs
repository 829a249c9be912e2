// Runs nginx, Apache and Caddy with the configurations of web/servers on free ports of 127.0.0.1, with the built page at
// the root and below a path, and holds each against `xtask serve` (check.mjs). Arguments choose servers: `nginx caddy`.
//
// The configurations run as they are but for two things that every site adapts: the address and the folder.

import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { dist } from "../browser/harness/server.mjs";
import { ask, check } from "./check.mjs";

const configurations = fileURLToPath(new URL("../../web/servers/", import.meta.url));
const SUBPATH = "clinic/insite";
// Where Debian keeps Apache's modules.
const MODULES = process.env.INSITE_APACHE_MODULES ?? "/usr/lib/apache2/modules";

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** The text of a configuration with this site's address and folder; both must stand in it. */
async function adapted(file, port, root) {
  let text = await readFile(configurations + file, "utf8");
  for (const [usual, own] of [["127.0.0.1:8080", `127.0.0.1:${port}`], ["/srv/insite/site", root]]) {
    if (!text.includes(usual)) throw new Error(`web/servers/${file} does not hold ${usual}`);
    text = text.replaceAll(usual, own);
  }
  return text;
}

const SERVERS = {
  nginx: {
    async command(folder, port, root) {
      await writeFile(join(folder, "site.conf"), await adapted("nginx.conf", port, root));
      const main = [
        "daemon off; pid nginx.pid; error_log stderr warn; worker_processes 1;",
        "events { }",
        // The media types that nginx comes with, as in a usual installation.
        "http { include /etc/nginx/mime.types; default_type application/octet-stream; include site.conf;",
        ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${kind};`),
        "}",
      ];
      await writeFile(join(folder, "main.conf"), main.join("\n"));
      return ["nginx", ["-p", folder, "-c", join(folder, "main.conf")]];
    },
  },
  apache: {
    async command(folder, port, root) {
      await writeFile(join(folder, "site.conf"), await adapted("apache.conf", port, root));
      const modules = ["mpm_event", "authz_core", "allowmethods", "dir", "mime", "headers", "rewrite"];
      const main = [
        `ServerRoot ${folder}`, `PidFile ${join(folder, "pid")}`, `ErrorLog ${join(folder, "errors")}`, "LogLevel warn", "ServerName insite.invalid",
        ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
        "TypesConfig /etc/mime.types",
        "Include site.conf",
      ];
      // As root Apache gives itself another user, who must be named.
      if (process.getuid() === 0) main.push("User www-data", "Group www-data");
      await writeFile(join(folder, "main.conf"), main.join("\n"));
      return ["apache2", ["-X", "-f", join(folder, "main.conf")]];
    },
  },
  caddy: {
    async command(folder, port, root) {
      const text = await adapted("Caddyfile", port, root);
      // Without the port at which Caddy is told what to do: several may run.
      await writeFile(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${text}`);
      return ["caddy", ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"]];
    },
  },
};

async function begun(port, ended) {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise((done) => {
      const socket = connect(port, "127.0.0.1", () => done(true));
      socket.on("error", () => done(false));
      socket.on("connect", () => socket.destroy());
    });
    if (isOpen) return;
    if (await Promise.race([ended.then(() => true), setTimeout(100, false)])) break;
  }
  throw new Error("the server did not start");
}

/** Runs one server over the built page; resolves to `{passed, failures}`. */
async function run(name, built) {
  const folder = await mkdtemp(join(tmpdir(), `insite-${name}-`));
  // The server may run as another user, who must be let through.
  await chmod(folder, 0o755);
  const port = await freePort();
  const results = { passed: 0, failures: [] };
  for (const path of ["", SUBPATH]) {
    const root = join(folder, path ? "below" : "site");
    await mkdir(join(root, path, ".."), { recursive: true });
    await symlink(built, join(root, path));
    const [program, given] = await SERVERS[name].command(folder, port, root);
    const server = spawn(program, given, { stdio: ["ignore", "inherit", "pipe"], env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder } });
    let said = "";
    server.stderr.on("data", (part) => (said += part));
    server.on("error", (error) => (said += `${error.message}: install it, or name the servers that are there`));
    const ended = new Promise((done) => server.once("close", done).once("error", done));
    try {
      await begun(port, ended);
      const address = `http://127.0.0.1:${port}/${path ? `${path}/` : ""}`;
      const { passed, failures } = await check(address, { folder: built });
      results.passed += passed;
      results.failures.push(...failures.map((failure) => `${name}, /${path}: ${failure}`));
      console.log(`${name}, /${path}: ${passed} answers as \`xtask serve\` gives them, ${failures.length} otherwise`);
      if (path) await withoutTheSet(name, address, results);
    } catch (error) {
      results.failures.push(`${name}, /${path}: ${error.message}\n${said}`);
    } finally {
      server.kill("SIGTERM");
      await ended;
    }
  }
  await rm(folder, { recursive: true });
  return results;
}

/** What is above the page's own path is not Insite, and has the headers of an error all the same. */
async function withoutTheSet(name, address, results) {
  const { origin } = new URL(address);
  const { status, fields } = await ask(`${origin}/`, "");
  if (status === 404 && fields["content-security-policy"] && fields["cache-control"]?.[0] === "no-store") results.passed += 1;
  else results.failures.push(`${name}: above the path: status ${status}, ${Object.keys(fields).join(", ")}`);
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SERVERS);
const built = resolve(process.env.INSITE_DIST ?? dist);
let [passed, failed] = [0, 0];
for (const name of wanted) {
  if (!SERVERS[name]) throw new Error(`${name} is none of ${Object.keys(SERVERS).join(", ")}`);
  const { passed: good, failures } = await run(name, built);
  passed += good;
  failed += failures.length;
  for (const failure of failures) console.log(`FAILED ${failure}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
