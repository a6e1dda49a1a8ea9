import { isObject, type Json, type JsonObject, objectOf } from "../../src/document/json.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Contract, Webhook } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toJson } from "./to-json.ts";
import { makeMalformedVectors, makeParserVectors } from "./vectors/body-vectors.ts";
import { makeChronologyCases } from "./vectors/chronology-cases.ts";
import protocolSchema from "./vectors/conform.schema.json";
import { makeFieldCases } from "./vectors/field-cases.ts";
import { makeMixedVectors, makeStatusVectors, makeUnknownStatusVectors } from "./vectors/status-vectors.ts";
import { toVector, type Vector, type VectorCase, withLevel } from "./vectors/vector.ts";
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

/** Creates every vector of a contract, in a stable order. */
export function makeVectors({ webhooks }: Contract): Vector[] {
  const [first] = webhooks;
  if (first === undefined) return [];
  const base = basePayload(first);
  return [
    ...webhooks.flatMap(makeWebhookVectors),
    ...makeMixedVectors(webhooks, basePayload),
    ...makeUnknownStatusVectors(webhooks, base),
    ...makeMalformedVectors(base),
  ].map(withLevel);
}

function makeWebhookVectors(webhook: Webhook): VectorCase[] {
  const payload = basePayload(webhook);
  const examples = webhook.examples.map(({ name, summary, payload }) => ({
    name: `example.${name}`,
    description: summary,
    payload,
  }));
  const cases = [...examples, ...makeFieldCases(webhook, payload), ...makeChronologyCases(webhook, payload)];
  return [
    ...cases.map((payloadCase) => toVector(webhook.status, payloadCase)),
    ...makeStatusVectors(webhook, payload),
    ...makeParserVectors(webhook, payload),
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
    complete(field, sample[name]),
  ]);
  return { ...sample, ...Object.fromEntries(fields) };
}
