// A bundle against FHIR R4: structure, cardinality, data types and required codes by the npm package `fhir`, which carries
// the base specification's own definitions; and what these do not say: that moments are some, and that whatever it refers to
// inside itself is there.

import fhir from "fhir";

const validator = new fhir.Fhir();
const LOUD = ["error", "fatal"];

/** Sentences; none for a sound bundle. */
export function faultsOfBundle(bundle) {
  const { messages } = validator.validate(bundle, { errorOnUnexpected: true });
  const loud = messages.filter(({ severity }) => LOUD.includes(severity));
  const told = loud.map(({ location, message, resourceId }) => `${resourceId}: ${location}: ${message}`);
  return [...told, ...faultsOfMoments(bundle, "Bundle"), ...faultsOfReferences(bundle)];
}

// The package takes any text for a moment in which a year stands. By the specification's own expressions, whole:
const DATE_TIME = /^([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?$/;
const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$/;
const MOMENTS = {
  occurrenceDateTime: DATE_TIME, effectiveDateTime: DATE_TIME, identifiedDateTime: DATE_TIME, occurredDateTime: DATE_TIME,
  start: DATE_TIME, end: DATE_TIME, recorded: INSTANT, timestamp: INSTANT,
};

function faultsOfMoments(value, place) {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = `${place}.${name}`;
    const form = Array.isArray(value) ? undefined : MOMENTS[name];
    return form && !form.test(inner) ? [`${here}: "${inner}" is no moment`] : faultsOfMoments(inner, here);
  });
}

function faultsOfReferences(bundle) {
  const entries = bundle.entry ?? [];
  const addresses = entries.map(({ fullUrl }) => fullUrl);
  const faults = addresses.filter((address, at) => addresses.indexOf(address) !== at).map((address) => `${address} stands for two resources`);
  for (const { fullUrl, resource } of entries) {
    if (fullUrl !== `urn:uuid:${resource?.id}`) faults.push(`${fullUrl} is not the address of ${resource?.id}`);
    for (const reference of references(resource)) {
      if (reference.startsWith("urn:uuid:") && !addresses.includes(reference)) faults.push(`${fullUrl} refers to ${reference}, which is not there`);
    }
  }
  return faults;
}

function references(value) {
  if (Array.isArray(value)) return value.flatMap(references);
  if (value === null || typeof value !== "object") return [];
  const own = typeof value.reference === "string" ? [value.reference] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}
