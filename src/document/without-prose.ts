import { isObject, type Json, mapValues } from "./json.ts";

/** Prose and samples, which may change without changing the contract. */
const PROSE = new Set(["description", "example", "examples", "summary", "title"]);

/** Objects whose keys are names that the contract defines, not keywords. */
const NAMED = new Set([
  "content",
  "dependentSchemas",
  "headers",
  "mapping",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "webhooks",
]);

/** Values that payloads are compared with, whatever their keys. */
const VALUES = new Set(["const", "default", "enum"]);

/**
 * Returns a document, or a part of it, without its descriptions, summaries, titles, and examples.
 *
 * @param keysAreNames - Whether the value is a map from names that the contract defines.
 */
export function withoutProse(value: Json | undefined, keysAreNames = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutProse(item));
  if (!isObject(value)) return value ?? null;
  if (keysAreNames) return mapValues(value, (child) => withoutProse(child));
  const meant = Object.fromEntries(Object.entries(value).filter(([key]) => !PROSE.has(key)));
  return mapValues(meant, (child, key) => (VALUES.has(key) ? child : withoutProse(child, NAMED.has(key))));
}
