import { CHECKED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { isValid } from "./check-value.ts";
import { flatten, ONE_TYPE, valuesOf } from "./flatten.ts";
import { idOf, isConstraint, isNever } from "./identity.ts";

/** The JSON types, with non-integer numbers as a separate type. */
export type Atom = "null" | "boolean" | "integer" | "fraction" | "string" | "array" | "object";

const ATOMS: readonly Atom[] = ["null", "boolean", "integer", "fraction", "string", "array", "object"];

/** A numeric limit; infinite if there isn't one. */
export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

/** A schema's normal form, one level deep: what it requires of a value, however it is written. */
export interface Facets {
  readonly types: ReadonlySet<Atom>;
  /** The only valid values; absent if they aren't listed. */
  readonly values?: readonly Json[];
  readonly lower: Bound;
  readonly upper: Bound;
  readonly multipleOf: number | undefined;
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: string | undefined;
  /** A format that validators check. */
  readonly format: string | undefined;
  readonly minItems: number;
  readonly maxItems: number;
  readonly uniqueItems: boolean;
  readonly items: Json;
  readonly minProperties: number;
  readonly maxProperties: number;
  readonly properties: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
  /** What other fields may be: anything (true), nothing (false), or what matches a schema. */
  readonly others: Json;
  readonly union: { readonly keyword: "oneOf" | "anyOf"; readonly members: readonly Json[] } | undefined;
  /** Keywords that are compared as a whole, because nothing here knows what they mean. */
  readonly rest: JsonObject;
  /** The flattened schema itself, with its descriptions and notes. */
  readonly schema: JsonSchema;
}

const known = new WeakMap<JsonSchema, Facets>();

/** Returns the normal form of a schema. */
export function facetsOf(schema: Json | undefined): Facets {
  const flat = flatten(schema);
  const facets = known.get(flat) ?? read(flat);
  known.set(flat, facets);
  return facets;
}

/** The lengths of a format's strings, if it limits them: a lower `minLength` adds nothing. */
const FORMAT_LENGTHS: Readonly<Record<string, readonly [min: number, max?: number] | undefined>> = {
  date: [10, 10],
  "date-time": [20],
  duration: [3],
  email: [5],
  hostname: [1, 253],
  ipv4: [7, 15],
  ipv6: [2, 45],
  uri: [2],
};

const MOST = Number.POSITIVE_INFINITY;

function read(flat: JsonSchema): Facets {
  const listed = valuesOf(flat)?.filter((value) => isValid(flat, value));
  const values = listed === undefined || isExhaustive(listed) ? undefined : listed;
  const types = listed === undefined ? typesOf(flat) : new Set(listed.map(atomOf));
  const [shortest, longest = MOST] = FORMAT_LENGTHS[flat.format ?? ""] ?? [0];
  const step = types.has("fraction") ? undefined : 1;
  const union = ["oneOf" as const, "anyOf" as const].find((keyword) => Array.isArray(flat[keyword]));
  const multipleOf = numberOf(flat, "multipleOf", 0);
  const isMultipleOfAny = multipleOf === 0 || (step === 1 && Number.isInteger(1 / multipleOf));
  return {
    types,
    ...(values === undefined ? {} : { values }),
    lower: boundOf(flat, "lower", step),
    upper: boundOf(flat, "upper", step),
    multipleOf: isMultipleOfAny ? undefined : multipleOf,
    minLength: Math.max(numberOf(flat, "minLength", 0), shortest),
    maxLength: Math.min(numberOf(flat, "maxLength", MOST), longest),
    pattern: typeof flat["pattern"] === "string" && flat["pattern"] !== "" ? flat["pattern"] : undefined,
    format: CHECKED_FORMATS.has(flat.format ?? "") ? flat.format : undefined,
    minItems: numberOf(flat, "minItems", 0),
    maxItems: numberOf(flat, "maxItems", MOST),
    uniqueItems: flat["uniqueItems"] === true,
    items: flat.items ?? true,
    minProperties: Math.max(numberOf(flat, "minProperties", 0), flat.required?.length ?? 0),
    maxProperties: numberOf(flat, "maxProperties", MOST),
    properties: new Map(Object.entries(flat.properties ?? {}).map(([name, value]) => [name, value ?? true])),
    required: new Set(flat.required),
    others: flat.additionalProperties ?? flat.unevaluatedProperties ?? true,
    union: union && { keyword: union, members: [flat[union]].flat().map((member) => member ?? true) },
    rest: restOf(flat, union),
    schema: flat,
  };
}

function numberOf(schema: JsonSchema, keyword: string, otherwise: number): number {
  const value = schema[keyword];
  return typeof value === "number" ? value : otherwise;
}

/**
 * Checks whether a list has every value of its types, so that it limits nothing: no value, null, or both
 * booleans.
 */
function isExhaustive(values: readonly Json[]): boolean {
  const isSmall = values.every((value) => value === null || typeof value === "boolean");
  return isSmall && values.includes(true) === values.includes(false);
}

function typesOf(schema: JsonSchema): ReadonlySet<Atom> {
  if (isNever(schema["not"])) return new Set();
  const names = schema.type === undefined ? undefined : [schema.type].flat();
  const members = [schema["oneOf"] ?? schema["anyOf"] ?? true].flat();
  const atoms =
    names === undefined
      ? members.flatMap((member) => (member === true ? ATOMS : [...facetsOf(member).types]))
      : ATOMS.filter((atom) => names.includes(toType(atom)) || (atom === "integer" && names.includes(atom)));
  const isWhole = Number.isInteger(schema["multipleOf"]);
  return new Set(atoms.filter((atom) => atom !== "fraction" || !isWhole));
}

/** Returns the JSON type of an atom. */
export function toType(atom: Atom): string {
  return atom === "fraction" || atom === "integer" ? "number" : atom;
}

/** Returns the atom of a value. */
export function atomOf(value: Json): Atom {
  return ATOMS.find((atom) => ATOM_TESTS[atom](value)) ?? "null";
}

const ATOM_TESTS: Readonly<Record<Atom, (value: Json) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isInteger(value),
  fraction: (value) => typeof value === "number" && !Number.isInteger(value),
  string: (value) => typeof value === "string",
  array: (value) => Array.isArray(value),
  object: isObject,
};

