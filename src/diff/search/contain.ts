import { isObject, type Json } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { type Facets, facetsOf } from "../schema/facets.ts";
import { idOf } from "../schema/identity.ts";
import { isImpossible, possibleTypes } from "../schema/is-impossible.ts";
import { conflict } from "./conflict.ts";
import { areDisjoint } from "./disjoint.ts";
import { type Containment, isWitness, type Relation } from "./relation.ts";
import { distinct, partsOf, samplesOf } from "./samples.ts";

const CONTAINED: Containment = { kind: "contained" };

const known = new Map<string, Containment>();
const open = new Set<string>();
let assumptions = 0;

/** Decides whether each value of one schema is a value of the other. Schemas that contain themselves are decided by induction. */
export function contain(relation: Relation): Containment {
  const { a, from, b, to } = relation;
  const [left, right] = [idOf(a), idOf(b)];
  if (isEasy(relation, left, right)) return CONTAINED;
  const key = `${left} ${from} ${right} ${to}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (open.has(key)) {
    assumptions += 1;
    return CONTAINED;
  }
  open.add(key);
  const before = assumptions;
  const result = decide(relation);
  open.delete(key);
  // What was decided by assuming an open question's answer holds only if that answer does.
  if (assumptions === before || open.size === 0 || result.kind === "witness") known.set(key, result);
  return result;
}

function isEasy({ from, to, b, a }: Relation, left: number, right: number): boolean {
  if (left === right && (from === to || from === "send" || to === "tolerant")) return true;
  return right === idOf({}) || isImpossible(a, from) || b === true;
}

function decide(relation: Relation): Containment {
  const { a, from, b } = relation;
  const [facets, other] = [facetsOf(a), facetsOf(b)];
  if (facets.union !== undefined)
    return combine(
      relation,
      partsOf(facets).map((part) => ({ ...relation, a: part })),
    );
  if (other.union !== undefined) return decideUnion(relation, facets, other);
  const conflicts = conflict(relation, { contain, isDeep: true });
  const values = conflicts.flatMap((each) => each.values);
  if (values.length > 0) return { kind: "witness", values };
  const [first] = conflicts;
  if (first === undefined) return CONTAINED;
  return {
    kind: "unsure",
    why: first.why ?? `no value was found that shows it, and none was excluded, from ${from}`,
  };
}

/** All parts have to be contained; what shows that one isn't has to be a value of the whole. */
function combine(relation: Relation, parts: readonly Relation[]): Containment {
  const rejected: Json[] = [];
  let unsure: Containment | undefined;
  for (const part of parts) {
    const result = partOf(relation, part, parts);
    if (result.kind === "unsure") unsure = result;
    if (result.kind === "witness") {
      const values = result.values.filter((value) => isWitness(relation, value));
      rejected.push(...values);
      if (values.length === 0) unsure = { kind: "unsure", why: "other forms of the value may accept it" };
    }
    if (rejected.length >= 4) break;
  }
  if (rejected.length > 0) return { kind: "witness", values: rejected };
  return unsure ?? CONTAINED;
}

/** One member of a union, of which the other version may have a union too. */
function partOf(whole: Relation, part: Relation, parts: readonly Relation[]): Containment {
  const facets = facetsOf(whole.a);
  const other = facetsOf(part.b);
  const isOne = facets.union?.keyword === "oneOf";
  if (other.union?.keyword !== "oneOf" || !isOne) return contain(part);
  const index = parts.indexOf(part);
  const own = facets.union?.members ?? [];
  const members = other.union.members;
  // A value of one member is of no other: neither of those that are the same in both, as far as the value can tell, nor of one that
  // has become narrower.
  const isExcluded = (member: Json): boolean =>
    own.some(
      (mine, at) =>
        at !== index &&
        (isSameFor(part, mine, member) ||
          contain({ a: member, from: "receive", b: mine, to: "receive" }).kind === "contained"),
    ) || areDisjoint(part.a, member);
  const isIn = partsOf(other).some(
    (target, at) =>
      members.every((member, each) => each === at || isExcluded(member)) &&
      contain({ ...part, b: target }).kind === "contained",
  );
  return isIn ? CONTAINED : contain(part);
}

/** Whether two schemas differ only in fields that no value may have. */
function isSameFor({ a, from }: Relation, one: Json, other: Json): boolean {
  const { others, properties, rest } = facetsOf(a);
  if (others[from] !== false || Object.keys(rest).length > 0) return idOf(one) === idOf(other);
  const [left, right] = [one, other].map((schema) => {
    const flat = facetsOf(schema).schema;
    const possible = Object.entries(flat.properties ?? {}).filter(([name]) => properties.has(name));
    return idOf({ ...flat, properties: Object.fromEntries(possible) });
  });
  return left === right;
}

function decideUnion(relation: Relation, facets: Facets, other: Facets): Containment {
  const { a, from } = relation;
  const types = [...possibleTypes(facets, from)];
  // Each type, then each value of the field that tells members apart, goes its own way.
  if (facets.values === undefined && types.length > 1) {
    const names = new Set(types.map((atom) => (atom === "fraction" ? "number" : atom)));
    if (names.has("number")) names.delete("integer");
    if (names.size > 1)
      return combine(
        relation,
        [...names].map((type) => ({ ...relation, a: narrow(a, { type }) })),
      );
  }
  if (facets.values !== undefined) {
    const values = facets.values.filter((value) => isWitness(relation, value));
    return values.length === 0 ? CONTAINED : { kind: "witness", values };
  }
  const targets = partsOf(other);
  const members = other.union?.members ?? [];
  const isOne = other.union?.keyword === "oneOf";
  const results = targets.map((target) => contain({ ...relation, b: target }));
  const isIn = results.some(
    ({ kind }, index) =>
      kind === "contained" &&
      (!isOne || members.every((member, at) => at === index || areDisjoint(a, member))),
  );
  if (isIn) return CONTAINED;
  const tag = tagOf(facets, other);
  if (tag !== undefined) {
    return combine(
      relation,
      tag.values.map((value) => ({
        ...relation,
        a: narrow(a, { properties: { [tag.name]: { const: value } } }),
      })),
    );
  }
  const values = results.flatMap((result) => (result.kind === "witness" ? result.values.slice(0, 4) : []));
  const all = distinct([...values, ...merges(values), ...samplesOf(a, from)]);
  const witnesses = all.filter((value) => isWitness(relation, value));
  if (witnesses.length > 0) return { kind: "witness", values: witnesses.slice(0, 4) };
  return { kind: "unsure", why: "it may be valid by one form of the value or another" };
}

function narrow(schema: Json | undefined, more: JsonSchema): JsonSchema {
  return { allOf: [facetsOf(schema).schema, more] };
}

/** Values that differ from each of several members at the same time. */
function merges(values: readonly Json[]): Json[] {
  const objects = values.filter(isObject);
  const all = Object.assign({}, ...objects);
  const reversed = Object.assign({}, ...objects.toReversed());
  return objects.length < 2 ? [] : [all, reversed, ...objects.flatMap((one) => [{ ...all, ...one }])];
}

/** A required field with a list of values, by whose value the members differ. */
function tagOf(facets: Facets, { union }: Facets): { name: string; values: readonly Json[] } | undefined {
  for (const name of facets.required) {
    const values = facetsOf(facets.properties.get(name)).values ?? [];
    const isTag = union?.members.some(
      (member) => facetsOf(facetsOf(member).properties.get(name)).values !== undefined,
    );
    if (values.length > 1 && values.length <= 64 && isTag === true) return { name, values };
  }
  return undefined;
}
