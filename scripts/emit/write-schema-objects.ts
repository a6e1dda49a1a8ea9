import type { Mode } from "../../src/document/derive-schema.ts";
import { type JsonSchema, subschemas } from "../../src/document/json-schema.ts";
import type { Contract } from "../contract/contract.ts";
import { publishedSchema, unionSchema } from "./emit-schemas.ts";
import { nameValidators } from "./emit-validators.ts";
import { toLiteral } from "./to-json.ts";

/** Writes a schema object for each webhook and one for their union, for a module that imports what they call. */
export function writeSchemaObjects(contract: Contract, mode: Mode): string {
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
      description: "Any webhook: `status` says which",
      schema: unionSchema(contract, mode),
    },
  ];
  return objects
    .map(({ name, type, description, schema }) => {
      const { check, is } = nameValidators(mode, type);
      return `/** ${description}. */
export const ${name}: Schema<${type}> = /* @__PURE__ */ defineSchema<${type}>({
  is: ${is},
  check: ${check},
  jsonSchema: ${toLiteral(schema)},
  isDraft07: ${subschemas(schema).every(isDraft07)},
});`;
    })
    .join("\n\n");
}

/** Keywords that draft-07 lacks or interprets differently. */
const NEWER = ["dependentRequired", "dependentSchemas", "maxContains", "minContains", "prefixItems"];

function isDraft07({ schema }: { schema: JsonSchema }): boolean {
  return !Object.keys(schema).some((keyword) => NEWER.includes(keyword) || keyword.startsWith("unevaluated"));
}
