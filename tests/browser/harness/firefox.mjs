// What the journeys ask of a page where Firefox before 144 cannot do it as puppeteer asks it, done in another way.
//
// There puppeteer's own waiting makes a function of a text within the page, which the page's policy refuses, as it should; and
// the screen cannot be turned, which puppeteer asks for with every size. Newer Firefoxes do the same by these ways.

const ASK_AGAIN_MS = 50;

/** Waits until `ask` resolves to something; what it throws meanwhile (a page that starts anew) counts once the time is up. */
async function until(ask, patience, what) {
  const end = performance.now() + patience;
  let last;
  while (performance.now() < end) {
    try {
      const found = await ask();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  throw new Error(`Waiting failed: ${patience} ms exceeded for ${what}`, { cause: last });
}

/** Changes all pages of this browser. */
export async function accommodate(browser) {
  const page = await browser.newPage();
  const pages = Object.getPrototypeOf(page);
  await page.close();
  const { setViewport } = pages;
  Object.assign(pages, {
    async waitForFunction(what, { timeout = this.getDefaultTimeout() } = {}, ...values) {
      const ask = async () => {
        const handle = await this.evaluateHandle(what, ...values);
        return (await handle.evaluate((value) => Boolean(value))) && handle;
      };
      return until(ask, timeout, what);
    },
    async waitForSelector(selector, { timeout = this.getDefaultTimeout() } = {}) {
      return until(() => this.$(selector), timeout, selector);
    },
    async setViewport(viewport) {
      try {
        await setViewport.call(this, viewport);
      } catch (error) {
        if (!error.message.includes("emulation.setScreenOrientationOverride")) throw error;
      }
    },
  });
}
