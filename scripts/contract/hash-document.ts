import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { isObject, type Json, type JsonObject, mapValues } from "./json.ts";

/** Prose and samples: they may change without changing the contract. */
const WORDS = new Set(["description", "example", "examples", "summary", "title"]);

/** Objects whose keys are names that the contract gives, not keywords. */
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
 * Makes the fingerprint of a contract: two documents with the same one say the same, in whatever words.
 *
 * @param document - The OpenAPI document.
 * @returns SHA-256, in hexadecimal, of the document as canonical JSON (RFC 8785) without its descriptions, summaries,
 * titles and examples.
 */
export function hashDocument(document: JsonObject): string {
  return createHash("sha256")
    .update(canonicalize(withoutWords(document, false)) ?? "")
    .digest("hex");
}

function withoutWords(value: Json | undefined, keysAreNames: boolean): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutWords(item, false));
  if (!isObject(value)) return value ?? null;
  if (keysAreNames) return mapValues(value, (child) => withoutWords(child, false));
  const meant = Object.fromEntries(Object.entries(value).filter(([key]) => !WORDS.has(key)));
  return mapValues(meant, (child, key) => (VALUES.has(key) ? child : withoutWords(child, NAMED.has(key))));
}
