import { MODES } from "../../../src/document/derive-schema.ts";
import type { Contract } from "../../contract/contract.ts";
import { BANNER } from "../emitted-file.ts";
import { nameValidator } from "./name-validator.ts";

/** Writes the declarations of the validators' module. */
export function declareValidators({ webhooks }: Contract): string {
  const types = [...webhooks.map(({ typeName }) => typeName), "Webhook"];
  const validators = MODES.flatMap((mode) =>
    types.map((type) => `export declare const ${nameValidator(mode, type)}: Validator<${type}>;`),
  );
  const checks = types.map((type) => `export declare const check${type}: Check;`);
  const guards = types.map((type) => `export declare function is${type}(value: unknown): value is ${type};`);
  return `// ${BANNER}

import type { Check } from "../src/runtime/explain.ts";
import type { ${types.join(", ")} } from "./types.ts";

/** One broken constraint, in the form of ajv's errors. */
export interface ValidationError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value is a \`T\`; after a \`false\`, \`errors\` has everything that is wrong with it. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors: readonly ValidationError[] | null;
}

${validators.join("\n")}

${checks.join("\n")}

${guards.join("\n")}
`;
}
