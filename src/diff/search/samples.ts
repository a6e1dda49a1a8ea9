import { documentsFields } from "../../document/derive-schema.ts";
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { isValid } from "../schema/check-value.ts";
import { atomOf, type Facets, facetsOf, isImpossible } from "../schema/facets.ts";
import { withAlso } from "../schema/flatten.ts";
import { idOf, isConstraint, toKey } from "../schema/identity.ts";
import { makeNumbers, makeTexts } from "./values.ts";

const MAX_SAMPLES = 16;
const MAX_MEMBERS = 40;
const MAX_ITEMS = 2_000;
/** The name of a field that no version documents. */
export const UNDOCUMENTED = "undocumented";

const known = new Map<number, readonly Json[]>();
const open = new Set<number>();

/** Returns valid values of a schema, as different as possible, the smallest first; empty if none can be constructed. */
export function samplesOf(schema: Json | undefined): readonly Json[] {
  const id = idOf(schema);
  const found = known.get(id);
  if (found !== undefined) return found;
  if (open.has(id)) return [];
  open.add(id);
  const samples = distinct(candidatesOf(facetsOf(schema))).filter((value) => isValid(schema, value));
  open.delete(id);
  // One value of each type comes first.
  const firsts = [...new Map(samples.toReversed().map((value) => [atomOf(value), value])).values()];
  const some = [...new Set([...samples.slice(0, 1), ...firsts, ...samples])].slice(0, MAX_SAMPLES);
  // In a schema that contains itself, a field may be missing only because its schema is being read.
  if (open.size === 0 || some.length > 0) known.set(id, some);
  return some;
}

/** Removes duplicates. */
export function distinct(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [toKey(value), value])).values()];
}

function candidatesOf(facets: Facets): Json[] {
  const { types, schema } = facets;
  if (facets.values !== undefined) return [...facets.values];
  const { examples = [], default: standard } = schema;
  const forms = facets.union === undefined ? [] : partsOf(facets).slice(0, MAX_MEMBERS);
  return [
    ...forms.flatMap((part) => samplesOf(part).slice(0, 4)),
    ...(types.has("string") ? makeTexts([facets]) : []),
    ...(types.has("integer") || types.has("fraction") ? makeNumbers([facets]) : []),
    ...(types.has("boolean") ? [true, false] : []),
    ...(types.has("object") ? objectsOf(facets) : []),
    ...(types.has("array") ? listsOf(facets) : []),
    ...(types.has("null") ? [null] : []),
    ...listedValues(facets.rest),
    ...[standard ?? [], examples].flat(),
  ];
}

/** Returns the values in keywords that nothing here reads. */
export function listedValues(part: Json | undefined, depth = 0): Json[] {
  if (Array.isArray(part)) return part.flatMap((item) => listedValues(item, depth + 1));
  if (!isObject(part) || depth > 8) return [];
  const { const: only, enum: listed, ...others } = part;
  const own = [...(only === undefined ? [] : [only]), ...(Array.isArray(listed) ? listed : [])];
  return [...own, ...Object.values(others).flatMap((child) => listedValues(child, depth + 1))];
}

const parts = {
  source: new WeakMap<JsonSchema, JsonSchema[]>(),
  target: new WeakMap<JsonSchema, JsonSchema[]>(),
};

/**
 * Returns a schema for each member of a union, with what is around it.
 *
 * @param role - As a source, they allow at least what the union allows, including fields of other members; as a target, at most that.
 */
export function partsOf(facets: Facets, role: "source" | "target" = "source"): readonly JsonSchema[] {
  const { union, schema } = facets;
  if (union === undefined) return [schema];
  const made = parts[role].get(schema);
  if (made !== undefined) return made;
  const { [union.keyword]: _, ...around } = schema;
  const all = union.members.map((member) => {
    const isClosed = facets.others === false || (role === "source" && facets.others !== true);
    const hasMore = union.keyword === "anyOf" && isClosed && documentsFields(member);
    const fields = hasMore ? [...otherFields(facets, member, role)] : [];
    return withAlso(
      around,
      member,
      ...(fields.length === 0 ? [] : [{ properties: Object.fromEntries(fields) }]),
    );
  });
  parts[role].set(schema, all);
  return all;
}

