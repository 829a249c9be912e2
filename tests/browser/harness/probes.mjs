// Ways in which a page can send something out, each tried by one probe that asks `sink` for its own address.

/** Tries every way from within `page`; what arrives at the sink is for its owner to say. */
export async function tryEveryWayOut(page, sink) {
  await page.evaluate(async (sink) => {
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
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, sink);
  // Last, because it may end the page.
  await page.evaluate((sink) => { location.href = `${sink}?probe=navigation`; }, sink).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** The names of all probes. */
export const PROBES = [
  "fetch", "xhr", "beacon", "eventsource", "import", "image", "script", "style", "prefetch", "frame", "object", "video",
  "form", "font", "ping", "navigation",
];
