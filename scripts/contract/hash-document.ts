import { createHash } from "node:crypto";
import { isObject, type JsonObject } from "../../src/document/json.ts";
import { withoutProse } from "../../src/document/without-prose.ts";

/**
 * Returns a contract's fingerprint. Two documents with the same fingerprint have the same requirements, however they are worded.
 *
 * @param document - The OpenAPI document.
 * @returns SHA-256, in hexadecimal, of the document as canonical JSON (RFC 8785) without its prose and examples.
 */
export function hashDocument(document: JsonObject): string {
  return createHash("sha256")
    .update(JSON.stringify(withoutProse(document), sortKeys))
    .digest("hex");
}

/** Sorts the keys of an object by UTF-16 code units. `JSON.stringify` does the rest of RFC 8785. */
function sortKeys(_: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
