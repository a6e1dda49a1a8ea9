import type { Json } from "../../document/json.ts";
import { isValid } from "../schema/check-value.ts";
import type { Atom } from "../schema/facets.ts";
import { isSameKeyword, toKey } from "../schema/identity.ts";
import { type Compare, type LocalChange, list, show, toLocalChange } from "./local-change.ts";
import type { RuleId } from "./rules.ts";

/** Types, with null as one of its own. */
export const compareTypes: Compare = ({ old, next }) => {
  if (old.values !== undefined || next.values !== undefined) return [];
  const added = minus(next.types, old.types);
  const removed = minus(old.types, next.types);
  const keyword = next.schema.type === undefined ? "const" : "type";
  const why = `It was ${describe(old.types)}, it is ${describe(next.types)}.`;
  const isBeside = [old, next].every(({ types }) => [...types].some((atom) => atom !== "null"));
  const isOwn = (atom: Atom): boolean => isBeside && atom === "null";
  const [more, less] = [added, removed].map((atoms) => atoms.filter((atom) => !isOwn(atom)).length);
  return [
    ...(more === 0 && less === 0 ? [] : [toLocalChange(ruleFor(more, less), why, { keyword })]),
    ...(added.some(isOwn) ? [toLocalChange("null-allowed", "null is allowed now.", { keyword })] : []),
    ...(removed.some(isOwn)
      ? [toLocalChange("null-forbidden", "null is not allowed any more.", { keyword })]
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
export const compareValues: Compare = ({ old, next }) => {
  const keyword = next.schema.const === undefined ? "enum" : "const";
  if (old.values === undefined && next.values === undefined) return [];
  if (old.values === undefined) {
    const values = next.values ?? [];
    const why = `Others were allowed, now only ${list(values)}.`;
    const gained = values.filter((value) => !isValid(old.schema, value));
    return [toLocalChange("enum-added", why, { keyword }), ...changeValues(gained, [], keyword)];
  }
  if (next.values === undefined) {
    const why = `Only ${list(old.values)} was allowed, now others are too.`;
    const lost = old.values.filter((value) => !isValid(next.schema, value));
    return [toLocalChange("enum-dropped", why, { keyword: "type" }), ...changeValues([], lost, "type")];
  }
  return compareLists(old.values, next.values, keyword);
};

function compareLists(old: readonly Json[], next: readonly Json[], keyword: string): LocalChange[] {
  const [oldKeys, nextKeys] = [new Set(old.map(toKey)), new Set(next.map(toKey))];
  const added = next.filter((value) => !oldKeys.has(toKey(value)));
  const removed = old.filter((value) => !nextKeys.has(toKey(value)));
  if (old.length === 1 && next.length === 1 && added.length === 1) {
    return [toLocalChange("const-changed", `It was ${show(old[0])}, it is ${show(next[0])}.`, { keyword })];
  }
  return changeValues(added, removed, keyword);
}

function changeValues(added: readonly Json[], removed: readonly Json[], keyword: string): LocalChange[] {
  const [more = [], less = []] = [added, removed].map((values) => values.filter((value) => value !== null));
  return [
    ...(added.includes(null) ? [toLocalChange("null-allowed", "null is allowed now.", { keyword })] : []),
    ...(removed.includes(null)
      ? [toLocalChange("null-forbidden", "null is not allowed any more.", { keyword })]
      : []),
    ...(more.length > 0
      ? [toLocalChange("enum-value-added", `${list(more)} is allowed now.`, { keyword })]
      : []),
    ...(less.length > 0
      ? [toLocalChange("enum-value-removed", `${list(less)} is not allowed any more.`, { keyword })]
      : []),
  ];
}

/** Constraints that no other rule knows. */
export const compareRest: Compare = ({ old: { rest: old }, next: { rest: next } }) => {
  const keywords = new Set([...Object.keys(old), ...Object.keys(next)]);
  return [...keywords]
    .filter((keyword) => !isSameKeyword(keyword, old[keyword], next[keyword]))
    .map((keyword) => {
      const change =
        old[keyword] === undefined ? "is new" : next[keyword] === undefined ? "was removed" : "changed";
      const why = `\`${keyword}\` ${change} (${show(next[keyword] ?? old[keyword])}).`;
      return toLocalChange("unclassified", why, { keyword });
    });
};
