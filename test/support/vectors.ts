import { readFileSync } from "node:fs";
import type { Vector } from "../../scripts/emit/vectors/vector.ts";

const file: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL("../../generated/vectors.json", import.meta.url), "utf8"),
);

/** The vectors as they are published. */
export const vectors = file.vectors;

/** The body that a vector describes, as a request would contain it. */
export function bodyOf({ payload, body, bodyBase64 }: Vector): string | Uint8Array {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, "base64");
  return body ?? JSON.stringify(payload);
}
