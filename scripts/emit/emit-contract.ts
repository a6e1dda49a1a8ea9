import type { Mode } from "../../src/document/derive-schema.ts";
import { type JsonSchema, subschemas } from "../../src/document/json-schema.ts";
import type { Contract } from "../contract/contract.ts";
import { publishedSchema, unionSchema } from "./emit-schemas.ts";
import { nameValidators } from "./emit-validators.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toLiteral } from "./to-json.ts";

/**
 * Emits the modules that users import: `contract.ts` with a schema object per webhook, `send.ts` with those
 * for senders, and `version.ts` with what identifies the contract, so that a program that needs only the
 * version loads no schema.
 */
export function emitContract(contract: Contract): EmittedFile[] {
  const { version, hash, webhooks } = contract;
  const types = [...webhooks.map(({ typeName }) => typeName), "Webhook"].join(", ");
  const exports = `export type { ${types} };

export { contractHash, contractVersion, statuses } from "./version.ts";

/** A value of \`status\` that this version knows. */
export type WebhookStatus = Webhook["status"];

`;
  return [
    { path: "contract.ts", contents: writeModule(contract, "receive", exports) },
    { path: "send.ts", contents: writeModule(contract, "send", "") },
    {
      path: "version.ts",
      contents: `// ${BANNER}

/** Version of the contract, a semantic version. */
export const contractVersion = ${toLiteral(version)};

/** SHA-256 of the contract: its document as canonical JSON (RFC 8785), without its descriptions and examples. */
export const contractHash = ${toLiteral(hash)};

/** Every value of \`status\` that this version knows. */
export const statuses = ${toLiteral(webhooks.map(({ status }) => status))} as const;
`,
    },
  ];
}

/** Writes a module with a schema object for each webhook, and one for their union. */
function writeModule(contract: Contract, mode: Mode, exports: string): string {
  const objects = [
    ...contract.webhooks.map((webhook) => ({
      name: webhook.identifier,
      type: webhook.typeName,
      description: webhook.summary,
      schema: publishedSchema(contract, webhook, mode),
    })),
    {
      name: "webhook",
      type: "Webhook",
      description: "Any webhook, identified by `status`",
      schema: unionSchema(contract, mode),
    },
  ].map((object) => ({ ...object, ...nameValidators(mode, object.type) }));
  const validators = objects.flatMap(({ check, is }) => [check, is]).toSorted();
  const declarations = objects.map(
    ({ name, type, description, schema, check, is }) => `/** ${description}. */
export const ${name}: Schema<${type}> = /* @__PURE__ */ defineSchema<${type}>({
  is: ${is},
  check: ${check},
  jsonSchema: ${toLiteral(schema)},
  isDraft07: ${subschemas(schema).every(isDraft07)},
});`,
  );
  return `// ${BANNER}

import { defineSchema, type Schema } from "../src/runtime/schema.ts";
import type { ${objects.map(({ type }) => type).join(", ")} } from "./types.ts";
import { ${validators.join(", ")} } from "./validators.ts";

${exports}${declarations.join("\n\n")}
`;
}

/** Draft-07 lacks only these keywords of a contract. */
function isDraft07({ schema }: { schema: JsonSchema }): boolean {
  return schema.unevaluatedProperties === undefined;
}
