import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { writeSchemaObjects } from "./write-schema-objects.ts";

/** Emits the module with the schema objects of senders: strict, chronology included. */
export function emitSend(contract: Contract): EmittedFile[] {
  const types = [...contract.webhooks.map(({ typeName }) => typeName), "Webhook"];
  const contents = `// ${BANNER}

import { toIssues } from "../src/runtime/issue.ts";
import { defineSchema, type Schema } from "../src/runtime/schema.ts";
import type { ${types.join(", ")} } from "./types.ts";
import { ${types.map((type) => `send${type}`).join(", ")} } from "./validators.js";

${writeSchemaObjects(contract, "send")}
`;
  return [{ path: "send.ts", contents }];
}
