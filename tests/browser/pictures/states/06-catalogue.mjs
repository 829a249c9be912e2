// The models, without a record.

export const title = "The models";

export default async function ({ open, take }) {
  const visit = await open();
  await visit.press("The models");
  await visit.page.waitForFunction(() => document.querySelectorAll(".model-open").length >= 18);
  await take(visit, "models", "All models: search, area, what each gives, how it was made.");
  await visit.page.type("#catalogue-search", "no such model");
  await visit.see("No model fits.");
  await take(visit, "models-none", "No model fits what was searched.", { screen: 800 });
  await visit.press("Show all models");
  await visit.page.waitForSelector("#model-breast-cancer-recurrence");
  await visit.page.click("#model-breast-cancer-recurrence");
  await visit.page.waitForSelector("#history-heading");
  await take(visit, "model", "A model that was trained: what it is for, and what not.");
  await take(visit, "model-performance", "How good it is, on whom, with curves and groups.", { of: 'section[aria-labelledby="performance-heading"]' });
  await take(visit, "model-attributes", "The 31 source attributes, with their place in the regulation.", { of: 'section[aria-labelledby="attributes-heading"]' });
  await visit.press("All models");
  await visit.page.waitForSelector("#model-fib-4");
  await visit.page.click("#model-fib-4");
  await visit.page.waitForSelector("#history-heading");
  await take(visit, "model-published", "A published equation: what is not reported is said.", { of: 'section[aria-labelledby="performance-heading"]' });
  await visit.press("All models");
  await visit.page.waitForSelector("#model-pbc-mayo");
  for (const model of ["pbc-mayo", "pbc-survival"]) {
    await visit.click("checkbox", await visit.page.$eval(`#model-${model}`, (one) => `Compare ${one.innerText.trim()}`));
  }
  await visit.press("Compare the two");
  await visit.page.waitForSelector(".side-by-side tbody tr");
  await take(visit, "models-compared", "Two models side by side.");
}
