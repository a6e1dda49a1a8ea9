import { CHECKED_FORMATS, NOTED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json } from "../../document/json.ts";
import { ANNOTATIONS, type JsonSchema } from "../../document/json-schema.ts";
import { isValid } from "./check-value.ts";
import { isSame, isSameKeyword, toKey } from "./identity.ts";
import { isEntangled, untangle } from "./is-entangled.ts";

const flattened = new WeakMap<JsonSchema, JsonSchema>();
const open = new Set<JsonSchema>();

/**
 * Says a schema in the fewest words, one level deep, so that two that mean the same look the same: `allOf` becomes part of
 * what is around it, and a union of values, or of types of which each stands once, becomes one `enum` or one `type`.
 */
export function flatten(schema: Json | undefined): JsonSchema {
  if (schema === false) return { not: {} };
  // A schema that applies itself to the same value adds nothing.
  if (!isObject(schema) || open.has(schema)) return {};
  const known = flattened.get(schema);
  if (known !== undefined) return known;
  open.add(schema);
  const flat = flattenUnions(flattenAllOf(schema));
  open.delete(schema);
  flattened.set(schema, flat);
  return flat;
}

function flattenAllOf(schema: JsonSchema): JsonSchema {
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf)) return schema;
  return allOf.reduce<JsonSchema>((result, member) => merge(result, flatten(member)), own);
}

/** One schema for both. What takes more than looking at one keyword alone stays in `allOf`. */
function merge(a: JsonSchema, b: JsonSchema): JsonSchema {
  if (isEntangled(a, b)) {
    const [tangled, plain] = untangle(b);
    return withAlso(merge(a, plain), tangled);
  }
  const result: Record<string, Json | undefined> = { ...a };
  const apart: Record<string, Json | undefined> = {};
  for (const [keyword, value] of Object.entries(b)) {
    const own = a[keyword];
    if (own === undefined) result[keyword] = value;
    else if (!isNote(keyword) && !isSameKeyword(keyword, own, value)) {
      const merged = MERGES[keyword]?.(own, value);
      // No value has two types, or is on two lists that have nothing in common.
      if (merged === NONE) return { not: {} };
      // Of two formats, the one that is checked stands in front.
      const isBehind = merged === undefined && keyword === "format" && !CHECKED_FORMATS.has(String(own));
      if (merged === undefined) apart[keyword] = isBehind ? own : value;
      if (isBehind) result[keyword] = value;
      else if (merged !== undefined) result[keyword] = merged;
    }
  }
  return Object.keys(apart).length === 0 ? result : withAlso(result, apart);
}

function withAlso(schema: JsonSchema, also: JsonSchema): JsonSchema {
  return { ...schema, allOf: [...[schema["allOf"] ?? []].flat(), also] };
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
  required: (a, b) => [...new Set([a, b].flat())].filter((name) => name !== undefined),
  enum: (a, b) => common([a].flat(), [b].flat()),
  type: (a, b) => common([a].flat().flatMap(toTypes), [b].flat().flatMap(toTypes)),
  properties: (a, b) => {
    if (!isObject(a) || !isObject(b)) return undefined;
    const both = Object.keys(b).filter((name) => name in a);
    return {
      ...a,
      ...b,
      ...Object.fromEntries(both.map((name) => [name, { allOf: [a[name] ?? {}, b[name] ?? {}] }])),
    };
  },
};

function common(a: readonly (Json | undefined)[], b: readonly (Json | undefined)[]): Json {
  const keys = new Set(b.map(toKey));
  const shared = a
    .filter((value) => value !== undefined && keys.has(toKey(value)))
    .map((value) => value ?? null);
  return shared.length === 0 ? NONE : shared;
}

/** An integer is a number too. */
function toTypes(type: Json | undefined): (Json | undefined)[] {
  return type === "number" ? ["integer", "number"] : [type];
}

function flattenUnions(schema: JsonSchema): JsonSchema {
  return ["oneOf", "anyOf"].reduce<JsonSchema>((result, keyword) => {
    const { [keyword]: list, ...around } = result;
    if (!Array.isArray(list)) return result;
    const members = list.map(flatten);
    const [only, ...more] = members;
    const union = more.length === 0 ? only : (joinValues(members) ?? joinTypes(members, around));
    return union === undefined ? result : merge(around, union);
  }, schema);
}

/** Members that are nothing but lists of values, of which none stands twice. */
function joinValues(members: readonly JsonSchema[]): JsonSchema | undefined {
  const values = members.flatMap((member) => valuesOf(member) ?? []);
  const isList = members.every((member) => valuesOf(member) !== undefined && isPlainList(member));
  return isList && new Set(values.map(toKey)).size === values.length ? { enum: values } : undefined;
}

function isPlainList(member: JsonSchema): boolean {
  return Object.keys(member).every(
    (keyword) => ["const", "enum", "type"].includes(keyword) || isNote(keyword),
  );
}

function isNote(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}

/** The values that `const` and `enum` leave, or `undefined` where they leave any. */
export function valuesOf(schema: JsonSchema): readonly Json[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  return isSame(schema.type, "null") ? [null] : undefined;
}

/** Members of different types, of which only `null` may come others a list of values. */
function joinTypes(members: readonly JsonSchema[], around: JsonSchema): JsonSchema | undefined {
  const isNull = (member: JsonSchema): boolean =>
    isSame([...(valuesOf(member) ?? [])], [null]) && isPlainList(member);
  const others = members.filter((member) => !isNull(member));
  const [only, ...more] = others;
  if (only === undefined || members.length - others.length > 1) return undefined;
  const types = members.flatMap(({ type }) => [type ?? "any"].flat());
  const isApart = new Set(types.map((type) => (type === "integer" ? "number" : type))).size === types.length;
  if (only.type === undefined || !isApart || types.includes("any")) return undefined;
  const values = more.length === 0 ? valuesOf(only) : undefined;
  if (values !== undefined) return joinNull(only, values);
  if (others.some((member) => !isPlainTyped(member) || valuesOf(member) !== undefined)) return undefined;
  if (around.type !== undefined && !isSame(around.type, types)) return undefined;
  return { ...Object.assign({}, ...others), type: types };
}

/** A list of values, and null others it. */
function joinNull(member: JsonSchema, values: readonly Json[]): JsonSchema | undefined {
  const { const: _, enum: __, type: ___, ...rest } = member;
  return isPlainList(member)
    ? { ...rest, enum: [...values.filter((value) => isValid(member, value)), null] }
    : undefined;
}

/** Keywords that look only at values of one type say nothing about the other members' values. */
const OF_ONE_TYPE = new Set(
  "type minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format items minItems maxItems uniqueItems properties required additionalProperties minProperties maxProperties".split(
    " ",
  ),
);

function isPlainTyped(member: JsonSchema): boolean {
  return Object.keys(member).every((keyword) => OF_ONE_TYPE.has(keyword) || isNote(keyword));
}
