import type { Vector } from "../../../../generated/vectors.js";
import { toBody } from "./body-text.ts";
import type { Findings } from "./check-body.ts";
import type { Body } from "./read-payload.ts";

export type { Vector };

/**
 * Fetches the contract's test vectors from the site.
 *
 * @param url - Where the site has `vectors.json`.
 * @throws Error when it cannot be had
 */
export async function fetchVectors(url: string): Promise<readonly Vector[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: expected 200, found ${response.status}`);
  // The site's own file, made with these types.
  const { vectors } = (await response.json()) as { readonly vectors: readonly Vector[] };
  return vectors;
}

/** Finds the vectors that have every word of a query in their id, description, verdicts or issues' codes. */
export function findVectors(vectors: readonly Vector[], query: string): readonly Vector[] {
  const words = query.toLowerCase().split(/\s+/);
  return vectors.filter(({ id, description, receive, send, issues }) => {
    const codes = [...issues.receive, ...issues.send].map(({ code }) => code);
    const text = [id, description, receive, send, ...codes].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The body of a vector. */
export function bodyOf({ payload, body, bodyBase64 }: Vector): Body {
  if (body !== undefined) return body;
  if (bodyBase64 === undefined) return JSON.stringify(payload, null, 2);
  return toBody(Uint8Array.from(atob(bodyBase64), (char) => char.charCodeAt(0)));
}

/** Whether what was found is what a vector expects. Senders have one word for all that they may not emit. */
export function isAsExpected(vector: Vector, { mode, kind }: Findings): boolean {
  if (vector.flags?.includes("parser-limit") && kind === "malformed") return true;
  return mode === "receive" ? kind === vector.receive : (kind === "valid") === (vector.send === "valid");
}
