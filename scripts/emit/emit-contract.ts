import type { Contract } from "../contract/contract.ts";
import type { Mode } from "../contract/derive-schema.ts";
import type { Json } from "../contract/json.ts";
import { type JsonSchema, subschemas } from "../contract/json-schema.ts";
import { publishedSchema } from "./emit-schemas.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";

/** Emits the module that a user imports: the statuses, the contract's version and hash, and a schema object a webhook. */
export function emitContract(contract: Contract): EmittedFile[] {
  const { webhooks, version, hash } = contract;
  const types = [...webhooks.map(({ typeName }) => typeName), "Webhook"];
  const validators = types.flatMap((type) => [`check${type}`, `is${type}`]).toSorted();
  const schemas = [
    ...webhooks.map((webhook) => ({
      name: webhook.identifier,
      type: webhook.typeName,
      description: webhook.summary,
      schema: publishedSchema(contract, webhook, "receive"),
    })),
    {
      name: "webhook",
      type: "Webhook",
      description: "Any webhook: `status` says which",
      schema: unionSchema(contract, "receive"),
    },
  ];
  const contents = `// ${BANNER}

import { explain } from "../src/explain.ts";
import { defineSchema, type Schema } from "../src/schema.ts";
import type { ${types.join(", ")} } from "./types.ts";
import { ${validators.join(", ")} } from "./validators.js";

export type { ${types.join(", ")} };

/** Version of the contract, a semantic version. */
export const contractVersion = ${literal(version)};

/** SHA-256 of what the contract says: its document as canonical JSON (RFC 8785), without its words and examples. */
export const contractHash = ${literal(hash)};

/** Every value of \`status\` that this version knows. */
export const statuses = ${literal(webhooks.map(({ status }) => status))} as const;

/** A value of \`status\` that this version knows. */
export type WebhookStatus = Webhook["status"];

${schemas.map(toSchema).join("\n\n")}
`;
  return [{ path: "contract.ts", contents }];
}

interface NamedSchema {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly schema: JsonSchema;
}

function toSchema({ name, type, description, schema }: NamedSchema): string {
  return `/** ${description}. */
export const ${name}: Schema<${type}> = /* @__PURE__ */ defineSchema<${type}>({
  is: is${type},
  explain: (value) => explain(check${type}, value),
  jsonSchema: ${literal(schema)},
  isDraft07: ${subschemas(schema).every(isDraft07)},
});`;
}

/** The union of a mode's schemas. Their statuses differ, so that at most one matches. */
export function unionSchema(contract: Contract, mode: Mode): JsonSchema {
  const oneOf = contract.webhooks.map((webhook) => {
    const { $schema, $id, $comment, ...schema } = publishedSchema(contract, webhook, mode);
    return schema;
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:recording-webhooks:${contract.version}:${mode}`,
    $comment: BANNER,
    title: "Webhook",
    oneOf,
  };
}

/** Keywords that draft-07 lacks, or reads otherwise. */
const NEWER = ["dependentRequired", "dependentSchemas", "maxContains", "minContains", "prefixItems"];

export function isDraft07({ schema }: { schema: JsonSchema }): boolean {
  return !Object.keys(schema).some((keyword) => NEWER.includes(keyword) || keyword.startsWith("unevaluated"));
}

function literal(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
}
