import { isTree, pick, type Tree, textsAt, treeAt, type Value } from "./tree.ts";

const BY_FORMAT: Readonly<Record<string, string>> = {
  "date-time": "2026-03-12T09:14:05Z",
  date: "2026-03-12",
  email: "a@example.net",
  uuid: "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
  ipv4: "127.0.0.1",
};

/** Creates a value that a schema probably accepts; the judges decide whether it does. */
export function sampleValue(schema: Value | undefined, document: Tree, variant: number): Value {
  const merged = isTree(schema) ? merge(schema, document, variant) : {};
  if (merged["const"] !== undefined) return merged["const"];
  if (Array.isArray(merged["enum"])) return pick(merged["enum"], variant) ?? null;
  const { type } = merged;
  const chosen = Array.isArray(type) ? pick(type, variant) : type;
  return (
    BY_TYPE[typeof chosen === "string" ? chosen : impliedType(merged)]?.(merged, document, variant) ?? null
  );
}

type Sample = (schema: Tree, document: Tree, variant: number) => Value;

const BY_TYPE: Readonly<Record<string, Sample>> = {
  null: () => null,
  boolean: (_, __, variant) => variant % 2 === 0,
  integer: (schema) => sampleNumber(schema, 1),
  number: (schema, _, variant) => sampleNumber(schema, variant % 2 === 0 ? 1 : 0.5),
  string: (schema, _, variant) => {
    const format = BY_FORMAT[String(schema["format"])];
    if (format !== undefined) return format;
    const text = pick(["", "a", "abc", "7"], variant) ?? "";
    return text.padEnd(numberAt(schema, "minLength", 0), "a").slice(0, numberAt(schema, "maxLength", 99));
  },
  array: (schema, document, variant) => {
    const prefix = Array.isArray(schema["prefixItems"]) ? schema["prefixItems"] : [];
    const size = Math.min(
      Math.max(numberAt(schema, "minItems", 0), variant),
      numberAt(schema, "maxItems", 9),
      9,
    );
    const wanted = "contains" in schema ? [sampleValue(schema["contains"], document, variant)] : [];
    const items = Array.from({ length: size }, (_, index) =>
      sampleValue(prefix[index] ?? schema["items"], document, variant + index),
    );
    return [...items, ...wanted].slice(0, Math.max(size, 1));
  },
  object: (schema, document, variant) => {
    const properties = treeAt(schema, "properties");
    const required = textsAt(schema, "required");
    const dependent = Object.entries(treeAt(schema, "dependentRequired")).flatMap(([, names]) =>
      Array.isArray(names) ? names.map(String) : [],
    );
    const names = variant < 2 ? required : [...Object.keys(properties), ...required, ...dependent];
    return Object.fromEntries(
      [...new Set(names)].map((name) => [name, sampleValue(properties[name], document, variant)]),
    );
  },
};

function sampleNumber(schema: Tree, step: number): number {
  const low = Math.max(numberAt(schema, "minimum", 0), numberAt(schema, "exclusiveMinimum", -1) + step);
  const high = Math.min(
    numberAt(schema, "maximum", low),
    numberAt(schema, "exclusiveMaximum", low + 2) - step,
  );
  const multiple = numberAt(schema, "multipleOf", step);
  return Math.ceil(Math.min(low, high) / multiple) * multiple;
}

/** Merges what describes the same value into one schema: references, all of `allOf`, and one branch. */
function merge(schema: Tree, document: Tree, variant: number): Tree {
  const { $ref, allOf, anyOf, oneOf, ...own } = schema;
  const components = treeAt(document, "components", "schemas");
  const branches = [
    typeof $ref === "string" ? components[$ref.split("/").at(-1) ?? ""] : undefined,
    ...(Array.isArray(allOf) ? allOf : []),
    ...[anyOf, oneOf].map((choices) => (Array.isArray(choices) ? pick(choices, variant) : undefined)),
  ];
  const parts = [own, ...branches.filter(isTree).map((branch) => merge(branch, document, variant))];
  return {
    ...Object.assign({}, ...parts.toReversed()),
    properties: Object.assign({}, ...parts.toReversed().map((part) => treeAt(part, "properties"))),
    required: [...new Set(parts.flatMap((part) => textsAt(part, "required")))],
  };
}

function impliedType(schema: Tree): string {
  if (Object.keys(treeAt(schema, "properties")).length > 0 || textsAt(schema, "required").length > 0)
    return "object";
  if ("items" in schema || "prefixItems" in schema || "contains" in schema) return "array";
  if ("minimum" in schema || "maximum" in schema || "multipleOf" in schema) return "integer";
  return "string";
}

function numberAt(schema: Tree, key: string, otherwise: number): number {
  const value = schema[key];
  return typeof value === "number" ? value : otherwise;
}
