import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Json } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { compileSchema } from "../compile-webhook.ts";
import { toKey } from "../same.ts";

const compiled = new Map<string, ValidateFunction>();

/** Whether a value matches a schema; each schema is compiled once. */
export function isValid(schema: JsonSchema, value: Json): boolean {
  const key = toKey(schema);
  const validate = compiled.get(key) ?? compileSchema(schema);
  compiled.set(key, validate);
  return validate(value);
}
