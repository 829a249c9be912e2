// Holds back what the page asks its workers, so that it waits for as long as it is looked at.

/** From now on no worker of `page` gets a question of this `method`. */
export const hold = (page, method) =>
  page.evaluate((method) => {
    const { postMessage } = Worker.prototype;
    const held = [];
    globalThis.held = held;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.method === method) held.push(() => postMessage.call(this, message, ...rest));
      else postMessage.call(this, message, ...rest);
    };
    globalThis.release = () => {
      Worker.prototype.postMessage = postMessage;
      for (const send of held) send();
    };
  }, method);

/** Waits until there was such a question. */
export const whenHeld = (page) => page.waitForFunction(() => globalThis.held.length > 0);

/** What was held is asked now, and all that follows at once. */
export const release = (page) => page.evaluate(() => globalThis.release());
