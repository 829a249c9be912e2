// The response of a CDS service against CDS Hooks 2.0, by a schema written from its tables.

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const schema = JSON.parse(readFileSync(new URL("cds-hooks-response.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

/** Sentences; none for a sound response. */
export function faultsOfCards(response) {
  if (validate(response)) return [];
  return validate.errors.map(({ instancePath, message }) => `${instancePath || "the response"} ${message}`);
}
