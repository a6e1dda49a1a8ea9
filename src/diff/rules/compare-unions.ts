import type { Json } from "../../document/json.ts";
import { toKey } from "../same.ts";
import { atomOf, type Facets, facetsOf } from "../schema/facets.ts";
import { type Compare, find, show } from "./place.ts";

/** A member of a union in both versions, each with its number. */
export interface Pair {
  readonly old: number;
  readonly next: number;
}

/** Forms of a value that came and went. */
export const compareUnions: Compare = (place) => {
  const { old, next } = place;
  if (old.union === undefined && next.union === undefined) return [];
  if (old.union === undefined || next.union === undefined) {
    const [rule, forms] =
      old.union === undefined
        ? (["union-added", next.union] as const)
        : (["union-dropped", old.union] as const);
    return [
      find(
        place,
        rule,
        `${rule === "union-added" ? "Now" : "Before,"} one of ${forms?.members.length ?? 0} forms.`,
        { keyword: forms?.keyword ?? "" },
      ),
    ];
  }
  const pairs = pairMembers(old, next);
  const paired = {
    old: new Set(pairs.map((pair) => pair.old)),
    next: new Set(pairs.map((pair) => pair.next)),
  };
  const added = membersOf(next).flatMap((member, index) =>
    paired.next.has(index) ? [] : [{ member, index }],
  );
  const removed = membersOf(old).flatMap((member, index) =>
    paired.old.has(index) ? [] : [{ member, index }],
  );
  const [was, is] = [old.union.keyword, next.union.keyword];
  return [
    ...(was !== is
      ? [find(place, "union-kind-changed", `\`${was}\` became \`${is}\`.`, { keyword: is })]
      : []),
    ...removed.map(({ member, index }) =>
      find(place, "union-member-removed", `One form is gone: ${describe(member)}.`, {
        version: "old",
        keys: [...place.keys.old, was, index],
      }),
    ),
    ...added.map(({ member, index }) =>
      find(place, "union-member-added", `One form is new: ${describe(member)}.`, {
        keys: [...place.keys.next, is, index],
      }),
    ),
  ];
};

function membersOf({ union }: Facets): readonly Json[] {
  return union?.members ?? [];
}

/** Pairs members that are the same, then those that a field with a fixed value names, then the only two left of a type. */
export function pairMembers(old: Facets, next: Facets): Pair[] {
  const pairs: Pair[] = [];
  const [oldMembers, nextMembers] = [membersOf(old), membersOf(next)];
  for (const keyOf of [toKey, tagOf, typeOf]) {
    const free = {
      old: oldMembers
        .map((member, index) => ({ index, key: keyOf(member) }))
        .filter(({ index }) => !pairs.some((pair) => pair.old === index)),
      next: nextMembers
        .map((member, index) => ({ index, key: keyOf(member) }))
        .filter(({ index }) => !pairs.some((pair) => pair.next === index)),
    };
    for (const { index, key } of free.old) {
      const match = free.next.filter((other) => other.key === key && key !== undefined);
      const isOne = free.old.filter((other) => other.key === key).length === match.length;
      const first = match.find(({ index: next }) => !pairs.some((pair) => pair.next === next));
      if (first !== undefined && (isOne || keyOf === toKey)) pairs.push({ old: index, next: first.index });
    }
  }
  return pairs;
}

/** The required fields with a fixed value. */
function tagOf(member: Json): string | undefined {
  const { properties, required } = facetsOf(member);
  const tags = [...properties].flatMap(([name, schema]) => {
    const { values } = facetsOf(schema);
    return values?.length === 1 && required.has(name) ? [[name, values[0] ?? null]] : [];
  });
  return tags.length === 0
    ? undefined
    : toKey(tags.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}

function typeOf(member: Json): string | undefined {
  const { types, values } = facetsOf(member);
  return tagOf(member) === undefined && values === undefined ? toKey([...types].toSorted()) : undefined;
}

function describe(member: Json): string {
  const { values, types } = facetsOf(member);
  const tag = tagOf(member);
  if (tag !== undefined) return `the object with ${tag.replaceAll(/[[\]"]/g, "").replace(",", " ")}`;
  return values === undefined
    ? [...types].join(" or ")
    : `${show([...values])} (${values.map(atomOf).join(", ")})`;
}
