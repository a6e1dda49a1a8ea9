import { fromPointer, objectOf, valueAt } from "../../src/document/json.ts";
import type { Keys } from "../../src/document/json-schema.ts";
import { RULES } from "./load-contract.ts";
import { readSpec } from "./read-spec.ts";
import { SpecError } from "./spec-error.ts";

/**
 * Returns an error about a place in a schema of the contract, with its line and column in the spec.
 *
 * @param keys - The keys that lead to it from the document's root, through references.
 */
export async function locateError(path: string, keys: Keys, message: string): Promise<SpecError> {
  const spec = await readSpec(path, RULES);
  let place: Keys = [];
  for (const key of keys) {
    const { $ref } = objectOf(valueAt(spec.root, place));
    place = [...(typeof $ref === "string" ? fromPointer($ref) : place), key];
  }
  return new SpecError([spec.problemAt({ keys: place, message, rule: "models" })]);
}
