import type { Json } from "../../document/json.ts";
import { atomOf, type Facets, facetsOf } from "../schema/facets.ts";
import { idOf, toKey } from "../schema/identity.ts";
import { type Compare, show, toLocalChange } from "./local-change.ts";

/** A member of a union in both versions, each with its number. */
export interface Pair {
  readonly old: number;
  readonly next: number;
}

/** Compares which forms a value may have. */
export const compareUnions: Compare = ({ old, next }) => {
  const [was, is] = [old.union, next.union];
  if (was === undefined && is === undefined) return [];
  if (was === undefined || is === undefined) {
    const { keyword = "", members = [] } = was ?? is ?? {};
    const forms = `one of ${members.length} forms.`;
    return was === undefined
      ? [toLocalChange("union-added", `Now ${forms}`, { keyword })]
      : [toLocalChange("union-dropped", `Before, ${forms}`, { keyword })];
  }
  const pairs = pairMembers(old, next);
  const removed = [...was.members.keys()].filter((index) => !pairs.some((pair) => pair.old === index));
  const added = [...is.members.keys()].filter((index) => !pairs.some((pair) => pair.next === index));
  const kind = `\`${was.keyword}\` became \`${is.keyword}\`.`;
  return [
    ...(was.keyword === is.keyword
      ? []
      : [toLocalChange("union-kind-changed", kind, { keyword: is.keyword })]),
    ...removed.map((index) => {
      const where = { version: "old", keys: [was.keyword, index] } as const;
      return toLocalChange(
        "union-member-removed",
        `One form was removed: ${describe(was.members[index])}.`,
        where,
      );
    }),
    ...added.map((index) => {
      const where = { keys: [is.keyword, index] };
      return toLocalChange("union-member-added", `One form is new: ${describe(is.members[index])}.`, where);
    }),
  ];
};

/** Pairs members that are the same, then those that a field with a fixed value names, then the only two left of a type. */
export function pairMembers(old: Facets, next: Facets): Pair[] {
  const pairs: Pair[] = [];
  for (const keyOf of [sameOf, tagOf, typeOf]) {
    const freeOf = ({ union }: Facets, side: keyof Pair) =>
      [...(union?.members ?? []).entries()]
        .filter(([index]) => !pairs.some((pair) => pair[side] === index))
        .map(([index, member]) => ({ index, key: keyOf(member) }));
    const free = { old: freeOf(old, "old"), next: freeOf(next, "next") };
    for (const { index, key } of free.old) {
      const matches = free.next.filter((other) => other.key === key && key !== undefined);
      const isOne = free.old.filter((other) => other.key === key).length === matches.length;
      const first = matches.find((match) => !pairs.some((pair) => pair.next === match.index));
      if (first !== undefined && (isOne || keyOf === sameOf)) pairs.push({ old: index, next: first.index });
    }
  }
  return pairs;
}

function sameOf(member: Json): string {
  return String(idOf(member));
}

/** Returns the required fields with a fixed value. */
function tagOf(member: Json): string | undefined {
  const { properties, required } = facetsOf(member);
  const tags = [...properties].flatMap(([name, schema]) => {
    const { values } = facetsOf(schema);
    return values?.length === 1 && required.has(name) ? [[name, values[0] ?? null]] : [];
  });
  return tags.length === 0 ? undefined : tags.map(toKey).toSorted().join();
}

function typeOf(member: Json): string | undefined {
  const { types, values } = facetsOf(member);
  return tagOf(member) === undefined && values === undefined ? [...types].toSorted().join() : undefined;
}

function describe(member: Json | undefined): string {
  const { values, types } = facetsOf(member);
  const tag = member === undefined ? undefined : tagOf(member);
  if (tag !== undefined) return `the object with ${tag.replaceAll(/[[\]"]/g, "").replace(",", " ")}`;
  return values === undefined
    ? [...types].join(" or ")
    : `${show([...values])} (${values.map(atomOf).join(", ")})`;
}
