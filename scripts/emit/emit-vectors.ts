import { isObject, type Json, type JsonObject, objectOf, valueAt } from "../../src/document/json.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Contract, Webhook } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toJson } from "./to-json.ts";
import { makeMalformedCases, makeParserCases } from "./vectors/body-cases.ts";
import protocolSchema from "./vectors/conform.schema.json";
import { makeFieldCases } from "./vectors/field-cases.ts";
import { createJudge, type Vector, type VectorCase } from "./vectors/vector.ts";
import vectorsSchema from "./vectors/vectors.schema.json";

/** Emits the test vectors, derived from the schemas: one vector per line. */
export function emitVectors(contract: Contract): EmittedFile[] {
  const vectors = makeVectors(contract).map((vector) => `    ${JSON.stringify(vector)}`);
  const head = JSON.stringify({
    $comment: BANNER,
    contract: { version: contract.version, hash: contract.hash },
  });
  return [
    {
      path: "vectors.json",
      contents: `${head.slice(0, -1)},\n  "vectors": [\n${vectors.join(",\n")}\n  ]\n}\n`,
    },
    { path: "vectors.schema.json", contents: toJson({ $comment: BANNER, ...vectorsSchema }) },
    { path: "conform.schema.json", contents: toJson({ $comment: BANNER, ...protocolSchema }) },
  ];
}

/** Several emitters need the vectors of one contract. */
const made = new WeakMap<Contract, readonly Vector[]>();

/** Creates every vector of a contract, in a stable order. */
export function makeVectors(contract: Contract): readonly Vector[] {
  const vectors = made.get(contract) ?? judgeCases(contract);
  made.set(contract, vectors);
  return vectors;
}

function judgeCases({ webhooks }: Contract): Vector[] {
  const payloads = webhooks.map(basePayload);
  const known = new Set(webhooks.map(({ status }) => status));
  const [first] = payloads;
  if (first === undefined) return [];
  return [
    ...webhooks.flatMap((webhook, index) => makeWebhookCases(webhook, payloads[index] ?? {}, known)),
    ...makeMixedCases(webhooks, payloads),
    ...makeUnknownStatusCases(known, first),
    ...makeMalformedCases(first),
  ].map(createJudge(webhooks));
}

function makeWebhookCases(webhook: Webhook, payload: JsonObject, known: ReadonlySet<string>): VectorCase[] {
  const { status, examples } = webhook;
  const { status: _, ...others } = payload;
  const withStatus = (name: string, value: Json) => ({
    name: `status.${name}`,
    description: `\`status\` is ${JSON.stringify(value)}`,
    payload: { ...payload, status: value },
  });
  let unknown = `${status}_2`;
  while (known.has(unknown)) unknown += "_2";
  const other = withStatus("other", unknown);
  const cases = [
    ...examples.map(({ name, summary, payload }) => ({
      name: `example.${name}`,
      description: summary,
      payload,
    })),
    ...makeFieldCases(webhook, payload),
    { ...other, description: `${other.description}, which this version doesn't know` },
    { name: "status.missing", description: "`status` is left out", payload: others },
    withStatus("null", null),
    withStatus("boolean", true),
    withStatus("number", 7),
    withStatus("array", [status]),
    withStatus("object", { status }),
  ];
  return [
    ...cases.map(({ name, description, payload }) => ({
      id: `${status}.${name}`,
      description,
      status,
      content: { payload },
    })),
    ...makeParserCases(webhook, payload),
  ];
}

/** Creates the vectors of payloads that have the `status` of one webhook and the fields of its neighbor. */
function makeMixedCases(webhooks: readonly Webhook[], payloads: readonly JsonObject[]): VectorCase[] {
  return webhooks.flatMap(({ status }, index) => {
    const next = (index + 1) % webhooks.length;
    const neighbor = webhooks[next]?.status ?? status;
    if (neighbor === status) return [];
    return {
      id: `${status}.fields-of.${neighbor}`,
      description: `The fields of \`${neighbor}\` with the status \`${status}\``,
      status,
      content: { payload: { ...payloads[next], status } },
    };
  });
}

/** Statuses that no version of the contract has. */
const UNKNOWN = ["", "unknown_status", "__proto__", "constructor", "toString", "undefined", "null"];

/** Creates the vectors of payloads whose `status` this version doesn't know. Receivers acknowledge them. */
function makeUnknownStatusCases(known: ReadonlySet<string>, payload: JsonObject): VectorCase[] {
  const alike = [...known].flatMap((status) => [
    status.toUpperCase(),
    ` ${status}`,
    `${status}\n`,
    status.slice(0, -1),
  ]);
  const toCase = (name: string, payload: JsonObject): VectorCase => ({
    id: `status.unknown.${name}`,
    description: `\`status\` is ${JSON.stringify(payload["status"])}, which this version doesn't know`,
    status: null,
    content: { payload },
  });
  return [
    ...[...UNKNOWN, ...alike]
      .filter((status) => !known.has(status))
      .map((status) => toCase(JSON.stringify(status), { ...payload, status })),
    toCase("alone", { status: "unknown_status" }),
  ];
}

/** Returns the first example, plus the optional fields that it leaves out. */
function basePayload({ schema, examples }: Webhook): JsonObject {
  return objectOf(complete(schema, examples[0]?.payload));
}

function complete(schema: JsonSchema, value: Json | undefined): Json {
  const sample = value ?? schema.examples?.[0] ?? (schema.properties === undefined ? null : {});
  if (!isObject(sample)) return sample;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field = {}]) => [
    name,
    complete(field, valueAt(sample, [name])),
  ]);
  return { ...sample, ...Object.fromEntries(fields) };
}
