import { readFileSync } from "node:fs";
import { statuses } from "../../generated/contract.ts";
import type { Webhook } from "../../generated/types.ts";
import { readWebhook } from "../../src/runtime/read-webhook.ts";

interface Vector {
  readonly status: string;
  readonly receive: string;
  readonly payload: unknown;
}

const { vectors }: { vectors: Vector[] } = JSON.parse(
  readFileSync(new URL("../../generated/vectors.json", import.meta.url), "utf8"),
);

/** One payload of each webhook that meets the contract, in the order of the contract. */
export const payloads: readonly Webhook[] = statuses.map((status) => {
  const vector = vectors.find((one) => one.status === status && one.receive === "webhook");
  const read = readWebhook(JSON.stringify(vector?.payload));
  if (read.kind !== "webhook") throw new Error(`no valid vector of ${status}`);
  return read.webhook;
});

/** The body of a webhook that meets the contract. */
export const validBody = JSON.stringify(payloads[0]);
