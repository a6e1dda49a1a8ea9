import { createHash } from "node:crypto";
import type { JsonObject } from "../../src/document/json.ts";
import { withoutProse } from "../../src/document/without-prose.ts";
import { canonical } from "../../src/runtime/checks.ts";

/**
 * Returns a contract's fingerprint. Two documents with the same fingerprint have the same requirements, however they are worded.
 *
 * @param document - The OpenAPI document.
 * @returns SHA-256, in hexadecimal, of the document as canonical JSON (RFC 8785) without its prose and examples.
 */
export function hashDocument(document: JsonObject): string {
  return createHash("sha256")
    .update(canonical(withoutProse(document)))
    .digest("hex");
}
