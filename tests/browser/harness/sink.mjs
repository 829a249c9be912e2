// A web server without any protective header that notes which probes reach it; the counterpart of a sealed page.

import { createServer } from "node:http";

/** Resolves to `{address, reached, stop}`; `reached` is the set of the probes that arrived. */
export async function openSink() {
  const reached = new Set();
  const server = createServer((request, response) => {
    const probe = new URL(request.url, "http://sink").searchParams.get("probe");
    if (probe) reached.add(probe);
    response.setHeader("content-type", "text/html");
    response.setHeader("access-control-allow-origin", "*");
    response.end("<!doctype html><title>Sink</title><body>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    reached,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