/**
 * The fields that other members document: a value of this member may have them if it is valid for those
 * members too.
 */
function otherFields(facets: Facets, member: Json, role: "source" | "target"): Map<string, Json> {
  const { union, others } = facets;
  const fields = new Map<string, Json>();
  const own = new Map([...facets.properties, ...facetsOf(member).properties]);
  for (const other of (union?.members ?? []).filter((each) => each !== member)) {
    const { schema, properties, types } = facetsOf(other);
    const agrees = ([name, field]: [string, Json]): boolean =>
      idOf(own.get(name) ?? fields.get(name) ?? field) === idOf(field);
    // Any value with these fields is one of the other member's, too.
    const isLoose = Object.keys(schema).every((key) => !isConstraint(key) || FIELDS.includes(key));
    const isSure = isLoose && types.has("object") && [...properties].every(agrees);
    if (role === "target" && !isSure) continue;
    for (const [name, field] of properties) {
      const known = fields.get(name) ?? (others === false ? field : { anyOf: [field, others] });
      if (!own.has(name)) fields.set(name, agrees([name, field]) ? known : { anyOf: [known, field] });
    }
  }
  return fields;
}

const FIELDS = ["type", "properties"];

/** Returns what a field of an object may be: its own schema, or that of undocumented fields. */
export function fieldSchema({ properties, rest, others, schema }: Facets, name: string): Json {
  // `additionalProperties` doesn't know the fields that other schemas of the same value document.
  const isHidden = !("additionalProperties" in schema) && documentsFields(rest);
  return properties.get(name) ?? (isHidden || "patternProperties" in rest ? true : others);
}

function objectsOf(facets: Facets): JsonObject[] {
  const base: Record<string, Json> = {};
  for (const name of facets.required) {
    const [value] = samplesOf(fieldSchema(facets, name));
    if (value === undefined) return [];
    base[name] = value;
  }
  const full: Record<string, Json> = { ...base };
  for (const [name, schema] of facets.properties) {
    if (name in full || isImpossible(schema)) continue;
    const [value] = samplesOf(schema);
    if (value !== undefined) full[name] = value;
  }
  const single = Object.entries(full).map(([name, value]) => ({ ...base, [name]: value }));
  return [base, resize(base, full, facets.minProperties), full, ...single];
}

/** Adds fields from another object, then undocumented ones, until there are enough. */
export function resize(base: JsonObject, from: JsonObject, size: number): JsonObject {
  const missing = Math.min(MAX_ITEMS, Math.max(0, size - Object.keys(base).length));
  const more = Object.entries(from)
    .filter(([name]) => !(name in base))
    .slice(0, missing);
  const others = Array.from({ length: missing - more.length }, (_, index) => [
    `${UNDOCUMENTED}${index}`,
    "x",
  ]);
  return { ...base, ...Object.fromEntries([...more, ...others]) };
}

function listsOf({ items, rest, minItems, uniqueItems }: Facets): Json[][] {
  const samples = samplesOf(items);
  const first = [rest["prefixItems"] ?? []].flat().map((schema) => samplesOf(schema)[0] ?? null);
  const wanted = rest["contains"] === undefined ? [] : samplesOf(rest["contains"]).slice(0, 1);
  return [minItems, 0, 1, 2].flatMap((length) => {
    const list = makeList(samples, length, uniqueItems);
    return [list, [...first, ...wanted, ...list]];
  });
}

/** Creates a list of a given length, whose items may repeat unless they must be unique. */
export function makeList(items: readonly Json[], length: number, isUnique = false): Json[] {
  const size = items.length === 0 ? 0 : Math.min(length, MAX_ITEMS);
  return Array.from({ length: size }, (_, index) => {
    const item = items[isUnique ? index % items.length : 0] ?? null;
    if (!isUnique || index < items.length) return item;
    if (typeof item === "number") return item + 1000 + index;
    return typeof item === "string" ? `${item}${index}` : item;
  });
}

/** Returns lists that contain an item. */
export function liftItem(schema: Json | undefined, item: Json): Json[][] {
  const lists = samplesOf(schema).filter((sample) => Array.isArray(sample));
  const ready = lists.flatMap((list) => [
    [item, ...list.slice(1)],
    [...list, item],
  ]);
  return [[item], ...ready, makeList([item], facetsOf(schema).minItems)];
}
