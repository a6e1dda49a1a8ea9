import type { Json } from "../../document/json.ts";
import { isSame, toKey } from "../same.ts";
import type { Atom } from "../schema/facets.ts";
import { sentTypes } from "../schema/is-impossible.ts";
import { isValid } from "../schema/is-valid.ts";
import { type Compare, find, list, type Place, show } from "./place.ts";
import type { RuleId } from "./rules.ts";

/** Types, and null as one that is told apart. */
export const compareTypes: Compare = (place) => {
  const { old, next } = place;
  if (old.values !== undefined || next.values !== undefined) return [];
  const added = minus(next.types, old.types);
  const removed = minus(old.types, next.types);
  const keyword = next.schema.type === undefined ? "const" : "type";
  const why = `It was ${describe(old.types)}, it is ${describe(next.types)}.`;
  // Null is told apart where it comes beside other types.
  const isBeside = [old, next].every(({ types }) => [...types].some((atom) => atom !== "null"));
  const isOwn = (atom: Atom): boolean => isBeside && atom === "null";
  const [more, less] = [added, removed].map((atoms) => atoms.filter((atom) => !isOwn(atom)).length);
  const [sent, wasSent] = [sentTypes(next), sentTypes(old)];
  const shows = [
    ...(added.some((atom) => !isOwn(atom) && sent.has(atom)) ? (["receivers"] as const) : []),
    ...(removed.some((atom) => !isOwn(atom) && wasSent.has(atom)) ? (["senders"] as const) : []),
  ];
  return [
    ...(more === 0 && less === 0 ? [] : [find(place, ruleFor(more, less), why, { keyword, shows })]),
    ...(added.some(isOwn) ? [find(place, "null-allowed", "null is allowed now.", { keyword })] : []),
    ...(removed.some(isOwn)
      ? [find(place, "null-forbidden", "null is not allowed any more.", { keyword })]
      : []),
  ];
};

function ruleFor(more: number | undefined, less: number | undefined): RuleId {
  if (less === 0) return "type-widened";
  return more === 0 ? "type-narrowed" : "type-changed";
}

function minus(a: ReadonlySet<Atom>, b: ReadonlySet<Atom>): Atom[] {
  return [...a].filter((atom) => !b.has(atom));
}

function describe(types: ReadonlySet<Atom>): string {
  if (types.size === 7) return "any value";
  if (types.size === 0) return "no value at all";
  const names = [...types].filter((atom) => !(atom === "integer" && types.has("fraction")));
  return names
    .map((name) => (name === "fraction" ? (types.has("integer") ? "number" : "fraction") : name))
    .join(" or ");
}

/** `const` and `enum`: one value is a list of one. */
export const compareValues: Compare = (place) => {
  const { old, next } = place;
  const keyword = next.schema.const === undefined ? "enum" : "const";
  if (old.values === undefined && next.values === undefined) return [];
  if (old.values === undefined) {
    const gained = (next.values ?? []).filter((value) => !isValid(old.schema, value));
    const why = `Others were allowed, now only ${list(next.values ?? [])}.`;
    return [find(place, "enum-added", why, { keyword }), ...changeValues(place, gained, [], keyword)];
  }
  if (next.values === undefined) {
    const lost = old.values.filter((value) => !isValid(next.schema, value));
    const why = `Only ${list(old.values)} was allowed, now others are too.`;
    return [find(place, "enum-dropped", why, { keyword: "type" }), ...changeValues(place, [], lost, "type")];
  }
  return compareLists(place, old.values, next.values, keyword);
};

function compareLists(
  place: Place,
  old: NonNullable<Place["old"]["values"]>,
  next: NonNullable<Place["old"]["values"]>,
  keyword: string,
): ReturnType<Compare> {
  const [oldKeys, nextKeys] = [new Set(old.map(toKey)), new Set(next.map(toKey))];
  const added = next.filter((value) => !oldKeys.has(toKey(value)));
  const removed = old.filter((value) => !nextKeys.has(toKey(value)));
  const isOther = old.length === 1 && next.length === 1 && added.length === 1;
  if (isOther)
    return [find(place, "const-changed", `It was ${show(old[0])}, it is ${show(next[0])}.`, { keyword })];
  return changeValues(place, added, removed, keyword);
}

function changeValues(
  place: Place,
  added: readonly Json[],
  removed: readonly Json[],
  keyword: string,
): ReturnType<Compare> {
  const [more, less] = [added, removed].map((values) => values.filter((value) => value !== null));
  return [
    ...(added.includes(null) ? [find(place, "null-allowed", "null is allowed now.", { keyword })] : []),
    ...(removed.includes(null)
      ? [find(place, "null-forbidden", "null is not allowed any more.", { keyword })]
      : []),
    ...(more?.length ? [find(place, "enum-value-added", `${list(more)} is allowed now.`, { keyword })] : []),
    ...(less?.length
      ? [find(place, "enum-value-removed", `${list(less)} is not allowed any more.`, { keyword })]
      : []),
  ];
}

/** What no rule knows. */
export const compareRest: Compare = (place) => {
  const keywords = new Set([...Object.keys(place.old.rest), ...Object.keys(place.next.rest)]);
  return [...keywords]
    .filter((keyword) => !isSame(place.old.rest[keyword], place.next.rest[keyword]))
    .map((keyword) => {
      const [was, is] = [place.old.rest[keyword], place.next.rest[keyword]];
      const change = was === undefined ? "is new" : is === undefined ? "is gone" : "changed";
      return find(
        place,
        "unclassified",
        `\`${keyword}\` ${change} (${show(is ?? was)}), and no rule knows what that does.`,
        { keyword },
      );
    });
};
