import { documentsFields } from "../../document/derive-schema.ts";
import type { Json } from "../../document/json.ts";
import { isMultiple } from "../schema/assertions.ts";
import { type Atom, boundOf, type Facets } from "../schema/facets.ts";
import { FORMAT_TEXTS } from "./format-texts.ts";
import { containsTexts, type Texts } from "./patterns.ts";
import { samplesOf } from "./samples.ts";

const NUMERIC: readonly Atom[] = ["integer", "fraction"];

/** Whether a constraint is implied; if it isn't, or that is undecided, values to try first, and why. */
export type Decision = boolean | { readonly values: readonly Json[]; readonly why: string };

export type Limit = readonly [
  atoms: readonly Atom[],
  keywords: readonly string[],
  decide: (own: Facets, other: Facets) => Decision,
];

/** The constraints that limit one quantity of a value, and whether values of one schema always meet that of the other. */
export const LIMITS: readonly Limit[] = [
  [NUMERIC, ["minimum", "exclusiveMinimum"], (own, other) => isWithin(own, other, "lower")],
  [NUMERIC, ["maximum", "exclusiveMaximum"], (own, other) => isWithin(own, other, "upper")],
  [NUMERIC, ["multipleOf"], isMultipleImplied],
  [
    ["string"],
    ["minLength"],
    (own, other) => own.minLength >= other.minLength || texts(own, { min: other.minLength }),
  ],
  [
    ["string"],
    ["maxLength"],
    (own, other) => own.maxLength <= other.maxLength || texts(own, { max: other.maxLength }),
  ],
  [["string"], ["pattern"], isPatternImplied],
  [
    ["string"],
    ["format"],
    (own, { format }) =>
      format === undefined || own.format === format || `${own.format}-reference` === format,
  ],
  [["array"], ["minItems"], (own, other) => own.minItems >= other.minItems],
  [["array"], ["maxItems"], (own, other) => longestOf(own) <= other.maxItems],
  [["array"], ["uniqueItems"], (own, other) => !other.uniqueItems || own.uniqueItems || longestOf(own) <= 1],
  [["object"], ["minProperties"], (own, other) => leastOf(own) >= Number(other.schema["minProperties"] ?? 0)],
  [["object"], ["maxProperties"], (own, other) => mostOf(own) <= other.maxProperties],
];

/** Checks that one schema's limit is inside the other's. */
function isWithin(own: Facets, other: Facets, side: "lower" | "upper"): boolean {
  const step = stepOf(own, other);
  const inner = boundOf(own.schema, side, step);
  const outer = boundOf(other.schema, side, undefined);
  const isInside = side === "lower" ? inner.value > outer.value : inner.value < outer.value;
  return isInside || (inner.value === outer.value && (!outer.isExclusive || inner.isExclusive));
}

/** The number that all numbers of both schemas are multiples of. */
function stepOf(own: Facets, other: Facets): number | undefined {
  if (own.types.has("fraction") && other.types.has("fraction")) return undefined;
  return Number.isInteger(own.multipleOf) ? own.multipleOf : 1;
}

function isMultipleImplied(own: Facets, other: Facets): boolean {
  const unit = own.multipleOf ?? stepOf(own, other);
  return other.multipleOf === undefined || (unit !== undefined && isMultiple(unit, other.multipleOf));
}

function isPatternImplied(own: Facets, { pattern }: Facets): Decision {
  return pattern === undefined || pattern === own.pattern || texts(own, { patterns: [pattern] });
}

/** Decides with automata whether all strings of a schema are within a limit. */
function texts({ pattern, format, minLength: min, maxLength: max }: Facets, limit: Partial<Texts>): Decision {
  const patterns = [pattern ?? [], FORMAT_TEXTS[format ?? ""]?.pattern ?? []].flat();
  const within = { patterns: [], min: 0, max: Number.POSITIVE_INFINITY, ...limit };
  const result = containsTexts({ patterns, min, max }, within);
  if ("isContained" in result) return true;
  return "text" in result
    ? { values: [result.text], why: `strings in the format \`${format ?? ""}\` couldn't be ruled out` }
    : { values: [], why: result.why };
}

/** Returns how long a list can be. */
export function longestOf({ items, maxItems, rest }: Facets): number {
  return samplesOf(items).length === 0 && !("prefixItems" in rest) ? 0 : maxItems;
}

/** Returns how many fields an object has at least. */
export function leastOf({ minProperties, required }: Facets): number {
  return Math.max(minProperties, required.size);
}

/** Returns how many fields an object has at most. */
export function mostOf({ others, rest, properties, maxProperties }: Facets): number {
  return others === false && !documentsFields(rest)
    ? Math.min(maxProperties, properties.size)
    : maxProperties;
}
