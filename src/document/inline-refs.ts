import { fromPointer, isObject, type Json, type JsonObject } from "./json.ts";
import { ANNOTATIONS, type JsonSchema, type Keys, mapSubschemas } from "./json-schema.ts";

/** Thrown for a schema that contains itself, or a `$ref` beside a constraint that it would silently replace. */
export class InlineError extends Error {
  override readonly name = "InlineError";
  /** Where in the document. */
  readonly keys: Keys;

  constructor(message: string, keys: Keys) {
    super(message);
    this.keys = keys;
  }
}

/**
 * Puts every referenced schema in the place of its `$ref` (JSON Schema 2020-12, section 8.2.3.1). What stands beside the
 * `$ref` describes the place and goes before what the referenced schema says of itself.
 *
 * @param document - The document that the references point into.
 * @param keys - Where the schema stands in the document.
 * @throws {InlineError} For a schema without end, or one that is constrained twice.
 */
export function inlineRefs(document: JsonObject, keys: Keys): JsonSchema {
  return inline(valueAt(document, keys), keys, []);

  function inline(schema: Json | undefined, at: Keys, trail: readonly string[]): JsonSchema {
    if (!isObject(schema)) return {};
    const { $ref, ...beside }: JsonSchema = schema;
    if ($ref === undefined) {
      return mapSubschemas(schema, (subschema, below) =>
        isObject(subschema) ? inline(subschema, [...at, ...below], trail) : subschema,
      );
    }
    if (trail.includes($ref)) {
      const message = `found \`${$ref}\` inside itself, expected a schema that ends: a payload is a finite tree`;
      throw new InlineError(message, [...at, "$ref"]);
    }
    const target = fromPointer($ref);
    const referenced = inline(valueAt(document, target), target, [...trail, $ref]);
    const local = inline(beside, at, trail);
    const twice = Object.keys(local).find((keyword) => keyword in referenced && !ANNOTATIONS.has(keyword));
    if (twice !== undefined) {
      const message = `found \`${twice}\` beside a \`$ref\` to a schema that has its own, expected it in one place`;
      throw new InlineError(message, [...at, twice]);
    }
    return { ...referenced, ...local };
  }
}

/** The value at these keys, or `undefined` where there is none. */
export function valueAt(document: JsonObject, keys: Keys): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}
