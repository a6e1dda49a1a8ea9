import { isObject, type Json, type JsonObject, mapValues, objectOf } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { rewriteSchema } from "./rewrite-schema.ts";

/**
 * Writes an OpenAPI 3.1 document of paths as OpenAPI 3.0.3, which more tools read than 3.0.4. What 3.0 can't express is left
 * out.
 */
export function toOpenapi30(document: JsonObject): JsonObject {
  const { openapi: _, jsonSchemaDialect: __, info, paths, components, ...rest } = document;
  return {
    openapi: "3.0.3",
    info: toInfo(objectOf(info)),
    ...rest,
    paths: mapValues(objectOf(paths), convertSchemas),
    components: mapValues(objectOf(components), (group, name) =>
      name === "schemas"
        ? mapValues(objectOf(group), (schema) => toSchema30(objectOf(schema)))
        : convertSchemas(group),
    ),
  };
}

/** 3.0 has no summary and identifies a license by URL. */
function toInfo({ summary: _, license, ...info }: JsonObject): JsonObject {
  const { identifier, ...named } = objectOf(license);
  if (license === undefined) return info;
  const url = identifier === undefined ? {} : { url: `https://spdx.org/licenses/${identifier}.html` };
  return { ...info, license: { ...url, ...named } };
}

/** Converts every media type's schema and leaves the rest unchanged. */
function convertSchemas(node: Json): Json {
  if (Array.isArray(node)) return node.map(convertSchemas);
  if (!isObject(node)) return node;
  return mapValues(node, (value, key) => {
    if (key === "schema") return toSchema30(objectOf(value));
    return key === "examples" || key === "example" ? value : convertSchemas(value);
  });
}

/** Writes a schema of JSON Schema 2020-12 in the dialect of OpenAPI 3.0.3, section 4.7.24. */
export function toSchema30(schema: JsonSchema): JsonSchema {
  return rewriteSchema(schema, ({ $ref, ...local }) => {
    // The `enum` next to a `const` repeats it.
    const converted = Object.fromEntries(
      Object.entries(local).flatMap(([keyword, value = null]) => {
        return Object.entries(CONVERSIONS[keyword]?.(value) ?? { [keyword]: value });
      }),
    );
    if ($ref === undefined) return converted;
    // Keywords next to a `$ref` would be ignored.
    return Object.keys(converted).length === 0 ? { $ref } : { ...converted, allOf: [{ $ref }] };
  });
}

/** Keywords that OpenAPI 3.0 lacks or writes differently. */
const CONVERSIONS: Readonly<Record<string, (value: Json) => JsonObject>> = {
  $comment: () => ({}),
  type: (value) => (Array.isArray(value) ? toType30(value) : { type: value }),
  const: (value) => ({ enum: [value] }),
  examples: (value) => (Array.isArray(value) && value.length > 0 ? { example: value[0] } : {}),
  exclusiveMinimum: (value) => ({ minimum: value, exclusiveMinimum: true }),
  exclusiveMaximum: (value) => ({ maximum: value, exclusiveMaximum: true }),
};

/** A list of types is an `anyOf`, and `null` is `nullable`. */
function toType30(list: readonly Json[]): JsonObject {
  const types = list.filter((name) => name !== "null");
  const nullable = types.length < list.length ? { nullable: true } : {};
  const [only] = types;
  if (types.length === 1 && only !== undefined) return { type: only, ...nullable };
  return { anyOf: types.map((type) => ({ type, ...nullable })) };
}
