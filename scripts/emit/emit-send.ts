import type { Contract } from "../contract/contract.ts";
import { type JsonSchema, subschemas } from "../contract/json-schema.ts";
import { isDraft07, unionSchema } from "./emit-contract.ts";
import { publishedSchema } from "./emit-schemas.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";

/** Emits the module with the schema objects of senders: strict, chronology included. */
export function emitSend(contract: Contract): EmittedFile[] {
  const schemas = [
    ...contract.webhooks.map((webhook) => ({
      name: webhook.identifier,
      type: webhook.typeName,
      schema: publishedSchema(contract, webhook, "send"),
    })),
    { name: "webhook", type: "Webhook", schema: unionSchema(contract, "send") },
  ];
  const types = schemas.map(({ type }) => type);
  const contents = `// ${BANNER}

import { toIssues } from "../src/issue.ts";
import { defineSchema, type Schema } from "../src/schema.ts";
import type { ${types.join(", ")} } from "./types.ts";
import { ${types.map((type) => `send${type}`).join(", ")} } from "./validators.js";

${schemas.map(toSchema).join("\n\n")}
`;
  return [{ path: "send.ts", contents }];
}

interface NamedSchema {
  readonly name: string;
  readonly type: string;
  readonly schema: JsonSchema;
}

function toSchema({ name, type, schema }: NamedSchema): string {
  return `/** What a sender of \`${type}\` may emit. */
export const ${name}: Schema<${type}> = /* @__PURE__ */ defineSchema<${type}>({
  is: send${type},
  explain: (value) => toIssues(send${type}.errors, value),
  jsonSchema: ${JSON.stringify(schema, null, 2).replaceAll("\n", "\n  ")},
  isDraft07: ${subschemas(schema).every(isDraft07)},
});`;
}
