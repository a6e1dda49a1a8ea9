import type { Contract } from "../contract/contract.ts";
import { nameValidators } from "./emit-validators.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { writeSchemaObjects } from "./write-schema-objects.ts";

/** Emits the module with the schema objects for senders: strict, and with the chronology. */
export function emitSend(contract: Contract): EmittedFile[] {
  const types = [...contract.webhooks.map(({ typeName }) => typeName), "Webhook"];
  const validators = types.flatMap((type) => Object.values(nameValidators("send", type))).toSorted();
  const contents = `// ${BANNER}

import { defineSchema, type Schema } from "../src/runtime/schema.ts";
import type { ${types.join(", ")} } from "./types.ts";
import { ${validators.join(", ")} } from "./validators.ts";

${writeSchemaObjects(contract, "send")}
`;
  return [{ path: "send.ts", contents }];
}
