import { CHECKED_FORMATS, NOTED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json } from "../../document/json.ts";
import { ANNOTATIONS, type JsonSchema } from "../../document/json-schema.ts";
import { isValid } from "./check-value.ts";
import { isSame, isSameKeyword, toKey } from "./identity.ts";

const flattened = new WeakMap<JsonSchema, JsonSchema>();
const open = new Set<JsonSchema>();

/**
 * Writes a schema in the fewest keywords, one level deep, so that two that mean the same look the same: `allOf` becomes part of
 * what is around it, and a union of values, or of types that each occur once, becomes one `enum` or one `type`.
 */
export function flatten(schema: Json | undefined): JsonSchema {
  if (schema === false) return { not: {} };
  // A schema that applies itself to the same value adds nothing.
  if (!isObject(schema) || open.has(schema)) return {};
  const known = flattened.get(schema);
  if (known !== undefined) return known;
  open.add(schema);
  const { allOf, ...own } = schema;
  const merged = Array.isArray(allOf)
    ? allOf.reduce<JsonSchema>((result, member) => merge(result, flatten(member)), own)
    : schema;
  const flat = ["oneOf", "anyOf"].reduce(flattenUnion, merged);
  open.delete(schema);
  flattened.set(schema, flat);
  return flat;
}

/** Merges two schemas. What can't be merged keyword by keyword stays in `allOf`. */
function merge(a: JsonSchema, b: JsonSchema): JsonSchema {
  if (isEntangled(a, b)) return withAlso(merge(a, only(b, false)), only(b, true));
  const result: Record<string, Json | undefined> = { ...a };
  const apart: Record<string, Json | undefined> = {};
  for (const [keyword, value] of Object.entries(b)) {
    const own = a[keyword];
    if (own !== undefined && (isNote(keyword) || isSameKeyword(keyword, own, value))) continue;
    const merged = own === undefined ? value : MERGES[keyword]?.(own, value);
    // No value has two types, or is on two lists that have nothing in common.
    if (own !== undefined && merged === NONE) return { not: {} };
    // Of two formats, the one that is checked comes first.
    const isBehind = merged === undefined && keyword === "format" && !CHECKED_FORMATS.has(String(own));
    if (merged === undefined) apart[keyword] = isBehind ? own : value;
    if (merged !== undefined || isBehind) result[keyword] = merged ?? value;
  }
  return Object.keys(apart).length === 0 ? result : withAlso(result, apart);
}

/** Adds a schema of the same value; unlike in an `allOf` around both, `unevaluatedProperties` knows its fields. */
export function withAlso(schema: JsonSchema, ...also: readonly Json[]): JsonSchema {
  return { ...schema, allOf: [...[schema["allOf"] ?? []].flat(), ...also] };
}

const NONE = false;

type Merge = (a: Json, b: Json | undefined) => Json | undefined;

const larger: Merge = (a, b) => Math.max(Number(a), Number(b));
const smaller: Merge = (a, b) => Math.min(Number(a), Number(b));

const MERGES: Readonly<Record<string, Merge | undefined>> = {
  minimum: larger,
  exclusiveMinimum: larger,
  minLength: larger,
  minItems: larger,
  minProperties: larger,
  maximum: smaller,
  exclusiveMaximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
  maxProperties: smaller,
  format: (a, b) => (NOTED_FORMATS.has(String(a)) ? b : NOTED_FORMATS.has(String(b)) ? a : undefined),
  required: (a, b) => [...new Set([a, b ?? []].flat())],
  enum: (a, b) => common([a].flat(), [b].flat()),
  type: (a, b) => common([a].flat().flatMap(toTypes), [b].flat().flatMap(toTypes)),
  properties: (a, b) => {
    if (!isObject(a) || !isObject(b)) return undefined;
    const both = Object.keys(b).filter((name) => name in a);
    const merged = both.map((name) => [name, { allOf: [a[name] ?? {}, b[name] ?? {}] }]);
    return { ...a, ...b, ...Object.fromEntries(merged) };
  },
};

function common(a: readonly (Json | undefined)[], b: readonly (Json | undefined)[]): Json {
  const keys = new Set(b.map(toKey));
  const shared = a.flatMap((value) => (value !== undefined && keys.has(toKey(value)) ? [value] : []));
  return shared.length === 0 ? NONE : shared;
}

/** An integer is a number too. */
function toTypes(type: Json | undefined): (Json | undefined)[] {
  return type === "number" ? ["integer", "number"] : [type];
}

