import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import { type JsonSchema, withoutAnnotations } from "../../document/json-schema.ts";
import { pairMembers } from "../rules/compare-unions.ts";
import { toKey } from "../same.ts";
import { type Facets, facetsOf } from "../schema/facets.ts";
import { isValid } from "../schema/is-valid.ts";
import { makeNumbers } from "./numbers.ts";
import { makeTexts } from "./texts.ts";

const OF_ANY_TYPE: Json[] = ["text", "", null, true, false, 7, 1.5, [], ["text", "text"], {}, { a: "text" }];
const OF_EACH_TYPE: readonly Json[] = [null, true, false, 7, 1.5, "7", [], {}];
const MAX_ITEMS = 200;
const MAX_MEMBERS = 6;
/** The name of a field that no version documents. */
const UNKNOWN = "undocumented";

/**
 * Makes values from a schema: the first is a plain one that should match it; each other one differs from it in one place, by
 * the limits that this version or the other sets there. Which of them match is for the validators to say.
 *
 * @param own - The schema of the version whose payloads are made.
 * @param other - The schema of the same place in the other version.
 */
export function constructValues(own: Json | undefined, other: Json | undefined): Json[] {
  if (isAny(own))
    return isAny(other) ? OF_ANY_TYPE : distinct([...OF_ANY_TYPE, ...constructValues(other, true)]);
  const facets = facetsOf(own);
  const others = facetsOf(other);
  const values =
    facets.union === undefined
      ? [...constructPlain(facets, others), ...againstMembers(own, others)]
      : constructMembers(facets, others, other);
  const first = values.findIndex((value) => isValid(facets.schema, value));
  const base = first > 0 ? values.splice(first, 1) : [];
  return distinct([...base, ...values]);
}

/** Whether a schema asks for nothing: there is no end to what it lets pass, so a few values have to do. */
function isAny(schema: Json | undefined): boolean {
  return (
    schema === undefined ||
    schema === true ||
    Object.keys(withoutAnnotations(facetsOf(schema).schema)).length === 0
  );
}

function distinct(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [toKey(value), value])).values()];
}

function constructPlain(own: Facets, other: Facets): Json[] {
  const { types } = own;
  return [
    ...(own.values ?? []),
    ...knownExamples(own.schema),
    ...(types.has("object") ? constructObjects(own, other) : []),
    ...(types.has("array") ? constructLists(own, other) : []),
    ...(types.has("string") ? makeTexts([own, other]) : []),
    ...(types.has("integer") || types.has("fraction") ? makeNumbers([own, other]) : []),
    ...(other.values ?? []),
    ...[own, other].flatMap(({ rest }) => listedValues(rest)),
    ...OF_EACH_TYPE,
  ];
}

/** The values that keywords which no rule knows speak of. */
function listedValues(part: Json | undefined): Json[] {
  if (Array.isArray(part)) return part.flatMap(listedValues);
  if (!isObject(part)) return [];
  const { const: only, enum: listed, ...others } = part;
  const own = [...(only === undefined ? [] : [only]), ...(Array.isArray(listed) ? listed : [])];
  return [...own, ...Object.values(others).flatMap(listedValues)];
}

/** What the document shows may match what no rule knows how to construct. */
function knownExamples({ examples, default: standard }: JsonSchema): Json[] {
  const shown = Array.isArray(examples) ? [...examples] : [];
  return [...(standard === undefined ? [] : [standard]), ...shown];
}

/** The limits of each member of the other version's union. */
function againstMembers(own: Json | undefined, { union }: Facets): Json[] {
  return (union?.members ?? []).slice(0, MAX_MEMBERS).flatMap((member) => constructValues(own, member));
}

function constructMembers(own: Facets, others: Facets, other: Json | undefined): Json[] {
  const { union } = own;
  if (union === undefined) return [];
  const { [union.keyword]: _, ...around } = own.schema;
  const pairs = others.union === undefined ? [] : pairMembers(own, others);
  return union.members.flatMap((member, index) => {
    const pair = pairs.find(({ old }) => old === index);
    const members = others.union?.members ?? [other];
    const first = pair === undefined ? [] : [members[pair.next]];
    // A value that more than one member lets pass may be none of a oneOf's.
    const all = [...new Set([...first, ...members.slice(0, MAX_MEMBERS)])];
    return all.flatMap((match) => constructValues({ allOf: [around, member] }, match));
  });
}

