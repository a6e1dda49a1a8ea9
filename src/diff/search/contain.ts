import { isObject, type Json } from "../../document/json.ts";
import { isValid } from "../schema/check-value.ts";
import { type Facets, facetsOf, isImpossible, possibleTypes, toType } from "../schema/facets.ts";
import { withAlso } from "../schema/flatten.ts";
import { idOf } from "../schema/identity.ts";
import { type Audience, viewOf } from "../schema/view.ts";
import { type Conflict, type Containment, conflict, type Schemas } from "./conflict.ts";
import { distinct, fieldSchema, partsOf, samplesOf } from "./samples.ts";

/** A question: is each value of one schema, as one audience reads it, a value of the other? */
export interface Relation extends Schemas {
  readonly from: Audience;
  readonly to: Audience;
}

const CONTAINED: Containment = { kind: "contained" };

const known = new Map<string, Containment>();
const open = new Set<string>();
let assumptions = 0;

/** Decides whether each value of one schema is a value of the other. */
export function contain({ a, from, b, to }: Relation): Containment {
  const isNarrower = from === to || from === "send" || to === "tolerant";
  if (isNarrower && idOf(a) === idOf(b)) return CONTAINED;
  return decide({ a: viewOf(a, from), b: viewOf(b, to) });
}

/** Finds the constraints of one schema that values of the other violate, without looking into what both document. */
export function findConflicts({ a, from, b, to }: Relation): readonly Conflict[] {
  return conflict({ a: viewOf(a, from), b: viewOf(b, to) }, { contain: decide, isDeep: false });
}

