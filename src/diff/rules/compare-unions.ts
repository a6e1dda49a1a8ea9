import type { Json } from "../../document/json.ts";
import { atomOf, type Facets, facetsOf } from "../schema/facets.ts";
import { idOf, toKey } from "../schema/identity.ts";
import { type Compare, show, toLocalChange } from "./local-change.ts";

/** A member of a union in both versions, each with its number. */
export interface Pair {
  readonly old: number;
  readonly next: number;
}

/** Forms of a value that came and went. */
export const compareUnions: Compare = ({ old, next }) => {
  if (old.union === undefined && next.union === undefined) return [];
  if (old.union === undefined || next.union === undefined) {
    const [rule, word] =
      old.union === undefined ? (["union-added", "Now"] as const) : (["union-dropped", "Before,"] as const);
    const { keyword = "", members = [] } = old.union ?? next.union ?? {};
    return [toLocalChange(rule, `${word} one of ${members.length} forms.`, { keyword })];
  }
  const pairs = pairMembers(old, next);
  const [was, is] = [old.union, next.union];
  const removed = was.members.flatMap((member, index) =>
    pairs.some((pair) => pair.old === index) ? [] : [{ member, index }],
  );
  const added = is.members.flatMap((member, index) =>
    pairs.some((pair) => pair.next === index) ? [] : [{ member, index }],
  );
  return [
    ...(was.keyword === is.keyword
      ? []
      : [
          toLocalChange("union-kind-changed", `\`${was.keyword}\` became \`${is.keyword}\`.`, {
            keyword: is.keyword,
          }),
        ]),
    ...removed.map(({ member, index }) => {
      const where = { version: "old", keys: [was.keyword, index] } as const;
      return toLocalChange("union-member-removed", `One form was removed: ${describe(member)}.`, where);
    }),
    ...added.map(({ member, index }) =>
      toLocalChange("union-member-added", `One form is new: ${describe(member)}.`, {
        keys: [is.keyword, index],
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
  for (const keyOf of [sameOf, tagOf, typeOf]) {
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
      if (first !== undefined && (isOne || keyOf === sameOf)) pairs.push({ old: index, next: first.index });
    }
  }
  return pairs;
}

function sameOf(member: Json): string {
  return String(idOf(member));
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
