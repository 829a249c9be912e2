// Records what a page and its workers send, say and are refused.

import { isChromium } from "./browser.mjs";

/** Attaches to a puppeteer page before it opens anything. */
export function record(page) {
  return isChromium(page.browser()) ? recordAll(page) : recordPage(page);
}

/** As much as WebDriver BiDi tells: of workers and of bodies, nothing. */
async function recordPage(page) {
  const requests = [];
  const messages = [];
  const violations = [];
  page.on("request", (request) => {
    requests.push({ url: request.url(), method: request.method(), body: "", target: "page", blocked: false });
  });
  page.on("console", (message) => messages.push({ level: message.type() === "warn" ? "warning" : message.type(), text: message.text() }));
  page.on("pageerror", (error) => messages.push({ level: "error", text: `${error.message}` }));
  return { requests, messages, violations };
}

async function recordAll(page) {
  const requests = [];
  const messages = [];
  const violations = [];
  const byId = new Map();

  function listen(session, target) {
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      const entry = { url: request.url, method: request.method, body: request.postData ?? "", target, blocked: false };
      // A redirect repeats the id: each hop is a request of its own.
      byId.set(`${session.id()} ${requestId}`, entry);
      requests.push(entry);
    });
    session.on("Network.loadingFailed", ({ requestId, blockedReason }) => {
      const entry = byId.get(`${session.id()} ${requestId}`);
      if (entry && blockedReason) entry.blocked = true;
    });
    session.on("Network.webSocketCreated", ({ url }) => {
      requests.push({ url, method: "WEBSOCKET", body: "", target, blocked: false });
    });
    session.on("Runtime.consoleAPICalled", ({ type, args }) => {
      const text = args.map((arg) => arg.value ?? arg.description ?? arg.unserializableValue ?? "").join(" ");
      messages.push({ level: type, text });
    });
    session.on("Runtime.exceptionThrown", ({ exceptionDetails: details }) => {
      messages.push({ level: "error", text: `${details.text} ${details.exception?.description ?? ""}` });
    });
    session.on("Log.entryAdded", ({ entry }) => messages.push({ level: entry.level, text: `${entry.text} ${entry.url ?? ""}` }));
    session.on("Audits.issueAdded", ({ issue }) => {
      if (issue.code === "ContentSecurityPolicyIssue") violations.push(JSON.stringify(issue.details));
    });
    session.on("sessionattached", (child) => {
      listen(child, "worker").catch(() => {}); // a worker that has already ended has nothing to record
    });
    // All sent at once, before puppeteer itself lets a new worker run: its first line is seen as well.
    return Promise.all([
      session.send("Network.enable"),
      session.send("Runtime.enable"),
      session.send("Log.enable").catch(() => {}), // workers have no Log domain
      session.send("Audits.enable").catch(() => {}),
    ]);
  }

  // Puppeteer's own session and no second one: Chromium lets a worker run as soon as any session says so.
  await listen(page._client(), "page");
  return { requests, messages, violations };
}
