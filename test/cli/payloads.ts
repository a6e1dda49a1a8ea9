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

/** Reads lines of JSON. */
export function fromNdjson(text: string): Record<string, unknown>[] {
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
}

/** Sends a body or a payload as a sender does, and returns the response's status code. */
export async function post(url: string, body: unknown, init: RequestInit = {}): Promise<number> {
  const headers = { "content-type": "application/json" };
  const text = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(url, { method: "POST", headers, body: text, ...init });
  await response.arrayBuffer();
  return response.status;
}
