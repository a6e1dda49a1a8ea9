import { isObject } from "../../../src/document/json.ts";
import { type JsonSchema, mapSubschemas } from "../../../src/document/json-schema.ts";

/** Rewrites a schema and every schema in it, innermost first. */
export function rewriteSchema(schema: JsonSchema, rewrite: (schema: JsonSchema) => JsonSchema): JsonSchema {
  return rewrite(
    mapSubschemas(schema, (subschema) =>
      isObject(subschema) ? rewriteSchema(subschema, rewrite) : subschema,
    ),
  );
}

/** Repeats a `const` as an `enum` of one value: Postman and some validators ignore `const`. */
export function repeatConst(schema: JsonSchema): JsonSchema {
  return schema.const === undefined || "enum" in schema ? schema : { ...schema, enum: [schema.const] };
}
