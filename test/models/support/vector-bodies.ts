import type { Contract } from "../../../scripts/contract/contract.ts";
import type { Vector } from "../../../scripts/emit/vectors/vector.ts";
import { isObject, objectOf } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";

/** A test vector, as a driver reads it. */
export interface VectorBody {
  readonly id: string;
  readonly receive: string;
  readonly limit: boolean;
  readonly issues: readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
  /** The body, in one line. */
  readonly body: string;
  /** What the body says; `undefined` where it is no JSON. */
  readonly payload: unknown;
}

/** The vectors whose body is text in one line, which is what drivers read. */
export function toBodies(vectors: readonly Vector[]): VectorBody[] {
  return vectors
    .filter(({ bodyBase64 }) => bodyBase64 === undefined)
    .map((vector) => {
      const body = vector.body ?? JSON.stringify(vector.payload) ?? "";
      const { id, receive, issues } = vector;
      const limit = vector.flags?.includes("parser-limit") ?? false;
      return { id, receive, limit, issues: issues.receive, body, payload: parse(body) };
    })
    .filter(({ body }) => !/[\r\n]/.test(body));
}

/** What the vectors leave to an implementation, and our models promise: names match exactly, and `1.0` is an integer. */
export function promisedBodies({ webhooks }: Contract): VectorBody[] {
  return webhooks.flatMap(({ status, examples: [example] }) => {
    const payload = objectOf(example?.payload);
    const capitals = Object.keys(payload).map((name): [string, number] => [name.toUpperCase(), 7]);
    const bodies = {
      "names-in-capitals": JSON.stringify({ ...payload, ...Object.fromEntries(capitals) }),
      "integers-with-a-fraction": JSON.stringify(payload).replaceAll(/:(\d+)(?=[,}])/g, ":$1.0"),
    };
    return Object.entries(bodies).map(([name, body]) => ({
      id: `${status}.promised.${name}`,
      receive: "webhook",
      limit: false,
      issues: [],
      body,
      payload,
    }));
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A payload without the fields that the contract does not document, and without optional ones that are null. */
export function documentedFields({ webhooks }: Contract, payload: unknown): unknown {
  const { status } = objectOf(payload);
  const webhook = webhooks.find((webhook) => webhook.status === status);
  return webhook === undefined ? payload : pick(webhook.schema, payload);
}

function pick(schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value) && isObject(schema.items)) {
    const { items } = schema;
    return value.map((item) => pick(items, item));
  }
  if (!isObject(value) || schema.properties === undefined) return value;
  const { properties } = schema;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const isAbsent = child === null && !schema.required?.includes(name);
      return field === undefined || isAbsent ? [] : [[name, pick(field, child)]];
    }),
  );
}
