import { CHECKED_FORMATS } from "../../document/formats.ts";
import type { Json } from "../../document/json.ts";
import { type Bound, boundOf, type Facets } from "../schema/facets.ts";
import { isSame } from "../schema/identity.ts";
import {
  type Compare,
  describeEdit,
  describeLimit,
  isInBoth,
  type LocalChange,
  type NodePair,
  toLocalChange,
} from "./local-change.ts";
import type { RuleId } from "./rules.ts";

/** Limits on how long or how many, each with its rule's name, the type that it applies to, and what it counts. */
const SIZES = [
  ["minLength", "min-length", "string", "characters"],
  ["maxLength", "max-length", "string", "characters"],
  ["minItems", "min-items", "array", "elements"],
  ["maxItems", "max-items", "array", "elements"],
  ["minProperties", "min-properties", "object", "fields"],
  ["maxProperties", "max-properties", "object", "fields"],
] as const;

/** Keywords that come, go, or change, each with its rules' name, the types that it applies to, and its value. */
const PRESENCES = [
  ["multipleOf", "multiple-of", ["integer", "fraction"], ({ multipleOf }: Facets) => multipleOf],
  ["pattern", "pattern", ["string"], ({ pattern }: Facets) => pattern],
  ["format", "format", ["string"], ({ format }: Facets) => format],
] as const;
const CLOCK = ["x-clock", "clock", [], ({ schema }: Facets) => schema["x-clock"]] as const;

/** Keywords that are true or not, with what it means to set or remove them. */
const FLAGS = [
  ["uniqueItems", "unique-items", "array", "A value may no longer repeat.", "A value may repeat now."],
] as const;

/** Keywords for people, by the rule that reports them. */
const NOTES: readonly (readonly [RuleId, ...string[]])[] = [
  ["description-changed", "title", "description"],
  ["examples-changed", "example", "examples"],
  ["default-changed", "default"],
  ["annotation-changed", "$comment", "readOnly", "writeOnly", "externalDocs", "xml"],
];

/** Compares the keywords that limit one quantity of a value. */
export const compareLimits: Compare = (pair) => [
  ...(["lower", "upper"] as const).flatMap((side) => compareBound(pair, side)),
  ...SIZES.flatMap((row) => compareSize(pair, row)),
  ...PRESENCES.flatMap((row) => comparePresence(pair, row)),
  ...FLAGS.flatMap(([keyword, slug, atom, set, unset]) => {
    const [old, next] = [pair.old[keyword], pair.next[keyword]];
    if (old === next || !isInBoth(pair, [atom])) return [];
    return toLocalChange(next ? `${slug}-added` : `${slug}-dropped`, next ? set : unset, { keyword });
  }),
];

function compareBound(pair: NodePair, side: "lower" | "upper"): LocalChange[] {
  if (!isInBoth(pair, ["integer", "fraction"])) return [];
  const { old: was, next: is } = pair;
  // Limits between two multiples are the same.
  const isInteger = [was, is].every(({ types }) => !types.has("fraction"));
  const isShared = was.multipleOf === is.multipleOf && Number.isInteger(was.multipleOf);
  const step = isInteger ? (isShared ? was.multipleOf : 1) : undefined;
  const [old, next] = [boundOf(was.schema, side, step), boundOf(is.schema, side, step)];
  if (old.value === next.value && old.isExclusive === next.isExclusive) return [];
  const [name, exclusive] =
    side === "lower"
      ? (["minimum", "exclusiveMinimum"] as const)
      : (["maximum", "exclusiveMaximum"] as const);
  // An exclusive limit is just inside the same number.
  const isInside = next.isExclusive === (side === "lower");
  const isRaised = next.value > old.value || (next.value === old.value && isInside);
  const why = describeLimit(name, showBound(old), showBound(next));
  const keyword = is.schema[name] === undefined ? exclusive : name;
  return [toLocalChange(`${name}-${isRaised ? "raised" : "lowered"}`, why, { keyword })];
}

function showBound({ value, isExclusive }: Bound): string | undefined {
  return Number.isFinite(value) ? `${value}${isExclusive ? " (exclusive)" : ""}` : undefined;
}

function compareSize(pair: NodePair, [keyword, slug, atom, noun]: (typeof SIZES)[number]): LocalChange[] {
  if (!isInBoth(pair, [atom])) return [];
  const isLower = keyword.startsWith("min");
  const ownOf = ({ schema }: Facets): number =>
    Number(schema[keyword] ?? (isLower ? 0 : Number.POSITIVE_INFINITY));
  // A format that is added or dropped has its own lengths.
  const isOwn = atom === "string" && pair.old.format !== pair.next.format;
  const [old, next] = isOwn ? [ownOf(pair.old), ownOf(pair.next)] : [pair.old[keyword], pair.next[keyword]];
  // Fields that are required now, or no longer, are reported as such.
  const isReported = keyword === "minProperties" && ownOf(pair.old) === ownOf(pair.next);
  if (old === next || isReported) return [];
  const none = isLower ? 0 : Number.POSITIVE_INFINITY;
  const [before, now] = [old, next].map((size) => (size === none ? undefined : `${size} ${noun}`));
  const why = describeLimit(isLower ? "minimum" : "maximum", before, now);
  return [toLocalChange(`${slug}-${next > old ? "raised" : "lowered"}`, why, { keyword })];
}

function comparePresence(
  pair: NodePair,
  [keyword, slug, atoms, read]: (typeof PRESENCES)[number] | typeof CLOCK,
): LocalChange[] {
  const [old, next] = [read(pair.old), read(pair.next)];
  if (isSame(old, next) || (atoms.length > 0 && !isInBoth(pair, atoms))) return [];
  const what = old === undefined ? "added" : next === undefined ? "dropped" : "changed";
  return [toLocalChange(`${slug}-${what}`, describeEdit(`\`${keyword}\``, old, next), { keyword })];
}

/** Compares what a schema says to people: descriptions, examples, notes. */
export const compareNotes: Compare = (pair) => {
  const [old, next] = [pair.old.schema, pair.next.schema];
  const [oldFormat, format] = [old, next].map((schema) =>
    CHECKED_FORMATS.has(schema.format ?? "") ? undefined : schema.format,
  );
  const why = describeEdit("The format, which isn't checked,", oldFormat, format);
  const extensions = Object.keys({ ...old, ...next }).filter(
    (name) => name.startsWith("x-") && !["x-clock", "x-chronology"].includes(name),
  );
  const rows = [...NOTES, ["annotation-changed", ...extensions] as const];
  return [
    ...(oldFormat === format ? [] : [toLocalChange("format-note-changed", why, { keyword: "format" })]),
    ...rows.flatMap(([rule, ...keywords]) =>
      keywords.flatMap((keyword) => {
        const [was, is] = [old[keyword], next[keyword]];
        if (isSame(was, is)) return [];
        return toLocalChange(rule, describeEdit(`\`${keyword}\``, was, is), { keyword });
      }),
    ),
    ...compareDeprecated(old["deprecated"], next["deprecated"]),
    ...comparePresence(pair, CLOCK),
  ];
};

/** Compares whether something is deprecated. */
export function compareDeprecated(old: Json | undefined, next: Json | undefined): LocalChange[] {
  if ((old === true) === (next === true)) return [];
  const keyword = "deprecated";
  return next === true
    ? [
        toLocalChange("deprecation-added", "It is deprecated now: it may be removed in a later version.", {
          keyword,
        }),
      ]
    : [toLocalChange("deprecation-dropped", "It is no longer deprecated.", { keyword })];
}
