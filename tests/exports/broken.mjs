// Exports that are broken on purpose, each in one way: what a validator must refuse.

const copy = (value) => structuredClone(value);
const first = (bundle, type) => bundle.entry.map(({ resource }) => resource).find(({ resourceType }) => resourceType === type);

/** Pairs of how and a bundle, from a sound one that holds RiskAssessment, DetectedIssue and Provenance. */
export function brokenBundles(sound) {
  const ways = {
    "with a status that is none": (bundle) => { first(bundle, "RiskAssessment").status = "done"; },
    "without a subject": (bundle) => { delete first(bundle, "RiskAssessment").subject; },
    "with a field that FHIR does not have": (bundle) => { first(bundle, "RiskAssessment").confidence = 1; },
    "with a number as text": (bundle) => { first(bundle, "RiskAssessment").prediction[0].probabilityDecimal = "12"; },
    "with a day that is none": (bundle) => { first(bundle, "RiskAssessment").occurrenceDateTime = "22 November 2026"; },
    "made at no instant": (bundle) => { bundle.timestamp = "2026-11-22"; },
    "with one where a list belongs": (bundle) => { first(bundle, "RiskAssessment").prediction = {}; },
    "whose Provenance has no agent": (bundle) => { delete first(bundle, "Provenance").agent; },
    "whose Provenance has no target": (bundle) => { delete first(bundle, "Provenance").target; },
    "of no type": (bundle) => { delete bundle.type; },
    "with a resource that FHIR does not have": (bundle) => { first(bundle, "RiskAssessment").resourceType = "Risk"; },
    "that refers to what is not there": (bundle) => { bundle.entry = bundle.entry.filter(({ resource }) => resource.resourceType !== "Device"); },
    "with one address for two": (bundle) => { bundle.entry.push(copy(bundle.entry[0])); },
  };
  return of(sound, ways);
}

/** The same of responses, from a sound one of which a card has suggestions. */
export function brokenCards(sound) {
  const card = (response) => response.cards.find(({ suggestions }) => suggestions);
  const ways = {
    "without cards": (response) => { delete response.cards; },
    "with a summary of 140 characters": (response) => { card(response).summary = "x".repeat(140); },
    "with an indicator that is none": (response) => { card(response).indicator = "hard-stop"; },
    "without a source": (response) => { delete card(response).source; },
    "whose suggestions say not how to choose": (response) => { delete card(response).selectionBehavior; },
    "with a uuid that is none": (response) => { card(response).uuid = "1"; },
    "with an override reason without words": (response) => { delete card(response).overrideReasons[0].display; },
    "with a field that cards do not have": (response) => { card(response).risk = 0.1; },
  };
  return of(sound, ways);
}

function of(sound, ways) {
  return Object.entries(ways).map(([how, breakIt]) => {
    const broken = copy(sound);
    breakIt(broken);
    return [how, broken];
  });
}
