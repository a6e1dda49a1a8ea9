import { webhooks } from "../../../generated/examples.ts";
import { type Vector, vectors } from "../../../generated/vectors.js";
import type { Outgoing } from "../send-request.ts";

/** What a receiver has to do, or should: a *must* keeps webhooks from being lost, a *should* finds mistakes early. */
export type Level = "must" | "should";

/** `2xx or 4xx`: it may have a limit of its own, and must say so. */
export type Expectation = "2xx" | "4xx" | "2xx or 4xx";

/** What is sent to a receiver, and what it has to answer. */
export interface VerifyCase {
  /** Unique and stable. */
  readonly id: string;
  readonly description: string;
  readonly level: Level;
  readonly expectation: Expectation;
  /** Sent one after the other; each has to be answered as expected. */
  readonly requests: readonly Outgoing[];
}

/** A body that no webhook comes near. */
const LARGE_BYTES = 8 * 1024 * 1024;

/** Makes every case, those that a receiver must take first. */
export function makeCases(): VerifyCase[] {
  const allowed = vectors.filter(({ receive }) => receive === "webhook" || receive === "unknown");
  const forbidden = vectors.filter(({ receive }) => receive === "invalid" || receive === "malformed");
  const [first] = examplesOf();
  return [
    ...allowed.map((vector) => vectorCase(vector, "must", vector.limit ? "2xx or 4xx" : "2xx")),
    ...makeDeliveryCases(),
    ...forbidden.map((vector) => vectorCase(vector, "should", "4xx")),
    ...(first === undefined ? [] : makeRequestCases(first.payload)),
  ];
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

function vectorCase(
  { id, description, ...vector }: Vector,
  level: Level,
  expectation: Expectation,
): VerifyCase {
  return { id, description, level, expectation, requests: [post(toBody(vector))] };
}

/** The body of a vector, as it is sent. */
export function toBody({
  body,
  bodyBase64,
  payload,
}: Pick<Vector, "body" | "bodyBase64" | "payload">): Uint8Array {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, "base64");
  return Buffer.from(body ?? JSON.stringify(payload));
}

/** What the contract does not promise, so that it happens: twice, out of order, with more fields, another charset. */
function makeDeliveryCases(): VerifyCase[] {
  const examples = examplesOf();
  const firsts = examples.filter(({ isFirst }) => isFirst);
  const must = { level: "must", expectation: "2xx" } as const;
  return [
    ...examples.map(({ id, payload }) => ({
      ...must,
      id: `delivery.unknown-field.${id}`,
      description: "A field that this version does not know is added",
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
      description: "The same webhook comes twice",
      requests: [post(json(payload)), post(json(payload))],
    })),
    {
      ...must,
      id: "delivery.out-of-order",
      description: "Webhooks come in another order than they happened",
      requests: firsts.toReversed().map(({ payload }) => post(json(payload))),
    },
  ];
}

/** What is wrong with the request, not with the payload; at the end, whether the receiver is still there. */
function makeRequestCases(payload: object): VerifyCase[] {
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
      description: `The body has ${LARGE_BYTES / 1024 / 1024} MiB`,
      requests: [post(json({ ...payload, padding: "x".repeat(LARGE_BYTES) }))],
    },
    {
      id: "delivery.after-all",
      description: "A right webhook after all that was wrong",
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
