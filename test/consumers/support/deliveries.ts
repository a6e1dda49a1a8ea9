import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { statuses }: typeof import("recording-webhooks") = require("recording-webhooks");
const file: typeof import("recording-webhooks/vectors.json") = require("recording-webhooks/vectors.json");

/** The test vectors as they are installed. */
export const vectors = file.vectors;

/** A webhook to deliver, and what a receiver has to make of it. */
export interface Delivery {
  readonly id: string;
  readonly body: string;
  /** Status code of the answer. */
  readonly answer: number;
  /** What the receiver remembers of it. */
  readonly received: readonly string[];
}

/** One of each webhook, one that breaks the contract, one that nobody knows. */
export const deliveries: readonly Delivery[] = [
  ...statuses.map((status) =>
    toDelivery({ kind: "webhook", status, answer: 204, toReceived: (found) => [found] }),
  ),
  toDelivery({ kind: "invalid", answer: 422, toReceived: () => [] }),
  toDelivery({ kind: "unknown", answer: 202, toReceived: (found) => [`unknown ${found}`] }),
];

interface Wanted {
  readonly kind: string;
  readonly status?: string;
  readonly answer: number;
  readonly toReceived: (status: string) => readonly string[];
}

function toDelivery({ kind, status, answer, toReceived }: Wanted): Delivery {
  const vector = vectors.find(
    (one) => one.receive === kind && (status === undefined || one.status === status),
  );
  if (vector?.payload === undefined) throw new Error(`no vector is ${kind}`);
  const { status: sent } = Object(vector.payload);
  return { id: vector.id, body: JSON.stringify(vector.payload), answer, received: toReceived(sent) };
}
