import { NOTED_FORMATS } from "./formats.ts";
import { isObject, type Json, objectOf } from "./json.ts";
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

/** Keywords whose schemas apply to the same value as the schema around them (JSON Schema 2020-12 Core, section 10.2). */
const IN_PLACE = ["allOf", "anyOf", "oneOf", "dependentSchemas", "if", "then", "else", "not"];

/**
 * Derives the schema that a payload must match.
 *
 * @returns A self-contained JSON Schema 2020-12 object of standard keywords. *receive* is what the YAML defines; *send*
 * also forbids every undocumented field, at every depth.
 */
export function deriveSchema(webhook: Pick<PayloadSchema, "schema">, mode: Mode): JsonSchema {
  const standard = withoutNotes(webhook.schema);
  return mode === "send" ? closeSchema(standard) : standard;
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
  return mapSubschemas(Object.fromEntries(standard), (child) =>
    isObject(child) ? withoutNotes(child) : child,
  );
}

const values = new WeakMap<JsonSchema, JsonSchema>();
const branches = new WeakMap<JsonSchema, JsonSchema>();

/**
 * Forbids the fields that a schema, and those inside it, don't document, unless it specifies what other fields may be. A schema may
 * contain itself.
 *
 * @param isBranch - Whether the schema around it applies to the same object: only the outermost one knows all its fields.
 */
export function closeSchema(schema: JsonSchema, isBranch = false): JsonSchema {
  const known = isBranch ? branches : values;
  const made = known.get(schema);
  if (made !== undefined) return made;
  const closed: Record<string, Json | undefined> = {};
  known.set(schema, closed);
  const inner = mapSubschemas(schema, (child, [keyword]) =>
    isObject(child) ? closeSchema(child, IN_PLACE.includes(String(keyword))) : child,
  );
  const isOpen = "additionalProperties" in schema || "unevaluatedProperties" in schema;
  const isElsewhere = branchesOf(schema).some(documentsFields);
  if (isBranch || isOpen || !documentsFields(schema)) return Object.assign(closed, inner);
  const keyword = isElsewhere ? "unevaluatedProperties" : "additionalProperties";
  return Object.assign(closed, inner, { [keyword]: false });
}

const documented = new WeakMap<JsonSchema, ReadonlySet<string>>();

/** Checks whether a schema, or one that applies to the same value, documents fields. */
export function documentsFields(schema: Json | undefined): boolean {
  return documentedFields(schema).size > 0;
}

/**
 * Returns the names of the fields that a schema documents, itself or by schemas that apply to the same value. They include an empty
 * name if it has `properties`, even without any.
 */
export function documentedFields(schema: Json | undefined): ReadonlySet<string> {
  if (Array.isArray(schema)) return new Set(schema.flatMap((member: Json) => [...documentedFields(member)]));
  if (!isObject(schema)) return new Set();
  const known = documented.get(schema);
  if (known !== undefined) return known;
  documented.set(schema, new Set());
  const names = new Set(isObject(schema["properties"]) ? ["", ...Object.keys(schema["properties"])] : []);
  for (const each of branchesOf(schema)) for (const name of documentedFields(each)) names.add(name);
  documented.set(schema, names);
  return names;
}

/** Returns the schemas, or lists of them, that apply to the same value. */
function branchesOf(schema: JsonSchema): (Json | undefined)[] {
  return IN_PLACE.flatMap((keyword) =>
    keyword === "dependentSchemas" ? Object.values(objectOf(schema[keyword])) : [schema[keyword]],
  );
}
