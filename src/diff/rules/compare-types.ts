import type { Json } from "../../document/json.ts";
import { isValid } from "../schema/check-value.ts";
import { type Atom, toType } from "../schema/facets.ts";
import { isSameKeyword, toKey } from "../schema/identity.ts";
import { type Compare, describeEdit, type LocalChange, list, show, toLocalChange } from "./local-change.ts";

/** Compares types, with null as one of its own. */
export const compareTypes: Compare = ({ old, next }) => {
  if (old.values !== undefined || next.values !== undefined) return [];
  const added = [...next.types].filter((atom) => !old.types.has(atom));
  const removed = [...old.types].filter((atom) => !next.types.has(atom));
  const keyword = next.schema.type === undefined ? "const" : "type";
  const why = `It changed from ${describe(old.types)} to ${describe(next.types)}.`;
  const hasOthers = [old, next].every(({ types }) => [...types].some((atom) => atom !== "null"));
  const isNull = (atom: Atom): boolean => hasOthers && atom === "null";
  const [more, less] = [added, removed].map((atoms) => !atoms.every(isNull));
  const rule = more && less ? "type-changed" : more ? "type-widened" : "type-narrowed";
  return [
    ...(more || less ? [toLocalChange(rule, why, { keyword })] : []),
    ...compareNull(added.some(isNull), removed.some(isNull), keyword),
  ];
};

function compareNull(isAdded: boolean, isRemoved: boolean, keyword: string): LocalChange[] {
  return [
    ...(isAdded ? [toLocalChange("null-allowed", "null is allowed now.", { keyword })] : []),
    ...(isRemoved ? [toLocalChange("null-forbidden", "null is no longer allowed.", { keyword })] : []),
  ];
}

function describe(types: ReadonlySet<Atom>): string {
  if (types.size === 7) return "any value";
  if (types.size === 0) return "no value at all";
  const hasFractions = types.has("fraction");
  const nameOf = (atom: Atom): string => (atom === "integer" && !hasFractions ? atom : toType(atom));
  return [...new Set([...types].map(nameOf))].join(" or ");
}

/** Compares `const` and `enum`: one value is a list of one. */
export const compareValues: Compare = ({ old, next }) => {
  const keyword = next.schema.const === undefined ? "enum" : "const";
  if (old.values === undefined && next.values === undefined) return [];
  if (old.values === undefined) {
    const values = next.values ?? [];
    const gained = values.filter((value) => !isValid(old.schema, value));
    const why = `Only ${list(values)} is allowed now; other values were allowed before.`;
    return [toLocalChange("enum-added", why, { keyword }), ...changeValues(gained, [], keyword)];
  }
  if (next.values === undefined) {
    const lost = old.values.filter((value) => !isValid(next.schema, value));
    const why = `Other values than ${list(old.values)} are allowed now.`;
    return [toLocalChange("enum-dropped", why, { keyword: "type" }), ...changeValues([], lost, "type")];
  }
  const [oldKeys, nextKeys] = [old.values.map(toKey), next.values.map(toKey)];
  const added = next.values.filter((value) => !oldKeys.includes(toKey(value)));
  const removed = old.values.filter((value) => !nextKeys.includes(toKey(value)));
  if (oldKeys.length !== 1 || nextKeys.length !== 1 || added.length !== 1)
    return changeValues(added, removed, keyword);
  const why = describeEdit("It", old.values[0], next.values[0]);
  return [toLocalChange("const-changed", why, { keyword })];
};

function changeValues(added: readonly Json[], removed: readonly Json[], keyword: string): LocalChange[] {
  const [more, less] = [added, removed].map((values) => list(values.filter((value) => value !== null)));
  return [
    ...compareNull(added.includes(null), removed.includes(null), keyword),
    ...(more ? [toLocalChange("enum-value-added", `${more} is allowed now.`, { keyword })] : []),
    ...(less ? [toLocalChange("enum-value-removed", `${less} is no longer allowed.`, { keyword })] : []),
  ];
}

/** Compares constraints that no other rule knows. */
export const compareRest: Compare = ({ old: { rest: old }, next: { rest: next } }) =>
  Object.keys({ ...old, ...next })
    .filter((keyword) => !isSameKeyword(keyword, old[keyword], next[keyword]))
    .map((keyword) => {
      const isBoth = keyword in old && keyword in next;
      const change = isBoth ? "changed" : keyword in next ? "is new" : "was removed";
      const why = `\`${keyword}\` ${change} (${show(next[keyword] ?? old[keyword])}).`;
      return toLocalChange("unclassified", why, { keyword });
    });
