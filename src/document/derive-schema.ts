import { NOTED_FORMATS } from "./formats.ts";
import { isObject, type Json } from "./json.ts";
import { type JsonSchema, mapSubschemas } from "./json-schema.ts";

/** The parts of a webhook that decide which payloads are valid. */
export interface PayloadSchema {
  readonly schema: JsonSchema;
  /** Timestamps of one clock that never go backwards, earliest first. */
  readonly chronology: readonly string[];
}

/** Which side a schema is for: what a receiver must accept, or what a sender may emit. */
export type Mode = "receive" | "send";

export const MODES: readonly Mode[] = ["receive", "send"];

/** Applicators that apply to the same object as the schema around them (JSON Schema 2020-12 Core, section 10.2). */
const IN_PLACE = ["allOf", "anyOf", "dependentSchemas", "else", "if", "not", "oneOf", "then"];

/**
 * Derives the schema that a payload must match.
 *
 * @returns A self-contained JSON Schema 2020-12 object of standard keywords. *receive* is what the YAML defines; *send*
 * also forbids every undocumented field, at every depth.
 */
export function deriveSchema(webhook: Pick<PayloadSchema, "schema">, mode: Mode): JsonSchema {
  const standard = withoutNotes(webhook.schema);
  return mode === "send" ? closed(standard, false) : standard;
}

/** Returns the derived schema with what only our validators check: in *send*, the chronology. */
export function checkedSchema(webhook: PayloadSchema, mode: Mode): JsonSchema {
  const schema = deriveSchema(webhook, mode);
  const hasOrder = mode === "send" && webhook.chronology.length > 0;
  return hasOrder ? { ...schema, "x-chronology": webhook.chronology } : schema;
}

/** Removes what isn't JSON Schema: extensions, and formats that nothing checks. */
function withoutNotes(schema: JsonSchema): JsonSchema {
  const standard = Object.entries(schema).filter(
    ([keyword, value]) =>
      !keyword.startsWith("x-") &&
      keyword !== "discriminator" &&
      !(keyword === "format" && NOTED_FORMATS.has(String(value))),
  );
  return mapSubschemas(Object.fromEntries(standard), mapObjects(withoutNotes));
}

/** Closes a schema. A branch applies to its parent's object, so only the outermost schema knows which fields are unknown. */
function closed(schema: JsonSchema, isBranch: boolean): JsonSchema {
  const result = mapSubschemas(schema, (subschema, [keyword]) =>
    isObject(subschema) ? closed(subschema, IN_PLACE.includes(String(keyword))) : subschema,
  );
  if (isBranch || "additionalProperties" in schema || "unevaluatedProperties" in schema) return result;
  if (IN_PLACE.some((keyword) => keyword in schema && hasProperties(schema[keyword]))) {
    return { ...result, unevaluatedProperties: false };
  }
  return schema.properties === undefined ? result : { ...result, additionalProperties: false };
}

function hasProperties(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(hasProperties);
  if (!isObject(value)) return false;
  return "properties" in value || Object.values(value).some(hasProperties);
}

function mapObjects(map: (schema: JsonSchema) => JsonSchema) {
  return (subschema: Json): Json => (isObject(subschema) ? map(subschema) : subschema);
}