function restOf(schema: JsonSchema, union: string | undefined): JsonObject {
  const isRead = (keyword: string, value: Json | undefined): boolean =>
    ["const", "enum", "unevaluatedProperties", union].includes(keyword) ||
    ONE_TYPE.has(keyword) ||
    (keyword === "not" && isNever(value));
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword, value]) => isConstraint(keyword, value) && !isRead(keyword, value),
    ),
  );
}

/**
 * Reads a numeric limit.
 *
 * @param step - What all numbers are multiples of: among integers (1), `exclusiveMinimum: -1` and `minimum: 0` are the same.
 * Without one, numbers may be any fraction.
 */
export function boundOf(schema: JsonSchema, side: "lower" | "upper", step: number | undefined): Bound {
  const [sign, closedKeyword, openKeyword] =
    side === "lower"
      ? ([1, "minimum", "exclusiveMinimum"] as const)
      : ([-1, "maximum", "exclusiveMaximum"] as const);
  const closed = numberOf(schema, closedKeyword, -MOST * sign) * sign;
  const open = numberOf(schema, openKeyword, -MOST * sign) * sign;
  const value = Math.max(closed, open);
  const isExclusive = open >= closed;
  if (step === undefined || value === -MOST) return { value: value * sign, isExclusive };
  const within = Math.ceil(value / step) * step;
  const first = isExclusive && within === value ? within + step : within;
  // -0 and 0 are one number.
  return { value: first * sign + 0, isExclusive: false };
}

const possible = new Set<number>();
const open = new Set<number>();

/**
 * Checks whether a schema obviously has no valid value: it has no type or no value, its limits exclude
 * each other, or it requires a field that can't be present. A schema that requires itself is impossible:
 * no value is that deep.
 */
export function isImpossible(schema: Json | undefined): boolean {
  const id = idOf(schema);
  if (possible.has(id)) return false;
  if (open.has(id)) return true;
  open.add(id);
  const facets = facetsOf(schema);
  const members = facets.union?.members ?? [];
  const result =
    facets.values?.length === 0 ||
    possibleTypes(facets).size === 0 ||
    (members.length > 0 && members.every(isImpossible));
  open.delete(id);
  if (!result) possible.add(id);
  return result;
}

/** Returns the types that have valid values. */
export function possibleTypes(facets: Facets): ReadonlySet<Atom> {
  if (facets.values !== undefined) return facets.types;
  return new Set([...facets.types].filter((atom) => isPossible(atom, facets)));
}

function isPossible(atom: Atom, facets: Facets): boolean {
  const { lower, upper, minItems, items, properties, rest } = facets;
  // A union's member, or what isn't read here, may document more fields.
  const isClosed = facets.others === false && facets.union === undefined && Object.keys(rest).length === 0;
  const isOpen = lower.isExclusive || upper.isExclusive;
  switch (atom) {
    case "integer":
      return Math.ceil(lower.value) <= Math.floor(upper.value) && !(lower.value === upper.value && isOpen);
    case "fraction":
      return (
        lower.value < upper.value ||
        (lower.value === upper.value && !isOpen && !Number.isInteger(lower.value))
      );
    case "string":
      return facets.minLength <= facets.maxLength;
    case "array":
      return minItems <= facets.maxItems && (minItems === 0 || !isImpossible(items) || "prefixItems" in rest);
    case "object":
      return (
        facets.minProperties <= Math.min(facets.maxProperties, isClosed ? properties.size : MOST) &&
        ![...facets.required].some((name) => isImpossible(properties.get(name) ?? !isClosed))
      );
    default:
      return true;
  }
}
