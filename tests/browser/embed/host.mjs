// A page that is not Insite's: it loads the element as any hospital would, and notes what it tells.

import "/insite-engine/element.js";

globalThis.heard = [];
for (const name of ["insite-assessed", "insite-failed"]) {
  document.addEventListener(name, ({ detail }) => globalThis.heard.push({ name, detail }));
}
