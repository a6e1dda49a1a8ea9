import type { Contract } from "../../../scripts/contract/contract.ts";
import { makeVectors } from "../../../scripts/emit/emit-vectors.ts";
import { isObject, objectOf } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";

/** A body, and how a model must read it. */
export interface Case {
  readonly id: string;
  readonly body: Buffer;
  readonly kind: string;
  /** Whether an implementation may have a limit, so that `malformed` and `invalid` are correct, too. */
  readonly limit: boolean;
  /** `code path`, sorted. */
  readonly issues: readonly string[];
  /** What writing the webhook returns: an optional field that is null may be omitted. */
  readonly payloads: readonly unknown[];
}

/** What an adapter writes. */
export interface Result {
  readonly kind: string;
  readonly issues?: readonly { readonly code: string; readonly path: string }[];
  readonly payload?: unknown;
}

/** The contract's vectors, and a further promise of the models: names match exactly. */
export function casesOf(contract: Contract): Case[] {
  const vectors = makeVectors(contract).map((vector): Case => {
    const text = vector.body ?? JSON.stringify(vector.payload) ?? "";
    const body =
      vector.bodyBase64 === undefined ? Buffer.from(text) : Buffer.from(vector.bodyBase64, "base64");
    const { id, receive: kind, flags, issues } = vector;
    const limit = flags?.includes("parser-limit") ?? false;
    const codes = issues.receive.map(({ code, path }) => ({ code, path: formatPath(path) }));
    // A value of the wrong type violates other rules as well; the models report only the type.
    const isTyped = (path: string) => codes.every((issue) => issue.path !== path || issue.code !== "type");
    const own = codes.filter(({ code, path }) => code === "type" || isTyped(path));
    return {
      id,
      body,
      kind,
      limit,
      issues: own.map(toText).toSorted(),
      payloads: payloadsOf(contract, kind, body),
    };
  });
  const promised = contract.webhooks.map(({ status, examples: [example] }): Case => {
    const payload = objectOf(example?.payload);
    const capitals = Object.fromEntries(Object.keys(payload).map((name) => [name.toUpperCase(), 7]));
    const body = Buffer.from(JSON.stringify({ ...payload, ...capitals }));
    return { id: `${status}.capitals`, body, kind: "webhook", limit: false, issues: [], payloads: [payload] };
  });
  return [...vectors, ...promised];
}

export function toText({ code, path }: { readonly code: string; readonly path: string }): string {
  return `${code} ${path}`;
}

/** `items[0].id`. */
function formatPath(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}

function payloadsOf({ webhooks }: Contract, kind: string, body: Buffer): unknown[] {
  if (kind !== "webhook" && kind !== "unknown") return [];
  const payload: unknown = JSON.parse(body.toString().replaceAll(/:-0(?=[,}])/g, ":0"));
  const webhook = webhooks.find(({ status }) => status === objectOf(payload)["status"]);
  if (webhook === undefined) return [payload];
  return [true, false].map((keepsNull) => documented(webhook.schema, payload, keepsNull));
}

/** A value without the fields that the contract doesn't document, and without optional ones that are null. */
function documented(schema: JsonSchema, value: unknown, keepsNull: boolean): unknown {
  if (Array.isArray(value) && isObject(schema.items)) {
    const { items } = schema;
    return value.map((item) => documented(items, item, keepsNull));
  }
  if (!isObject(value) || schema.properties === undefined) return value;
  const { properties } = schema;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const isAbsent = child === null && !keepsNull && !schema.required?.includes(name);
      return field === undefined || isAbsent ? [] : [[name, documented(field, child, keepsNull)]];
    }),
  );
}