/** Keywords, and the neighbors that they depend on. */
const LOOKS_AT: Readonly<Record<string, readonly string[] | undefined>> = {
  additionalProperties: ["patternProperties"],
  items: ["prefixItems"],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, and this is never awaited
  then: ["if"],
  else: ["if"],
  minContains: ["contains"],
  maxContains: ["contains"],
};

/**
 * Checks whether merging two schemas would change their meaning, because a keyword of one would apply to
 * the other's.
 *
 * @param outer - The one around the other: its `unevaluatedProperties` applies to the fields of both anyway.
 */
function isEntangled(outer: JsonSchema, inner: JsonSchema): boolean {
  const { unevaluatedProperties = true, unevaluatedItems = true } = inner;
  const isSealed = unevaluatedProperties !== true || unevaluatedItems !== true;
  const hasConstraints = Object.keys(outer).some((keyword) => !isNote(keyword));
  return (isSealed && hasConstraints) || looksAt(outer, inner) || looksAt(inner, outer);
}

function looksAt(schema: JsonSchema, other: JsonSchema): boolean {
  const { additionalProperties = true, properties = {} } = schema;
  const hasOthers = Object.keys(other.properties ?? {}).some((name) => !(name in properties));
  // A keyword that allows anything doesn't depend on its neighbors.
  const isAware = (keyword: string): boolean =>
    schema[keyword] !== true && (LOOKS_AT[keyword]?.some((others) => others in other) ?? false);
  return (additionalProperties !== true && hasOthers) || Object.keys(schema).some(isAware);
}

const TANGLED = new Set([
  ...["properties", "patternProperties", "additionalProperties", "unevaluatedProperties"],
  ...["items", "prefixItems", "unevaluatedItems", "if", "then", "else"],
  ...["contains", "minContains", "maxContains"],
]);

/** Returns only the keywords that apply to others, or that others apply to; or only those that don't. */
function only(schema: JsonSchema, isTangled: boolean): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => TANGLED.has(name) === isTangled));
}

function flattenUnion(schema: JsonSchema, keyword: string): JsonSchema {
  const { [keyword]: list, ...around } = schema;
  if (!Array.isArray(list)) return schema;
  const members = list.map(flatten);
  const union = members.length === 1 ? members[0] : (joinValues(members) ?? joinTypes(members, around));
  return union === undefined ? schema : merge(around, union);
}

/** Joins members that are only lists of values, none of which occurs twice. */
function joinValues(members: readonly JsonSchema[]): JsonSchema | undefined {
  const values = members.flatMap((member) => valuesOf(member) ?? []);
  const isList = members.every((member) => valuesOf(member) !== undefined && isPlain(member, LISTS));
  return isList && new Set(values.map(toKey)).size === values.length ? { enum: values } : undefined;
}

const LISTS = new Set(["const", "enum", "type"]);

/** Checks whether a schema has only these keywords, apart from notes. */
function isPlain(schema: JsonSchema, keywords: ReadonlySet<string>): boolean {
  return Object.keys(schema).every((keyword) => keywords.has(keyword) || isNote(keyword));
}

function isNote(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}

/** Returns the values that `const` and `enum` allow, or `undefined` if they allow any. */
export function valuesOf(schema: JsonSchema): readonly Json[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  return isSame(schema.type, "null") ? [null] : undefined;
}

/** Joins members of different types. Only `null` may be next to a list of values. */
function joinTypes(members: readonly JsonSchema[], around: JsonSchema): JsonSchema | undefined {
  const isNull = (member: JsonSchema): boolean =>
    isSame([...(valuesOf(member) ?? [])], [null]) && isPlain(member, LISTS);
  const others = members.filter((member) => !isNull(member));
  const [first, ...more] = others;
  if (first?.type === undefined || members.length - others.length > 1) return undefined;
  const types = members.flatMap(({ type }) => [type ?? "any"].flat());
  const isApart = new Set(types.map((type) => (type === "integer" ? "number" : type))).size === types.length;
  if (!isApart || types.includes("any")) return undefined;
  const values = valuesOf(first);
  if (values !== undefined && more.length === 0 && isPlain(first, LISTS)) {
    const { const: _, enum: __, type: ___, ...rest } = first;
    return { ...rest, enum: [...values.filter((value) => isValid(first, value)), null] };
  }
  if (others.some((member) => !isPlain(member, ONE_TYPE) || valuesOf(member) !== undefined)) return undefined;
  if (around.type !== undefined && !isSame(around.type, types)) return undefined;
  return { ...Object.assign({}, ...others), type: types };
}

/** Keywords that apply only to values of one type, and `type`: they don't constrain another member's values. */
export const ONE_TYPE: ReadonlySet<string> = new Set([
  ...["type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "items"],
  ...["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
]);
