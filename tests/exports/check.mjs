// Holds exports against the specifications that they name, by validators that are not ours.
//
//     node check.mjs FOLDER MODEL…
//
// FOLDER holds what `insite score --as fhir` and `--as cds-hooks` wrote (*.fhir.json, *.cds-hooks.json); each MODEL must
// occur in both, with an answer. Before that, exports that are broken on purpose must be refused: a validator that lets them
// through proves nothing. The last line is `N passed, N failed`.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { brokenBundles, brokenCards } from "./broken.mjs";
import { faultsOfBundle } from "./bundle.mjs";
import { faultsOfCards } from "./cards.mjs";

const [folder, ...models] = process.argv.slice(2);
let [passed, failed] = [0, 0];
function count(title, faults) {
  if (faults.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`${title} ... FAILED\n  ${faults.slice(0, 10).join("\n  ")}`);
}

const read = async (ending) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => [name, JSON.parse(await readFile(join(folder, name), "utf8"))]));
};
const bundles = await read(".fhir.json");
const responses = await read(".cds-hooks.json");
count("exports of both forms", bundles.length > 0 && bundles.length === responses.length ? [] : [`${bundles.length} bundles, ${responses.length} responses`]);

for (const [how, broken] of brokenBundles(bundles[0][1])) {
  count(`a bundle ${how} is refused`, faultsOfBundle(broken).length > 0 ? [] : ["the validator let it through"]);
}
const withCard = responses.find(([, response]) => response.cards.some((card) => card.suggestions))[1];
for (const [how, broken] of brokenCards(withCard)) {
  count(`a response ${how} is refused`, faultsOfCards(broken).length > 0 ? [] : ["the schema let it through"]);
}
for (const [name, bundle] of bundles) count(name, faultsOfBundle(bundle));
for (const [name, response] of responses) count(name, faultsOfCards(response));

// A model of which nothing was validated but refusals would be no evidence.
const risks = bundles.flatMap(([, bundle]) => bundle.entry.map(({ resource }) => resource)).filter(({ resourceType }) => resourceType === "RiskAssessment");
const cards = responses.flatMap(([, response]) => response.cards);
for (const model of models) {
  const answered = risks.some(({ method, status }) => method.coding[0].code === model && ["final", "preliminary"].includes(status));
  const told = cards.some(({ source, summary }) => source.topic.code === model && !/not scored|refused/.test(summary));
  count(`${model} answers in an export`, [...(answered ? [] : ["in no bundle"]), ...(told ? [] : ["on no card"])]);
}
console.log(`${bundles.length} bundles with ${risks.length} risk assessments, ${cards.length} cards of ${models.length} models`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