function constructObjects(own: Facets, other: Facets): JsonObject[] {
  const names = [...new Set([...own.properties.keys(), ...own.required])];
  const fields = names.map((name) => {
    const schema = own.properties.get(name) ?? own.beside.receive;
    return {
      name,
      schema,
      values: constructValues(schema, other.properties.get(name) ?? other.beside.receive),
    };
  });
  // A field that nothing can be is left out where it may be.
  const possible = fields.filter(
    ({ name, schema, values: [first = null] }) =>
      own.required.has(name) || isValid(facetsOf(schema).schema, first),
  );
  const full: JsonObject = Object.fromEntries(possible.map(({ name, values }) => [name, values[0] ?? null]));
  const needed = Object.fromEntries(Object.entries(full).filter(([name]) => own.required.has(name)));
  const bases = [full, needed];
  return [
    ...bases,
    ...Object.keys(full).map((name) => without(full, name)),
    ...fields.flatMap(({ name, values }) =>
      values.flatMap((value) => [
        { ...full, [name]: value },
        ...(own.required.has(name) ? [{ ...needed, [name]: value }] : []),
      ]),
    ),
    ...Object.keys(full).map((_, count) => ({ ...firstOf(full, count), ...needed })),
    ...bases.flatMap((base) => addFields(base, own, other)),
  ];
}

function without(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object;
  return rest;
}

function firstOf(object: JsonObject, count: number): JsonObject {
  return Object.fromEntries(Object.entries(object).slice(0, count));
}

/** Fields that this version does not document: those of the other, and one of nobody. */
function addFields(base: JsonObject, own: Facets, other: Facets): JsonObject[] {
  if (own.beside.send === false) return [{ ...base, [UNKNOWN]: "x" }];
  const shape = own.beside.send === true ? other.beside.receive : own.beside.send;
  const unknown = constructValues(shape, other.beside.receive).map((value) => ({
    ...base,
    [UNKNOWN]: value,
  }));
  const foreign = [...other.properties].filter(([name]) => !own.properties.has(name));
  const fillers = sizesAround([own, other], "minProperties", "maxProperties").map((size) => {
    const names = Array.from(
      { length: Math.max(0, size - Object.keys(base).length) },
      (_, index) => `${UNKNOWN}${index}`,
    );
    return { ...base, ...Object.fromEntries(names.map((name) => [name, unknown[0]?.[UNKNOWN] ?? null])) };
  });
  return [
    ...unknown,
    ...fillers,
    { ...base, [UNKNOWN]: "x" },
    ...foreign.flatMap(([name, schema]) =>
      constructValues(own.beside.send, schema).map((value) => ({ ...base, [name]: value })),
    ),
  ];
}

function constructLists(own: Facets, other: Facets): (readonly Json[])[] {
  const items = constructValues(own.items, other.items);
  const valid = items.filter((item) => own.items === true || isValid(facetsOf(own.items).schema, item));
  const sizes = sizesAround([own, other], "minItems", "maxItems");
  const plain = Math.min(Math.max(1, own.minItems), MAX_ITEMS);
  const [first] = valid;
  if (first === undefined) return [[]];
  const of = (length: number): Json[] =>
    Array.from({ length }, (_, index) => valid[index % valid.length] ?? null);
  return [
    ...[plain, 0, 1, 2, ...sizes].map(of),
    ...[2, ...sizes].map((length) => Array.from({ length }, () => first)),
    ...items.map((item) => [item, ...of(plain).slice(1)]),
    ...items.flatMap((item) => [[item], [item, item]]),
  ];
}

/** The sizes on, under and over each limit of the versions. */
function sizesAround(
  versions: readonly Facets[],
  ...limits: readonly ("minItems" | "maxItems" | "minProperties" | "maxProperties")[]
): number[] {
  const sizes = versions.flatMap((facets) =>
    limits.flatMap((name) => [-1, 0, 1].map((step) => facets[name] + step)),
  );
  return [...new Set(sizes)].filter((size) => size >= 0 && size <= MAX_ITEMS);
}
