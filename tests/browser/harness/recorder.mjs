// Records what a page and its workers send, say and are refused.

/** Attaches to a puppeteer page before it opens anything. */
export async function record(page) {
  const requests = [];
  const messages = [];
  const violations = [];
  const byId = new Map();

  async function listen(session, target) {
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
    // Workers are attached before their first line runs, so that nothing of theirs goes unseen.
    session.on("sessionattached", (child) => {
      listen(child, "worker").catch(() => {}); // a worker that has already ended has nothing to record
    });
    await session.send("Network.enable");
    await session.send("Runtime.enable");
    await session.send("Log.enable").catch(() => {}); // workers have no Log domain
    await session.send("Audits.enable").catch(() => {});
    await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await session.send("Runtime.runIfWaitingForDebugger");
  }

  await listen(await page.createCDPSession(), "page");
  return { requests, messages, violations };
}
