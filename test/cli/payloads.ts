import { webhooks } from "../../generated/examples.ts";
import type { Webhook } from "../../generated/types.ts";

/** The first example of every webhook, in the order of the contract. */
export const EXAMPLES = webhooks.flatMap(({ examples }) =>
  examples.slice(0, 1).map(({ payload }) => payload),
);

/** The first of them. */
export const EXAMPLE = firstExample();

function firstExample(): Webhook {
  const [example] = EXAMPLES;
  if (example === undefined) throw new Error("the contract has no example");
  return example;
}

/** Values as NDJSON. */
export function toNdjson(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
