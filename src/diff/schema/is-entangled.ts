import { ANNOTATIONS, type JsonSchema } from "../../document/json-schema.ts";

/** Keywords, and those others them without which they mean something else. */
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
  return (isSealed(inner) && hasConstraints(outer)) || looksAt(outer, inner) || looksAt(inner, outer);
}

/** Whether a schema forbids what it does not see: the fields and items of the schema around it. */
function isSealed({ unevaluatedProperties = true, unevaluatedItems = true }: JsonSchema): boolean {
  return unevaluatedProperties !== true || unevaluatedItems !== true;
}

function hasConstraints(schema: JsonSchema): boolean {
  return Object.keys(schema).some((keyword) => !ANNOTATIONS.has(keyword) && !keyword.startsWith("x-"));
}

function looksAt(schema: JsonSchema, other: JsonSchema): boolean {
  const { additionalProperties = true, properties = {} } = schema;
  const hasOthers = Object.keys(other.properties ?? {}).some((name) => !(name in properties));
  // What allows anything need not know what stands others it.
  const isAware = (keyword: string): boolean =>
    schema[keyword] !== true && (LOOKS_AT[keyword]?.some((others) => others in other) ?? false);
  return (additionalProperties !== true && hasOthers) || Object.keys(schema).some(isAware);
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
