import { webhooks } from "../../../../generated/examples.ts";
import type { Vector } from "../../../../generated/vectors.js";

export type { Vector };

/** A body to start with, and its source. */
export interface Sample {
  readonly from: "example" | "vector" | "link";
  readonly body: string;
  /** The webhook that it is about. */
  readonly status?: string;
  /** The example's name. */
  readonly name?: string;
  /** The vector that it is. */
  readonly vector?: Vector;
}

/** The statuses of all webhooks, in the order of the contract. */
export const statuses: readonly string[] = webhooks.map(({ status }) => status);

/** Lists a webhook's examples; those of the first webhook if the status is unknown. */
export function listExamples(status: string | undefined): readonly [Sample, ...Sample[]] {
  const webhook = webhooks.find((described) => described.status === status) ?? webhooks[0];
  const [first, ...rest] = (webhook?.examples ?? []).map(
    ({ name, payload }): Sample => ({
      from: "example",
      body: JSON.stringify(payload, null, 2),
      name,
      status: payload.status,
    }),
  );
  if (first === undefined) throw new Error(`${status}: expected a webhook with an example, found none`);
  return [first, ...rest];
}

/** Creates a sample of a vector. */
export function toSample(vector: Vector): Sample {
  const { status, payload, body = JSON.stringify(payload, null, 2) } = vector;
  return { from: "vector", body, vector, ...(status !== null && { status }) };
}

/** Finds the vectors that are text and have every word of a query in their ID, description, results or codes. */
export function findVectors(vectors: readonly Vector[], query: string): readonly Vector[] {
  const words = query.toLowerCase().split(/\s+/);
  return vectors.filter(({ id, description, receive, send, issues, bodyBase64 }) => {
    const codes = [...issues.receive, ...issues.send].map(({ code }) => code);
    const text = [id, description, receive, send, ...codes].join(" ").toLowerCase();
    // A text field can't show bytes that aren't UTF-8.
    return bodyBase64 === undefined && words.every((word) => text.includes(word));
  });
}
