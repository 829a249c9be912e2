// A page that stands still: one moment, one number of processors, nothing that moves or blinks.

/** The day for which the samples were written. */
export const DAY = "2026-11-22";

/** Runs in the page before its own scripts: it is ten in the morning of that day until a walk says otherwise. */
export function still() {
  const morning = Date.UTC(2026, 10, 22, 10);
  // What takes time takes as long as a walk says, in milliseconds.
  globalThis.passed = 0;
  const Clock = Date;
  globalThis.Date = class extends Clock {
    constructor(...given) {
      super(...(given.length > 0 ? given : [morning + globalThis.passed]));
    }
    static now() {
      return morning + globalThis.passed;
    }
  };
  // By it the page decides how many workers read a list, and says so.
  Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 2 });
}

/** No caret, nothing that moves. By the page's own means: its policy lets no style in from outside. */
export const freeze = (page) =>
  page.evaluate(() => {
    if (globalThis.isFrozen) return;
    globalThis.isFrozen = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before, *::after { caret-color: transparent !important; transition: none !important; animation: none !important; scroll-behavior: auto !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
