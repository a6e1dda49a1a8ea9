import type { JsonSchema } from "../../contract/json-schema.ts";

/** Keywords, and those beside them without which they mean something else. */
const LOOKS_AT: Readonly<Record<string, readonly string[] | undefined>> = {
  additionalProperties: ["patternProperties"],
  items: ["prefixItems"],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, and nobody awaits this
  then: ["if"],
  else: ["if"],
  minContains: ["contains"],
  maxContains: ["contains"],
};

/**
 * Whether two schemas of one value would mean something else as one: a keyword of one would look at those of the other.
 *
 * @param outer - The one around the other: its `unevaluatedProperties` looks at the fields of both anyhow.
 */
export function isEntangled(outer: JsonSchema, inner: JsonSchema): boolean {
  const isSealed = "unevaluatedProperties" in inner || "unevaluatedItems" in inner;
  return isSealed || looksAt(outer, inner) || looksAt(inner, outer);
}

function looksAt(schema: JsonSchema, other: JsonSchema): boolean {
  const own = schema.properties ?? {};
  const isAware = "additionalProperties" in schema;
  return (
    (isAware && Object.keys(other.properties ?? {}).some((name) => !(name in own))) ||
    Object.keys(schema).some((keyword) => LOOKS_AT[keyword]?.some((beside) => beside in other))
  );
}

const TANGLED = new Set([
  ...["properties", "patternProperties", "additionalProperties", "unevaluatedProperties"],
  ...["items", "prefixItems", "unevaluatedItems", "if", "then", "else"],
  ...["contains", "minContains", "maxContains"],
]);

/** Parts a schema in what looks at other keywords, or is looked at, and what stands for itself. */
export function untangle(schema: JsonSchema): [tangled: JsonSchema, plain: JsonSchema] {
  const part = (isTangled: boolean): JsonSchema =>
    Object.fromEntries(Object.entries(schema).filter(([keyword]) => TANGLED.has(keyword) === isTangled));
  return [part(true), part(false)];
}
