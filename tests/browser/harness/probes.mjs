// Ways in which a page can send something out, each tried by one probe that asks `sink` for its own address.

/**
 * Tries every way from within `page`; what arrives at the sink is for its owner to say. `datagrams` is the port of
 * a STUN server. Preconnect and DNS prefetch are not among them: a browser without traffic of its own makes neither.
 */
export async function tryEveryWayOut(page, sink, { datagrams } = {}) {
  await page.evaluate(async (sink, datagrams) => {
    const away = (probe) => `${sink}?probe=${probe}`;
    const attempt = async (action) => {
      try {
        await action();
      } catch {
        // A refusal is what the sealed page hopes for.
      }
    };
    const element = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
    await attempt(() => fetch(away("fetch"), { mode: "no-cors" }));
    await attempt(() => {
      const request = new XMLHttpRequest();
      request.open("GET", away("xhr"));
      request.send();
    });
    await attempt(() => navigator.sendBeacon(away("beacon"), "x"));
    await attempt(() => new EventSource(away("eventsource")));
    await attempt(() => new WebSocket(away("websocket").replace("http", "ws")));
    await attempt(() => element("link", { rel: "preload", as: "image", href: away("preload") }));
    await attempt(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { background-image: url("${away("background")}") }`);
      document.adoptedStyleSheets.push(sheet);
    });
    await attempt(() => navigator.serviceWorker.register(away("serviceworker")));
    await attempt(() => new Worker(away("worker")));
    await attempt(() => import(away("import")));
    await attempt(() => element("img", { src: away("image") }));
    await attempt(() => element("script", { src: away("script") }));
    await attempt(() => element("link", { rel: "stylesheet", href: away("style") }));
    await attempt(() => element("link", { rel: "prefetch", href: away("prefetch") }));
    await attempt(() => element("iframe", { src: away("frame") }));
    await attempt(() => element("object", { data: away("object") }));
    await attempt(() => element("video", { src: away("video") }));
    await attempt(() => element("form", { action: away("form"), method: "post", target: "probe" }));
    await attempt(() => {
      element("iframe", { name: "probe" });
      document.querySelector("form[target=probe]").submit();
    });
    await attempt(async () => {
      const font = new FontFace("probe", `url("${away("font")}")`);
      await font.load();
    });
    await attempt(() => element("a", { id: "ping", href: "#", ping: away("ping"), textContent: "ping" }));
    await attempt(() => document.getElementById("ping").click());
    if (datagrams) {
      await attempt(async () => {
        const hosts = ["127.0.0.1", "localhost"];
        const peer = new RTCPeerConnection({ iceServers: hosts.map((host) => ({ urls: `stun:${host}:${datagrams}` })) });
        peer.createDataChannel("probe");
        await peer.setLocalDescription(await peer.createOffer());
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    // A window in front takes time from the page behind it.
    await attempt(() => window.open(away("window")));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, sink, datagrams);
  // Last, because it may end the page.
  await page.evaluate((sink) => { location.href = `${sink}?probe=navigation`; }, sink).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** The names of all probes. */
export const PROBES = [
  "fetch", "xhr", "beacon", "eventsource", "websocket", "preload", "background",
  "serviceworker", "worker", "import", "image", "script", "style", "prefetch", "frame", "object", "video",
  "form", "font", "ping", "webrtc", "window", "navigation",
];
