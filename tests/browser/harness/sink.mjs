// A web server without any protective header that notes which probes reach it; the counterpart of a sealed page. Beside it
// a place hears of datagrams (STUN).

import { createSocket } from "node:dgram";
import { createServer } from "node:http";

/** Resolves to `{address, datagrams, reached, stop}`; `reached` is the set of the probes that arrived. */
export async function openSink() {
  const reached = new Set();
  const note = (request) => {
    const probe = new URL(request.url, "http://sink").searchParams.get("probe");
    if (probe) reached.add(probe);
  };
  const server = createServer((request, response) => {
    note(request);
    response.setHeader("content-type", "text/html");
    response.setHeader("access-control-allow-origin", "*");
    response.end("<!doctype html><title>Sink</title><body>");
  });
  server.on("upgrade", (request, socket) => {
    note(request);
    socket.destroy();
  });
  const datagrams = createSocket("udp4", () => reached.add("webrtc"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  await new Promise((resolve) => datagrams.bind(0, "0.0.0.0", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    datagrams: datagrams.address().port,
    reached,
    stop() {
      datagrams.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
