import { createHash } from "node:crypto";
import { isObject, type Json, type JsonObject } from "../../src/document/json.ts";
import { withoutWords } from "../../src/document/without-words.ts";

/**
 * Returns a contract's fingerprint. Two documents with the same fingerprint have the same requirements, however they are worded.
 *
 * @param document - The OpenAPI document.
 * @returns SHA-256, in hexadecimal, of the document as canonical JSON (RFC 8785) without its descriptions, summaries,
 * titles, and examples.
 */
export function hashDocument(document: JsonObject): string {
  return createHash("sha256")
    .update(JSON.stringify(sortKeys(withoutWords(document))))
    .digest("hex");
}

/** Sorts the keys of every object by UTF-16 code units. `JSON.stringify` does the rest of RFC 8785. */
function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sortKeys(item));
  if (!isObject(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key] ?? null)]));
}
