import { webhooks } from "../../../../generated/examples.ts";
import type { Body } from "./read-payload.ts";
import { bodyOf, type Vector } from "./vectors.ts";

/** A body to begin with, and where it is from. */
export interface Sample {
  readonly from: "example" | "vector" | "link";
  readonly body: Body;
  /** The webhook that it is about. */
  readonly status?: string;
  /** The example's name. */
  readonly name?: string;
  /** The vector that it is. */
  readonly vector?: Vector;
}

/** The statuses of all webhooks, in the order of the contract. */
export const statuses: readonly string[] = webhooks.map(({ status }) => status);

/** Lists a webhook's examples; those of the first one where there is no such webhook. */
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

/** Makes a sample of a vector. */
export function toSample(vector: Vector): Sample {
  const { status } = vector;
  return { from: "vector", body: bodyOf(vector), vector, ...(status !== null && { status }) };
}
