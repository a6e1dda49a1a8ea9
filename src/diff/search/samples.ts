import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { type Audience, hasDocumentedFields, isValid } from "../schema/check-value.ts";
import { atomOf, type Facets, facetsOf } from "../schema/facets.ts";
import { idOf, toKey } from "../schema/identity.ts";
import { isImpossible } from "../schema/is-impossible.ts";
import { makeNumbers, makeTexts } from "./values.ts";

const MAX_SAMPLES = 16;
const MAX_MEMBERS = 40;
const MAX_ITEMS = 2_000;
/** The name of a field that no version documents. */
export const UNDOCUMENTED = "undocumented";

const known = new Map<string, readonly Json[]>();
const open = new Set<string>();

/** Returns valid values of a schema, as different as they can be made, the smallest first; nothing where none can be made. */
export function samplesOf(schema: Json | undefined, audience: Audience): readonly Json[] {
  const key = `${idOf(schema)} ${audience}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (open.has(key)) return [];
  open.add(key);
  const samples = distinct(candidatesOf(facetsOf(schema), audience)).filter((value) =>
    isValid(schema, value, audience),
  );
  open.delete(key);
  const some = onePerType(samples).slice(0, MAX_SAMPLES);
  // Inside of a schema that contains itself, a field may be missing only because its schema is being read.
  if (open.size === 0 || some.length > 0) known.set(key, some);
  return some;
}

/** Puts one value of each type in front. */
function onePerType(values: readonly Json[]): readonly Json[] {
  const firsts = [...new Map(values.toReversed().map((value) => [atomOf(value), value])).values()];
  const [first] = values;
  return first === undefined ? [] : [...new Set([first, ...firsts, ...values])];
}

/** Leaves each value once. */
export function distinct(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [toKey(value), value])).values()];
}

function candidatesOf(facets: Facets, audience: Audience): Json[] {
  const { types, union, schema } = facets;
  if (facets.values !== undefined) return [...facets.values];
  const { examples, default: standard } = schema;
  return [
    ...(union === undefined
      ? []
      : partsOf(facets)
          .slice(0, MAX_MEMBERS)
          .flatMap((part) => samplesOf(part, audience).slice(0, 4))),
    ...(types.has("string") ? makeTexts([facets]) : []),
    ...(types.has("integer") || types.has("fraction") ? makeNumbers([facets]) : []),
    ...(types.has("boolean") ? [true, false] : []),
    ...(types.has("object") ? objectsOf(facets, audience) : []),
    ...(types.has("array") ? listsOf(facets, audience) : []),
    ...(types.has("null") ? [null] : []),
    ...listedValues(facets.rest),
    ...(standard === undefined ? [] : [standard]),
    ...(Array.isArray(examples) ? examples : []),
  ];
}

/** The values that keywords speak of which nothing here reads. */
export function listedValues(part: Json | undefined, depth = 0): Json[] {
  if (Array.isArray(part)) return part.flatMap((item) => listedValues(item, depth + 1));
  if (!isObject(part) || depth > 8) return [];
  const { const: only, enum: listed, ...others } = part;
  const own = [...(only === undefined ? [] : [only]), ...(Array.isArray(listed) ? listed : [])];
  return [...own, ...Object.values(others).flatMap((child) => listedValues(child, depth + 1))];
}

/** A schema for each member of a union, with what is around it. What an `anyOf` allows of other members' fields is in each. */
export function partsOf({ union, schema }: Facets): readonly JsonSchema[] {
  if (union === undefined) return [schema];
  const known = parts.get(schema);
  if (known !== undefined) return known;
  const { [union.keyword]: _, ...around } = schema;
  const made = union.members.map((member, index): JsonSchema => {
    const others = union.keyword === "anyOf" ? otherFields(union.members, index) : [];
    return { allOf: [around, member, ...others] };
  });
  parts.set(schema, made);
  return made;
}

const parts = new WeakMap<JsonSchema, readonly JsonSchema[]>();

/** The fields that other members document: a value of this member may have them if it is one of theirs too. */
function otherFields(members: readonly Json[], index: number): JsonSchema[] {
  const own = facetsOf(members[index]).properties;
  if (!hasDocumentedFields(members[index])) return [];
  const others = members.flatMap((member, other) =>
    other === index ? [] : [...facetsOf(member).properties],
  );
  const schemas = new Map<string, Json[]>();
  for (const [name, schema] of others)
    if (!own.has(name)) schemas.set(name, [...(schemas.get(name) ?? []), schema]);
  const fields = [...schemas].map(
    ([name, some]) => [name, some.length === 1 ? (some[0] ?? true) : { anyOf: some }] as const,
  );
  return fields.length === 0
    ? []
    : [{ properties: Object.fromEntries(fields.map(([name, schema]) => [name, toSchema(schema)])) }];
}

function toSchema(schema: Json): JsonSchema {
  return isObject(schema) ? schema : schema === false ? { not: {} } : {};
}

/** Returns what a field may be that an object may have: its schema, or that of undocumented fields. */
export function fieldSchema(facets: Facets, name: string, audience: Audience): Json {
  const { properties, rest, others, schema } = facets;
  // \`additionalProperties\` doesn't know the fields that other schemas of the same value document.
  const isHidden = !("additionalProperties" in schema) && hasDocumentedFields(rest);
  const isElsewhere = isHidden || "patternProperties" in rest;
  return properties.get(name) ?? (isElsewhere ? true : others[audience]);
}

function objectsOf(facets: Facets, audience: Audience): JsonObject[] {
  const base: Record<string, Json> = {};
  const { required, properties, minProperties } = facets;
  for (const name of required) {
    const [value] = samplesOf(fieldSchema(facets, name, audience), audience);
    if (value === undefined) return [];
    base[name] = value;
  }
  const full: Record<string, Json> = { ...base };
  for (const [name, schema] of properties) {
    if (name in full || isImpossible(schema, audience)) continue;
    const [value] = samplesOf(schema, audience);
    if (value !== undefined) full[name] = value;
  }
  return [
    base,
    fill(base, full, minProperties),
    full,
    ...Object.entries(full).map(([name, value]) => ({ ...base, [name]: value })),
    grow(full, minProperties),
  ];
}

/** Takes fields from another object until there are enough. */
export function fill(base: JsonObject, from: JsonObject, count: number): JsonObject {
  const more = Object.entries(from).filter(([name]) => !(name in base));
  return { ...base, ...Object.fromEntries(more.slice(0, Math.max(0, count - Object.keys(base).length))) };
}

/** Adds undocumented fields until there are enough. */
export function grow(base: JsonObject, count: number): JsonObject {
  const missing = Math.min(MAX_ITEMS, Math.max(0, count - Object.keys(base).length));
  return {
    ...base,
    ...Object.fromEntries(Array.from({ length: missing }, (_, index) => [`${UNDOCUMENTED}${index}`, "x"])),
  };
}

function listsOf(facets: Facets, audience: Audience): Json[][] {
  const items = samplesOf(facets.items, audience);
  const { prefixItems, contains } = facets.rest;
  const first = Array.isArray(prefixItems)
    ? prefixItems.map((schema) => samplesOf(schema, audience)[0] ?? null)
    : [];
  const wanted = contains === undefined ? [] : samplesOf(contains, audience).slice(0, 1);
  return [facets.minItems, 0, 1, 2].flatMap((length) => [
    makeList(items, length, facets.uniqueItems),
    [...first, ...wanted, ...makeList(items, length, facets.uniqueItems)],
  ]);
}

/** Makes a list of a length, of items that may repeat unless they have to differ. */
export function makeList(items: readonly Json[], length: number, isUnique = false): Json[] {
  const size = items.length === 0 ? 0 : Math.min(length, MAX_ITEMS);
  return Array.from({ length: size }, (_, index) => {
    const item = items[isUnique ? index % items.length : 0] ?? null;
    if (!isUnique || index < items.length) return item;
    return typeof item === "string"
      ? `${item}${index}`
      : typeof item === "number"
        ? item + 1000 + index
        : item;
  });
}
