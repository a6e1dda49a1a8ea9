import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { JsonObject } from "../../src/document/json.ts";
import { withoutWords } from "../../src/document/without-words.ts";

/**
 * Makes the fingerprint of a contract: two documents with the same one say the same, in whatever words.
 *
 * @param document - The OpenAPI document.
 * @returns SHA-256, in hexadecimal, of the document as canonical JSON (RFC 8785) without its descriptions, summaries,
 * titles and examples.
 */
export function hashDocument(document: JsonObject): string {
  return createHash("sha256")
    .update(canonicalize(withoutWords(document)) ?? "")
    .digest("hex");
}
