// What is kept of the program on this computer, and whether a newer version of it waits: `insite.shell`. `xtask dist` puts
// this text before page.js. The service worker itself is service-worker.js.

class Shell {
  // "none" where the browser keeps nothing (no service workers, or no secure connection), "keeping" while the files are
  // fetched and checked, then "kept" or "failed".
  kept = "none";
  version = null;
  waiting = null;
  #registration = null;
  #tell = () => {};

  // Called once, before the page is sealed: afterwards no service worker can be registered.
  start(address, scope) {
    const container = globalThis.navigator?.serviceWorker;
    if (!container || !globalThis.isSecureContext) return;
    this.kept = "keeping";
    container.register(address, { scope, updateViaCache: "none" }).then(
      (registration) => this.#follow(registration),
      () => this.#become("failed"),
    );
  }

  // `tell` is called whenever something has changed.
  listen(tell) {
    this.#tell = tell;
  }

  // Changes to the version that waits and starts the page anew with it. Resolves to the number of other pages that must be
  // closed first; nothing was changed, then, unless it is 0.
  async takeOver() {
    const waiting = this.#registration?.waiting;
    if (!waiting) return 0;
    const begin = () => location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", begin, { once: true });
    const { others } = await asked(waiting, "take over");
    if (others > 0) navigator.serviceWorker.removeEventListener("controllerchange", begin);
    return others;
  }

  #follow(registration) {
    this.#registration = registration;
    registration.addEventListener("updatefound", () => this.#watch(registration.installing));
    this.#watch(registration.installing);
    this.#look();
  }

  #watch(worker) {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "redundant" && !this.#registration.active) this.#become("failed");
      this.#look();
    });
  }

  async #look() {
    const { active, waiting } = this.#registration;
    if (active) [this.kept, this.version] = ["kept", (await asked(active, "version")).version];
    this.waiting = active && waiting ? (await asked(waiting, "version")).version : null;
    this.#tell();
  }

  #become(kept) {
    this.kept = kept;
    this.#tell();
  }
}

// Asks a service worker; it answers to the one who asked.
function asked(worker, ask) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage({ ask }, [port2]);
  });
}