/** Decides a question once. Schemas that contain themselves are decided by induction. */
function decide(schemas: Schemas): Containment {
  const { a, b } = schemas;
  const [left, right] = [idOf(a), idOf(b)];
  if (left === right || right === idOf({}) || b === true || isImpossible(a)) return CONTAINED;
  const key = `${left} ${right}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (open.has(key)) {
    assumptions += 1;
    return CONTAINED;
  }
  open.add(key);
  const before = assumptions;
  const result = compare(schemas);
  open.delete(key);
  // What was decided by assuming an open question's answer is valid only if that answer is.
  if (assumptions === before || open.size === 0 || result.kind === "witness") known.set(key, result);
  return result;
}

function compare(schemas: Schemas): Containment {
  const [own, other] = [facetsOf(schemas.a), facetsOf(schemas.b)];
  if (own.union !== undefined)
    return combine(
      schemas,
      partsOf(own).map((part, index) => () => decideMember(schemas, part, index)),
    );
  if (other.union !== undefined) return compareToUnion(schemas, own, other);
  const conflicts = conflict(schemas, { contain: decide, isDeep: true });
  const values = conflicts.flatMap((each) => each.values);
  if (values.length > 0) return { kind: "witness", values };
  const [first] = conflicts;
  return first === undefined
    ? CONTAINED
    : { kind: "unsure", why: first.why ?? "no value was found that proves it" };
}

/** Requires every part to be contained. A value that disproves this must be valid for the whole. */
function combine({ a, b }: Schemas, parts: readonly (() => Containment)[]): Containment {
  const rejected: Json[] = [];
  let unsure: Containment | undefined;
  for (const decidePart of parts) {
    const result = decidePart();
    if (result.kind === "unsure") unsure = result;
    if (result.kind === "witness") {
      const values = result.values.filter((value) => isValid(a, value) && !isValid(b, value));
      rejected.push(...values);
      if (values.length === 0) unsure = { kind: "unsure", why: "other forms of the value may accept it" };
    }
    if (rejected.length >= 4) break;
  }
  return rejected.length > 0 ? { kind: "witness", values: rejected } : (unsure ?? CONTAINED);
}

/** Decides one member of a union. The other version may have a union, too. */
function decideMember({ a, b }: Schemas, part: Json, index: number): Containment {
  const [{ union }, other] = [facetsOf(a), facetsOf(b)];
  if (other.union?.keyword !== "oneOf" || union?.keyword !== "oneOf") return decide({ a: part, b });
  const members = other.union.members;
  // In a `oneOf`, a value of one member matches no other. That excludes members that are the same in both
  // versions, apart from fields that the value can't have, and members that became narrower.
  const others = union.members.filter((_, at) => at !== index);
  const known = new Set(others.map((mine) => reducedId(part, mine)));
  const isExcluded = (member: Json): boolean =>
    known.has(reducedId(part, member)) ||
    others.some((mine) => decide({ a: member, b: mine }).kind === "contained") ||
    areDisjoint(part, member);
  const isIn = partsOf(other, "target").some(
    (target, at) =>
      members.every((member, each) => each === at || isExcluded(member)) &&
      decide({ a: part, b: target }).kind === "contained",
  );
  return isIn ? CONTAINED : decide({ a: part, b });
}

const reduced = new Map<string, number>();

/** Returns a number that schemas share if they differ only in fields that no value of a part may have. */
function reducedId(part: Json, schema: Json): number {
  const { others, properties, rest } = facetsOf(part);
  if (others !== false || Object.keys(rest).length > 0) return idOf(schema);
  const key = `${idOf(part)} ${idOf(schema)}`;
  const known = reduced.get(key);
  if (known !== undefined) return known;
  const flat = facetsOf(schema).schema;
  const possible = Object.entries(flat.properties ?? {}).filter(([name]) => properties.has(name));
  const id = idOf({ ...flat, properties: Object.fromEntries(possible) });
  reduced.set(key, id);
  return id;
}

function compareToUnion(schemas: Schemas, own: Facets, other: Facets): Containment {
  const { a, b } = schemas;
  if (own.values !== undefined) {
    const values = own.values.filter((value) => isValid(a, value) && !isValid(b, value));
    return values.length === 0 ? CONTAINED : { kind: "witness", values };
  }
  // Each type, then each value of the field that distinguishes members, is decided separately.
  const types = [...new Set([...possibleTypes(own)].map(toType))];
  if (types.length > 1)
    return split(
      schemas,
      types.map((type) => ({ type })),
    );
  const members = other.union?.members ?? [];
  const results = partsOf(other, "target").map((target) => decide({ a, b: target }));
  const isIn = results.some(
    ({ kind }, index) =>
      kind === "contained" &&
      (other.union?.keyword !== "oneOf" ||
        members.every((member, at) => at === index || areDisjoint(a, member))),
  );
  if (isIn) return CONTAINED;
  const tag = tagOf(own, members);
  if (tag !== undefined)
    return split(
      schemas,
      tag.values.map((value) => ({ properties: { [tag.name]: { const: value } } })),
    );
  const values = results.flatMap((result) => (result.kind === "witness" ? result.values.slice(0, 4) : []));
  const witnesses = distinct([...values, ...merges(values), ...samplesOf(a)]).filter(
    (value) => isValid(a, value) && !isValid(b, value),
  );
  return witnesses.length > 0
    ? { kind: "witness", values: witnesses.slice(0, 4) }
    : { kind: "unsure", why: "it may be valid by one form of the value or another" };
}

/** Decides case by case; the cases cover everything. */
function split({ a, b }: Schemas, cases: readonly Json[]): Containment {
  const { schema } = facetsOf(a);
  return combine(
    { a, b },
    cases.map((each) => () => decide({ a: withAlso(schema, each), b })),
  );
}

/** Creates values that differ from each of several members at the same time. */
function merges(values: readonly Json[]): Json[] {
  const objects = values.filter(isObject);
  const all = Object.assign({}, ...objects);
  const reversed = Object.assign({}, ...objects.toReversed());
  return objects.length < 2 ? [] : [all, reversed, ...objects.flatMap((one) => [{ ...all, ...one }])];
}

/** Returns a required field with a list of values that distinguish the members. */
function tagOf(own: Facets, members: readonly Json[]): { name: string; values: readonly Json[] } | undefined {
  for (const name of own.required) {
    const values = facetsOf(own.properties.get(name)).values ?? [];
    const isTag = members.some((each) => facetsOf(facetsOf(each).properties.get(name)).values !== undefined);
    if (values.length > 1 && values.length <= 64 && isTag) return { name, values };
  }
  return undefined;
}

/** Checks whether two schemas obviously have no valid value in common. */
function areDisjoint(a: Json | undefined, b: Json | undefined, depth = 0): boolean {
  const [one, other] = [facetsOf(a), facetsOf(b)];
  if (depth > 6) return false;
  if (one.values !== undefined) return one.values.every((value) => !isValid(b, value));
  if (other.values !== undefined) return other.values.every((value) => !isValid(a, value));
  if (one.union !== undefined) return partsOf(one).every((part) => areDisjoint(part, b, depth + 1));
  if (other.union !== undefined) return other.union.members.every((each) => areDisjoint(a, each, depth + 1));
  return [...one.types].every((atom) => {
    if (!other.types.has(atom)) return true;
    if (atom === "integer" || atom === "fraction")
      return one.lower.value > other.upper.value || one.upper.value < other.lower.value;
    if (atom === "string") return one.minLength > other.maxLength || one.maxLength < other.minLength;
    if (atom !== "object") return false;
    return [...one.required, ...other.required].some((name) => {
      const [left, right] = [fieldSchema(one, name), fieldSchema(other, name)];
      return isImpossible(left) || isImpossible(right) || areDisjoint(left, right, depth + 1);
    });
  });
}
