import { Visit } from "./harness/visit.mjs";

export const title = "the page works under any path of a web server";

export default async function ({ browser, serve }) {
  const site = await serve({ path: "/clinic/insite/" });
  const visit = await Visit.open(browser, site.address);
  await visit.find("heading");
  visit.assertQuiet();
}
