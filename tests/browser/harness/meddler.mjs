// Stands between the page and its worker, as a fault or a stranger would: holds answers back, changes or fails them.

/**
 * Runs in the page before its own scripts. `globalThis.meddler` then has `calls`, every message to a worker; `change`, a
 * function of a worker's message before the page hears it; `ask`, one of a message before a worker gets it; and
 * `hold` with `release`, by which answers wait.
 */
export function meddle() {
  const meddler = { calls: [], change: null, ask: null, hold: false, held: [], workers: 0, ended: 0 };
  globalThis.meddler = meddler;
  meddler.release = () => {
    meddler.hold = false;
    for (const deliver of meddler.held.splice(0)) deliver();
  };
  const { postMessage, terminate } = Worker.prototype;
  const methods = new Map();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.method) {
      meddler.calls.push({ worker: this, ...message });
      methods.set(message.id, message.method);
    }
    return postMessage.call(this, meddler.ask?.(message) ?? message, ...rest);
  };
  Worker.prototype.terminate = function () {
    meddler.ended += 1;
    return terminate.call(this);
  };
  const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
  Object.defineProperty(Worker.prototype, "onmessage", {
    set(listener) {
      meddler.workers += listener ? 1 : 0;
      set.call(this, listener && ((event) => {
        const data = event.data;
        const deliver = () => {
          const heard = (data && meddler.change?.({ ...data, method: methods.get(data.id) })) ?? data;
          listener.call(this, new MessageEvent("message", { data: heard }));
        };
        if (meddler.hold && methods.get(data?.id) === "assess") meddler.held.push(deliver);
        else deliver();
      }));
    },
  });
}
