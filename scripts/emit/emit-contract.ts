import type { Contract } from "../contract/contract.ts";
import { nameValidators } from "./emit-validators.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toLiteral } from "./to-json.ts";
import { writeSchemaObjects } from "./write-schema-objects.ts";

/** Emits the module that a user imports: the statuses, the contract's version and hash, and one schema object per webhook. */
export function emitContract(contract: Contract): EmittedFile[] {
  const { webhooks } = contract;
  const types = [...webhooks.map(({ typeName }) => typeName), "Webhook"];
  const validators = types.flatMap((type) => Object.values(nameValidators("receive", type))).toSorted();
  const contents = `// ${BANNER}

import { defineSchema, type Schema } from "../src/runtime/schema.ts";
import type { ${types.join(", ")} } from "./types.ts";
import { ${validators.join(", ")} } from "./validators.ts";

export type { ${types.join(", ")} };

export { contractHash, contractVersion, statuses } from "./version.ts";

/** A value of \`status\` that this version knows. */
export type WebhookStatus = Webhook["status"];

${writeSchemaObjects(contract, "receive")}
`;
  return [
    { path: "contract.ts", contents },
    { path: "version.ts", contents: toVersion(contract) },
  ];
}

/** Writes what identifies the contract, in its own module, so that a program that only names it loads no schema. */
function toVersion({ version, hash, webhooks }: Contract): string {
  return `// ${BANNER}

/** Version of the contract, a semantic version. */
export const contractVersion = ${toLiteral(version)};

/** SHA-256 of what the contract says: its document as canonical JSON (RFC 8785), without its words and examples. */
export const contractHash = ${toLiteral(hash)};

/** Every value of \`status\` that this version knows. */
export const statuses = ${toLiteral(webhooks.map(({ status }) => status))} as const;
`;
}
