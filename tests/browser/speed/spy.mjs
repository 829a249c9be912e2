// What is noted inside the page while it works: frames, long tasks, and what it asks its workers. None of it changes what
// the page does.

/** Runs in the page before any script of the page's own. */
export function spy() {
  const noted = { asked: [], long: [], shifts: [], contentful: [], dropped: 0 };
  globalThis.noted = noted;
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("longtask", ({ startTime, duration }) => noted.long.push([startTime, duration]));
  observe("largest-contentful-paint", ({ startTime }) => noted.contentful.push(startTime));
  observe("layout-shift", ({ startTime, value, hadRecentInput }) => hadRecentInput || noted.shifts.push([startTime, value]));
  addEventListener("drop", () => (noted.dropped = performance.now()), { capture: true });

  const Plain = globalThis.Worker;
  globalThis.Worker = class Worker extends Plain {
    constructor(...options) {
      super(...options);
      this.addEventListener("message", ({ data }) => {
        const asked = noted.asked.find((one) => one.worker === this && one.id === data.id && !("progress" in data));
        if (asked && asked.answered === null) asked.answered = performance.now();
      });
    }
    postMessage(message, ...rest) {
      if (message.method) noted.asked.push({ worker: this, id: message.id, method: message.method, sent: performance.now(), answered: null });
      return super.postMessage(message, ...rest);
    }
  };

  // The time between one frame and the next, from `start` until `stop`, which tells long tasks of that time as well.
  noted.frames = {
    start() {
      this.from = performance.now();
      this.times = [];
      const next = (now) => {
        this.times.push(now);
        this.asked = requestAnimationFrame(next);
      };
      this.asked = requestAnimationFrame(next);
    },
    stop() {
      cancelAnimationFrame(this.asked);
      const apart = this.times.slice(1).map((time, at) => time - this.times[at]);
      return { apart, long: noted.long.filter(([start]) => start >= this.from).map(([, duration]) => duration) };
    },
  };
  // Resolves when what stands now has been painted: after the frame that follows.
  noted.painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
}
