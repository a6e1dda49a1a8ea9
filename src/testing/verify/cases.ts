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

/** Creates every check, first those that a receiver must pass. */
export function createCases(): VerifyCase[] {
  const [first] = examplesOf();
  return [
    ...vectorCases("must"),
    ...createDeliveryCases(),
    ...vectorCases("edge"),
    ...vectorCases("should"),
    ...(first === undefined ? [] : createRequestCases(first.payload)),
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

function examplesOf() {
  return webhooks.flatMap(({ status, examples }) =>
    examples.map(({ name, payload }, index) => ({
      id: `${status}.${name}`,
      status,
      payload,
      isFirst: index === 0,
    })),
  );
}

/** Returns a vector's body as it is sent. */
export function toBody({
  body,
  bodyBase64,
  payload,
}: Pick<Vector, "body" | "bodyBase64" | "payload">): Uint8Array {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, "base64");
  return Buffer.from(body ?? JSON.stringify(payload));
}

/** Creates checks for what the contract allows: twice, out of order, with more fields, with a charset. */
function createDeliveryCases(): VerifyCase[] {
  const examples = examplesOf();
  const firsts = examples.filter(({ isFirst }) => isFirst);
  const must = { level: "must", expectation: "2xx" } as const;
  return [
    ...examples.map(({ id, payload }) => ({
      ...must,
      id: `delivery.unknown-field.${id}`,
      description: "The payload has a field that this version doesn't know",
      requests: [post(json({ ...payload, a_field_of_a_later_version: { nested: [1, null] } }))],
    })),
    ...firsts.map(({ status, payload }) => ({
      ...must,
      id: `delivery.charset.${status}`,
      description: "The media type has a charset",
      requests: [post(json(payload), "application/json; charset=utf-8")],
    })),
    ...firsts.map(({ status, payload }) => ({
      ...must,
      id: `delivery.twice.${status}`,
      description: "The same webhook is delivered twice",
      requests: [post(json(payload)), post(json(payload))],
    })),
    {
      ...must,
      id: "delivery.out-of-order",
      description: "Webhooks arrive out of order",
      requests: firsts.toReversed().map(({ payload }) => post(json(payload))),
    },
  ];
}

/** Creates checks with requests that are wrong around the payload; the last tests whether the receiver still works. */
function createRequestCases(payload: object): VerifyCase[] {
  const should = { level: "should", expectation: "4xx" } as const;
  const body = json(payload);
  const methods = ["GET", "PUT", "PATCH", "DELETE"].map((method) => ({
    ...should,
    id: `request.method.${method.toLowerCase()}`,
    description: `The method is ${method}, not POST`,
    requests: [
      method === "GET" ? { method, headers: {}, body: new Uint8Array() } : { ...post(body), method },
    ],
  }));
  const mediaTypes = ["text/plain", "application/x-www-form-urlencoded", "application/xml"].map(
    (mediaType) => ({
      ...should,
      id: `request.media-type.${mediaType}`,
      description: `The media type is ${mediaType}, not application/json`,
      requests: [post(body, mediaType)],
    }),
  );
  return [
    ...methods,
    ...mediaTypes,
    {
      ...should,
      id: "request.media-type.none",
      description: "There is no media type",
      requests: [{ method: "POST", headers: {}, body }],
    },
    {
      ...should,
      id: "request.size",
      description: `The body is ${LARGE_BYTES / 1024 / 1024} MiB`,
      requests: [post(json({ ...payload, padding: "x".repeat(LARGE_BYTES) }))],
    },
    {
      id: "delivery.after-all",
      description: "A valid webhook after all invalid ones",
      level: "must",
      expectation: "2xx",
      requests: [post(body)],
    },
  ];
}

function post(body: Uint8Array, mediaType = "application/json"): Outgoing {
  return { method: "POST", headers: { "content-type": mediaType }, body };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
