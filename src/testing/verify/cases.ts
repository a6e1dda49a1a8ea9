import { webhooks } from "../../../generated/examples.ts";
import { type Vector, vectors } from "../../../generated/vectors.js";
import type { Outgoing } from "../send-request.ts";

/**
 * How much a requirement matters: a *must* prevents lost webhooks, a *should* finds errors early, and an *edge* is
 * allowed by the contract, but no ordinary sender sends it.
 */
export type Level = "must" | "should" | "edge";

/** `2xx or 4xx`: a parser may have its own limit, but must not crash. */
export type Expectation = "2xx" | "4xx" | "2xx or 4xx";

/** A check: what is sent to a receiver, and the expected response. */
export interface VerifyCase {
  /** Unique and stable. */
  readonly id: string;
  readonly description: string;
  readonly level: Level;
  readonly expectation: Expectation;
  /** Sent one after another; each response must be as expected. */
  readonly requests: readonly Outgoing[];
}

/** Far more than any webhook has. */
const LARGE_BYTES = 8 * 1024 * 1024;

const MUST = { level: "must", expectation: "2xx" } as const;
const SHOULD = { level: "should", expectation: "4xx" } as const;

/** Creates every check, first those that a receiver must pass; the last tests whether the receiver still works. */
export function createCases(): VerifyCase[] {
  const examples = webhooks.flatMap(({ status, examples }) =>
    examples.map(({ name, payload }) => ({ id: `${status}.${name}`, payload })),
  );
  const firsts = webhooks.flatMap(({ status, examples: [first] }) =>
    first === undefined ? [] : { status, payload: first.payload },
  );
  const body = json(firsts[0]?.payload);
  return [
    ...vectorCases("must"),
    ...examples.map(({ id, payload }) => ({
      ...MUST,
      id: `delivery.unknown-field.${id}`,
      description: "The payload has a field that this version doesn't know",
      requests: [post(json({ ...payload, a_field_of_a_later_version: { nested: [1, null] } }))],
    })),
    ...firsts.map(({ status, payload }) => ({
      ...MUST,
      id: `delivery.charset.${status}`,
      description: "The media type has a charset",
      requests: [post(json(payload), "application/json; charset=utf-8")],
    })),
    ...firsts.map(({ status, payload }) => ({
      ...MUST,
      id: `delivery.twice.${status}`,
      description: "The same webhook is delivered twice",
      requests: [post(json(payload)), post(json(payload))],
    })),
    {
      ...MUST,
      id: "delivery.out-of-order",
      description: "Webhooks arrive out of order",
      requests: firsts.toReversed().map(({ payload }) => post(json(payload))),
    },
    ...vectorCases("edge"),
    ...vectorCases("should"),
    ...["GET", "PUT", "PATCH", "DELETE"].map((method) => ({
      ...SHOULD,
      id: `request.method.${method.toLowerCase()}`,
      description: `The method is ${method}, not POST`,
      requests: [
        method === "GET" ? { method, headers: {}, body: new Uint8Array() } : { ...post(body), method },
      ],
    })),
    ...["text/plain", "application/x-www-form-urlencoded", "application/xml"].map((mediaType) => ({
      ...SHOULD,
      id: `request.media-type.${mediaType}`,
      description: `The media type is ${mediaType}, not application/json`,
      requests: [post(body, mediaType)],
    })),
    {
      ...SHOULD,
      id: "request.media-type.none",
      description: "There is no media type",
      requests: [{ method: "POST", headers: {}, body }],
    },
    {
      ...SHOULD,
      id: "request.size",
      description: `The body is ${LARGE_BYTES / 1024 / 1024} MiB`,
      requests: [post(json({ ...firsts[0]?.payload, padding: "x".repeat(LARGE_BYTES) }))],
    },
    {
      ...MUST,
      id: "delivery.after-all",
      description: "A valid webhook after all invalid ones",
      requests: [post(body)],
    },
  ];
}

function vectorCases(level: Level): VerifyCase[] {
  return vectors
    .filter((vector) => vector.level === level)
    .map((vector) => ({
      id: vector.id,
      description: vector.description,
      level,
      expectation: level === "should" ? "4xx" : vector.flags?.includes("parser-limit") ? "2xx or 4xx" : "2xx",
      requests: [post(toBody(vector))],
    }));
}

/** Returns a vector's body as it is sent. */
export function toBody(vector: Pick<Vector, "body" | "bodyBase64" | "payload">): Uint8Array {
  const { body, bodyBase64, payload } = vector;
  return bodyBase64 === undefined
    ? Buffer.from(body ?? JSON.stringify(payload))
    : Buffer.from(bodyBase64, "base64");
}

function post(body: Uint8Array, mediaType = "application/json"): Outgoing {
  return { method: "POST", headers: { "content-type": mediaType }, body };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
