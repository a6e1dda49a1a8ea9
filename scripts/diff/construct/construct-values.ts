import type { Json, JsonObject } from "../../contract/json.ts";
import { type JsonSchema, withoutAnnotations } from "../../contract/json-schema.ts";
import { pairMembers } from "../rules/compare-unions.ts";
import { toKey } from "../same.ts";
import { type Facets, facetsOf } from "../schema/facets.ts";
import { isValid } from "./is-valid.ts";
import { makeNumbers } from "./numbers.ts";
import { makeTexts } from "./texts.ts";

const OF_ANY_TYPE: Json[] = ["text", "", null, true, false, 7, 1.5, [], ["text", "text"], {}, { a: "text" }];
const OF_EACH_TYPE: readonly Json[] = [null, true, false, 7, 1.5, "7", [], {}];
const MAX_ITEMS = 200;
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
    facets.union === undefined ? constructPlain(facets, others) : constructMembers(facets, others, other);
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
    ...OF_EACH_TYPE,
  ];
}

/** What the document shows may match what no rule knows how to construct. */
function knownExamples({ examples, default: standard }: JsonSchema): Json[] {
  const shown = Array.isArray(examples) ? [...examples] : [];
  return [...(standard === undefined ? [] : [standard]), ...shown];
}

function constructMembers(own: Facets, others: Facets, other: Json | undefined): Json[] {
  const { union } = own;
  if (union === undefined) return [];
  const { [union.keyword]: _, ...around } = own.schema;
  const pairs = others.union === undefined ? [] : pairMembers(own, others);
  return union.members.flatMap((member, index) => {
    const pair = pairs.find(({ old }) => old === index);
    const matching = pair === undefined ? [] : [others.union?.members[pair.next]];
    const all = matching.length > 0 ? matching : (others.union?.members ?? [other]);
    return all.flatMap((match) => constructValues({ allOf: [around, member] }, match));
  });
}

function constructObjects(own: Facets, other: Facets): JsonObject[] {
  const fields = [...own.properties].map(([name, schema]) => ({
    name,
    values: constructValues(schema, other.properties.get(name)),
  }));
  // A field that nothing can be is left out where it may be.
  const possible = fields.filter(
    ({ name, values: [first = null] }) =>
      own.required.has(name) || isValid(facetsOf(own.properties.get(name)).schema, first),
  );
  const undocumented = [...own.required].filter((name) => !own.properties.has(name));
  const full: JsonObject = Object.fromEntries([
    ...possible.map(({ name, values }) => [name, values[0] ?? null]),
    ...undocumented.map((name) => [name, constructValues(other.properties.get(name), true)[0] ?? "x"]),
  ]);
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
    ...bases.flatMap((base) => addFields(base, own, other)),
  ];
}

function without(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object;
  return rest;
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
  return [
    ...unknown,
    { ...base, [UNKNOWN]: "x" },
    ...foreign.flatMap(([name, schema]) =>
      constructValues(own.beside.send, schema).map((value) => ({ ...base, [name]: value })),
    ),
  ];
}

function constructLists(own: Facets, other: Facets): (readonly Json[])[] {
  const items = constructValues(own.items, other.items).filter(
    (item) => own.items === true || isValid(facetsOf(own.items).schema, item),
  );
  const sizes = [own, other].flatMap(({ minItems, maxItems }) =>
    [minItems, maxItems].flatMap((n) => [n - 1, n, n + 1]),
  );
  const lengths = [...new Set([Math.max(1, own.minItems), 0, 1, 2, ...sizes])].filter(
    (n) => n >= 0 && n <= MAX_ITEMS,
  );
  const [first] = items;
  const of = (length: number, start: number): Json[] =>
    Array.from({ length }, (_, index) => items[(start + index) % items.length] ?? null);
  if (first === undefined) return [[]];
  const base = Math.max(1, own.minItems);
  return [
    ...lengths.map((length) => of(length, 0)),
    ...lengths.map((length) => Array.from({ length }, () => first)),
    ...items.map((_, index) => of(Math.min(base, MAX_ITEMS), index)),
  ];
}
