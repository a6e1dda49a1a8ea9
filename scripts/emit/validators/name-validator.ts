import type { Mode } from "../../../src/document/derive-schema.ts";

/** The name of the function that validates a type in a mode. */
export function nameValidator(mode: Mode, typeName: string): string {
  return `${mode}${typeName}`;
}
