import { isObject, type Json, type JsonObject, mapValues } from "./json.ts";

/** A JSON Schema 2020-12 object, with the keywords that this project uses by name. */
export interface JsonSchema extends JsonObject {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly Json[];
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Schemas;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly unevaluatedProperties?: boolean | JsonSchema;
  readonly items?: boolean | JsonSchema;
}

export interface Schemas extends JsonObject {
  readonly [name: string]: JsonSchema | undefined;
}

/** Object keys and array indices that lead to a place, outermost first. */
export type Keys = readonly (string | number)[];

/** Keywords whose value is one schema. */
const ONE = new Set([
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Keywords whose value is a list of schemas. */
const LIST = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);

/** Keywords whose value is a map from names to schemas. */
const MAP = new Set(["dependentSchemas", "patternProperties", "properties"]);

/** Keywords that describe a value and constrain nothing. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$comment",
  "default",
  "deprecated",
  "description",
  "examples",
  "readOnly",
  "title",
  "writeOnly",
]);

/**
 * Creates a schema from another by mapping each schema directly inside it; its other keywords don't change.
 *
 * @param map - Receives each subschema (a boolean one too) and the keys that lead to it.
 */
export function mapSubschemas(schema: JsonSchema, map: (subschema: Json, keys: Keys) => Json): JsonSchema {
  return mapValues(schema, (value, keyword) => mapKeyword(keyword, value, map));
}

/** Maps each schema directly inside a keyword's value. */
export function mapKeyword(keyword: string, value: Json, map: (subschema: Json, keys: Keys) => Json): Json {
  if (ONE.has(keyword)) return map(value, [keyword]);
  if (LIST.has(keyword) && Array.isArray(value)) {
    return value.map((item: Json, index) => map(item, [keyword, index]));
  }
  if (MAP.has(keyword) && isObject(value))
    return mapValues(value, (item, name) => map(item, [keyword, name]));
  return value;
}

/** Lists a schema and every schema in it, outermost first, each with the keys that lead to it. */
export function subschemas(schema: JsonSchema, keys: Keys = []): { schema: JsonSchema; keys: Keys }[] {
  const found = [{ schema, keys }];
  mapSubschemas(schema, (subschema, below) => {
    if (isObject(subschema)) found.push(...subschemas(subschema, [...keys, ...below]));
    return subschema;
  });
  return found;
}

/** Keeps what constrains a value, at every depth, and drops what only describes it. */
export function withoutAnnotations(schema: JsonSchema): JsonSchema {
  const constraints = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword));
  return mapSubschemas(Object.fromEntries(constraints), (subschema) =>
    isObject(subschema) ? withoutAnnotations(subschema) : subschema,
  );
}
