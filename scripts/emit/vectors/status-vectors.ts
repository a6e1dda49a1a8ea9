import type { Json, JsonObject } from "../../../src/document/json.ts";
import { type JsonSchema, withoutAnnotations } from "../../../src/document/json-schema.ts";
import type { Webhook } from "../../contract/contract.ts";
import { toVector, type VectorCase } from "./vector.ts";

/** A status that no version of the contract has, or that only looks like one of this version. */
const UNKNOWN = ["", "unknown_status", "__proto__", "constructor", "toString", "undefined", "null"];

/** Creates the vectors of payloads whose `status` this version doesn't know. Receivers acknowledge them. */
export function makeUnknownStatusVectors(webhooks: readonly Webhook[], payload: JsonObject): VectorCase[] {
  const known = new Set(webhooks.map(({ status }) => status));
  const alike = [...known].flatMap((status) => [
    status.toUpperCase(),
    ` ${status}`,
    `${status}\n`,
    status.slice(0, -1),
  ]);
  return [
    ...[...UNKNOWN, ...alike]
      .filter((status) => !known.has(status))
      .map((status) =>
        unknownStatus(`status.unknown.${JSON.stringify(status)}`, null, { ...payload, status }),
      ),
    unknownStatus("status.unknown.alone", null, { status: "unknown_status" }),
  ];
}

/** Creates the vectors of one webhook's payload with a `status` that is not its own. */
export function makeStatusVectors({ status }: Webhook, payload: JsonObject): VectorCase[] {
  const { status: _, ...others } = payload;
  return [
    unknownStatus(`${status}.status.other`, status, { ...payload, status: `${status}_2` }),
    wrongStatus(`${status}.status.missing`, status, others, "required"),
    ...[null, true, 7, [status], { status }].map((value) =>
      wrongStatus(`${status}.status.${kindOf(value)}`, status, { ...payload, status: value }, "type"),
    ),
  ];
}

/** Creates the vectors of payloads that have the `status` of one webhook and the fields of its neighbor. */
export function makeMixedVectors(
  webhooks: readonly Webhook[],
  payloadOf: (webhook: Webhook) => JsonObject,
): VectorCase[] {
  return webhooks.flatMap((webhook, index) => {
    const neighbor = webhooks[(index + 1) % webhooks.length];
    if (neighbor === undefined || neighbor === webhook) return [];
    const { properties: own = {}, required = [] } = webhook.schema;
    const other = payloadOf(neighbor);
    const shared = Object.keys(other).filter((field) => field in own && field !== "status");
    const isAlike = shared.every((field) => constrainsAlike(own[field], neighbor.schema.properties?.[field]));
    if (!isAlike) return [];
    return toVector(webhook.status, {
      name: `fields-of.${neighbor.status}`,
      description: `The fields of \`${neighbor.status}\` with the status \`${webhook.status}\``,
      payload: { ...other, status: webhook.status },
      broken: required
        .filter((field) => !(field in other))
        .map((field) => ({ path: [field], code: "required" })),
      undocumented: Object.keys(other)
        .filter((field) => !(field in own))
        .map((field) => ({ path: [field], code: "unknown_field" })),
    });
  });
}

/** Whether two schemas of a field constrain it alike. */
function constrainsAlike(a: JsonSchema = {}, b: JsonSchema = {}): boolean {
  return JSON.stringify(withoutAnnotations(a)) === JSON.stringify(withoutAnnotations(b));
}

function unknownStatus(id: string, status: string | null, payload: JsonObject): VectorCase {
  return {
    id,
    description: `\`status\` is ${JSON.stringify(payload["status"])}, which this version doesn't know`,
    status,
    payload,
    receive: "unknown",
    send: "invalid",
    schema: { receive: "invalid", send: "invalid" },
    issues: { receive: [], send: [{ path: ["status"], code: "unknown_status" }] },
  };
}

function wrongStatus(id: string, status: string, payload: JsonObject, code: string): VectorCase {
  const issues = [{ path: ["status"], code }];
  return {
    id,
    description:
      code === "required" ? "`status` is left out" : `\`status\` is ${JSON.stringify(payload["status"])}`,
    status,
    payload,
    receive: "invalid",
    send: "invalid",
    schema: { receive: "invalid", send: "invalid" },
    issues: { receive: issues, send: issues },
  };
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
