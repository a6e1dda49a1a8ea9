import { type Bound, lowerBound, upperBound } from "../schema/bounds.ts";
import type { Facets } from "../schema/facets.ts";
import type { Finding } from "./finding.ts";
import { type Compare, find, type Place } from "./place.ts";
import type { RuleId } from "./rules.ts";

/** Limits of numbers. */
export const compareNumbers: Compare = (place) => {
  if (!isBoth(place, (types) => types.has("integer") || types.has("fraction"))) return [];
  const [old, next] = [place.old.schema, place.next.schema];
  const step = commonStep(place);
  return [
    ...compareBound(place, "minimum", lowerBound(old, step), lowerBound(next, step)),
    ...compareBound(place, "maximum", upperBound(old, step), upperBound(next, step)),
    ...compareMultipleOf(place),
  ];
};

/** What the numbers of both versions are multiples of: limits between two multiples are the same. */
function commonStep({ old, next }: Place): number | undefined {
  const isInteger = [old, next].every(({ types }) => !types.has("fraction"));
  const isShared = old.multipleOf === next.multipleOf && Number.isInteger(old.multipleOf);
  if (!isInteger) return undefined;
  return isShared ? old.multipleOf : 1;
}

function compareBound(place: Place, name: "minimum" | "maximum", old: Bound, next: Bound): Finding[] {
  if (old.value === next.value && old.isExclusive === next.isExclusive) return [];
  // An exclusive limit lies just inside of the same number.
  const inside = name === "minimum" ? 1 : -1;
  const isRaised =
    next.value > old.value || (next.value === old.value && (next.isExclusive ? inside > 0 : inside < 0));
  const rule: RuleId = `${name}-${isRaised ? "raised" : "lowered"}`;
  const keyword = place.next.schema[name] === undefined ? exclusiveOf(name) : name;
  return [find(place, rule, `The ${name} was ${describe(old)}, it is ${describe(next)}.`, { keyword })];
}

function exclusiveOf(name: "minimum" | "maximum"): string {
  return name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
}

function describe({ value, isExclusive }: Bound): string {
  if (!Number.isFinite(value)) return "none";
  return `${value}${isExclusive ? " (exclusive)" : ""}`;
}

function compareMultipleOf(place: Place): Finding[] {
  const [old, next] = [place.old.multipleOf, place.next.multipleOf];
  if (old === next) return [];
  const rule =
    old === undefined
      ? "multiple-of-added"
      : next === undefined
        ? "multiple-of-dropped"
        : "multiple-of-changed";
  return [find(place, rule, `It was ${multiple(old)}, it is ${multiple(next)}.`, { keyword: "multipleOf" })];
}

function multiple(number: number | undefined): string {
  return number === undefined ? "any number" : `a multiple of ${number}`;
}

type Size = "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties";

/** A limit on how long or how many. */
export function compareSize(place: Place, size: Size, noun: string): Finding[] {
  const [old, next] = [place.old[size], place.next[size]];
  if (old === next) return [];
  const name = size.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // The cast is what the pattern of names says: each size has these two rules.
  const rule = `${name}-${next > old ? "raised" : "lowered"}` as RuleId;
  const word = size.startsWith("min") ? "least" : "most";
  const [was, is] = [old, next].map((number) => (Number.isFinite(number) ? `${number}` : "any number of"));
  return [find(place, rule, `At ${word} ${was} ${noun} were allowed, now ${is}.`, { keyword: size })];
}

/** Whether values of a kind pass both versions: where none did before, or none does now, the type says it all. */
export function isBoth({ old, next }: Place, test: (types: Facets["types"]) => boolean): boolean {
  return old.values === undefined && next.values === undefined && test(old.types) && test(next.types);
}
