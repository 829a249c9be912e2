// A web server's address that stays while what stands behind it changes: another build, or no network at all. It notes
// whatever is asked of it, by whomever in the browser.

import { createServer, request } from "node:http";

/** Resolves to `{address, asked, plugIn, pullOut, stop}` for the site at `target`. */
export async function openRelay(target) {
  let site = new URL(target);
  const { pathname } = site;
  const asked = [];
  const server = createServer((incoming, outgoing) => {
    const body = [];
    incoming.on("data", (part) => body.push(part));
    incoming.on("end", () => {
      asked.push({ method: incoming.method, path: incoming.url, body: Buffer.concat(body).toString() });
      const { hostname, port } = site;
      const { method, url, headers } = incoming;
      const onwards = request({ hostname, port, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      });
      onwards.on("error", () => outgoing.destroy());
      onwards.end(Buffer.concat(body));
    });
  });
  const listen = (port) => new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await listen(0);
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}${pathname}`,
    asked,
    /** The network comes back, with this site behind it. */
    async plugIn(target) {
      site = new URL(target);
      if (!server.listening) await listen(port);
    },
    /** From now on nobody answers. */
    pullOut: close,
    stop: () => (server.listening ? close() : undefined),
  };
}
