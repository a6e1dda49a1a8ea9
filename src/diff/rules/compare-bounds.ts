import { type Bound, boundOf, type Facets } from "../schema/facets.ts";
import { type Compare, isInBoth, type LocalChange, type NodePair, toLocalChange } from "./local-change.ts";
import type { RuleId } from "./rules.ts";

/** Limits of numbers. */
export const compareNumbers: Compare = (pair) => {
  if (!isInBoth(pair, (types) => types.has("integer") || types.has("fraction"))) return [];
  const [old, next] = [pair.old.schema, pair.next.schema];
  const step = commonStep(pair);
  return [
    ...compareBound(pair, "minimum", [boundOf(old, "lower", step), boundOf(next, "lower", step)]),
    ...compareBound(pair, "maximum", [boundOf(old, "upper", step), boundOf(next, "upper", step)]),
    ...compareMultipleOf(pair),
  ];
};

/** What the numbers of both versions are multiples of: limits between two multiples are the same. */
function commonStep({ old, next }: NodePair): number | undefined {
  const isInteger = [old, next].every(({ types }) => !types.has("fraction"));
  const isShared = old.multipleOf === next.multipleOf && Number.isInteger(old.multipleOf);
  if (!isInteger) return undefined;
  return isShared ? old.multipleOf : 1;
}

function compareBound(
  { next: { schema } }: NodePair,
  name: "minimum" | "maximum",
  [old, next]: [Bound, Bound],
): LocalChange[] {
  if (old.value === next.value && old.isExclusive === next.isExclusive) return [];
  // An exclusive limit is just inside of the same number.
  const inside = name === "minimum" ? 1 : -1;
  const isRaised =
    next.value > old.value || (next.value === old.value && (next.isExclusive ? inside > 0 : inside < 0));
  const rule: RuleId = `${name}-${isRaised ? "raised" : "lowered"}`;
  const exclusive = name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  const keyword = schema[name] === undefined ? exclusive : name;
  return [toLocalChange(rule, `The ${name} was ${describe(old)}, it is ${describe(next)}.`, { keyword })];
}

function describe({ value, isExclusive }: Bound): string {
  if (!Number.isFinite(value)) return "none";
  return `${value}${isExclusive ? " (exclusive)" : ""}`;
}

function compareMultipleOf({
  old: { multipleOf: old },
  next: { multipleOf: next },
}: NodePair): LocalChange[] {
  if (old === next) return [];
  const end = old === undefined ? "added" : next === undefined ? "dropped" : "changed";
  return [
    toLocalChange(`multiple-of-${end}`, `It was ${multiple(old)}, it is ${multiple(next)}.`, {
      keyword: "multipleOf",
    }),
  ];
}

function multiple(number: number | undefined): string {
  return number === undefined ? "any number" : `a multiple of ${number}`;
}

const SIZES = {
  minLength: "min-length",
  maxLength: "max-length",
  minItems: "min-items",
  maxItems: "max-items",
  minProperties: "min-properties",
  maxProperties: "max-properties",
} as const;

/** A limit on how long or how many. */
export function compareSize(
  { old: was, next: is }: Record<"old" | "next", Pick<Facets, keyof typeof SIZES>>,
  size: keyof typeof SIZES,
  noun: string,
): LocalChange[] {
  const [old, next] = [was[size], is[size]];
  if (old === next) return [];
  const rule: RuleId = `${SIZES[size]}-${next > old ? "raised" : "lowered"}`;
  const word = size.startsWith("min") ? "least" : "most";
  const [before, now] = [old, next].map((number) =>
    Number.isFinite(number) ? `${number}` : "any number of",
  );
  return [toLocalChange(rule, `At ${word} ${before} ${noun} were allowed, now ${now}.`, { keyword: size })];
}

/** How many elements a list has, and whether one may repeat. */
export const compareItems: Compare = (pair) => {
  if (!isInBoth(pair, (types) => types.has("array"))) return [];
  const isUnique = pair.next.uniqueItems;
  const [rule, why] = isUnique
    ? (["unique-items-added", "A value may not repeat any more."] as const)
    : (["unique-items-dropped", "A value may repeat now."] as const);
  return [
    ...compareSize(pair, "minItems", "elements"),
    ...compareSize(pair, "maxItems", "elements"),
    ...(pair.old.uniqueItems === isUnique ? [] : [toLocalChange(rule, why, { keyword: "uniqueItems" })]),
  ];
};
