// A bundle against FHIR R4: structure, cardinality, data types and required codes by the npm package `fhir`, which carries
// the base specification's own definitions; and what no structure says: that whatever it refers to inside itself is there.

import fhir from "fhir";

const validator = new fhir.Fhir();
const LOUD = ["error", "fatal"];

/** Sentences; none for a sound bundle. */
export function faultsOfBundle(bundle) {
  const { messages } = validator.validate(bundle, { errorOnUnexpected: true });
  const loud = messages.filter(({ severity }) => LOUD.includes(severity));
  return [...loud.map(({ location, message, resourceId }) => `${resourceId}: ${location}: ${message}`), ...faultsOfReferences(bundle)];
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
