import { CHECKED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { type Bound, lowerBound, upperBound } from "./bounds.ts";
import { type Audience, hasDocumentedFields, isValid } from "./check-value.ts";
import { flatten, valuesOf } from "./flatten.ts";
import { FORMAT_LENGTHS } from "./format-lengths.ts";
import { isConstraint } from "./identity.ts";

/** The JSON types, with the numbers that are no integers as one of their own. */
export type Atom = "null" | "boolean" | "integer" | "fraction" | "string" | "array" | "object";

const ATOMS: readonly Atom[] = ["null", "boolean", "integer", "fraction", "string", "array", "object"];

/** What a schema asks of a value, each thing in one way, however it is written. */
export interface Facets {
  readonly types: ReadonlySet<Atom>;
  /** The only values that pass; absent where there is no such list. */
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
  /** What may be next to the documented fields: anything (true), nothing (false) or what matches a schema. */
  readonly others: Readonly<Record<Audience, Json>>;
  readonly union: { readonly keyword: "oneOf" | "anyOf"; readonly members: readonly Json[] } | undefined;
  /** Keywords that are compared as a whole, because nothing here knows what they mean. */
  readonly rest: JsonObject;
  /** The schema itself, flattened: its words and notes. */
  readonly schema: JsonSchema;
}

const known = new WeakMap<JsonSchema, Facets>();

/** Reads what a schema asks, one level deep. */
export function facetsOf(schema: Json | undefined): Facets {
  const flat = flatten(schema);
  const facets = known.get(flat) ?? read(flat);
  known.set(flat, facets);
  return facets;
}

function read(flat: JsonSchema): Facets {
  const listed = valuesOf(flat)?.filter((value) => isValid(flat, value));
  const values = listed === undefined || isExhaustive(listed) ? undefined : listed;
  const types = listed === undefined ? typesOf(flat) : new Set(listed.map(atomOf));
  const lengths = FORMAT_LENGTHS[flat.format ?? ""] ?? { min: 0, max: Number.POSITIVE_INFINITY };
  const isInteger = !types.has("fraction");
  const union = Array.isArray(flat["oneOf"]) ? "oneOf" : Array.isArray(flat["anyOf"]) ? "anyOf" : undefined;
  const multipleOf = numberOf(flat["multipleOf"]);
  return {
    types,
    ...(values === undefined ? {} : { values }),
    lower: lowerBound(flat, isInteger ? 1 : undefined),
    upper: upperBound(flat, isInteger ? 1 : undefined),
    multipleOf:
      isInteger && multipleOf !== undefined && Number.isInteger(1 / multipleOf) ? undefined : multipleOf,
    minLength: Math.max(numberOf(flat["minLength"]) ?? 0, lengths.min),
    maxLength: Math.min(numberOf(flat["maxLength"]) ?? Number.POSITIVE_INFINITY, lengths.max),
    pattern: typeof flat["pattern"] === "string" && flat["pattern"] !== "" ? flat["pattern"] : undefined,
    format: CHECKED_FORMATS.has(flat.format ?? "") ? flat.format : undefined,
    minItems: numberOf(flat["minItems"]) ?? 0,
    maxItems: numberOf(flat["maxItems"]) ?? Number.POSITIVE_INFINITY,
    uniqueItems: flat["uniqueItems"] === true,
    items: flat.items ?? true,
    minProperties: Math.max(numberOf(flat["minProperties"]) ?? 0, flat.required?.length ?? 0),
    maxProperties: numberOf(flat["maxProperties"]) ?? Number.POSITIVE_INFINITY,
    properties: new Map(Object.entries(flat.properties ?? {}).map(([name, value]) => [name, value ?? true])),
    required: new Set(flat.required),
    others: othersOf(flat),
    union: union && { keyword: union, members: [flat[union]].flat().map((member) => member ?? true) },
    rest: restOf(flat, union),
    schema: flat,
  };
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** A list of all values that its types have isn't a list: no value at all, null, both booleans. */
function isExhaustive(values: readonly Json[]): boolean {
  const isSmall = values.every((value) => value === null || typeof value === "boolean");
  return isSmall && values.includes(true) === values.includes(false);
}

function typesOf(schema: JsonSchema): ReadonlySet<Atom> {
  if (isObject(schema["not"]) && Object.keys(schema["not"]).length === 0) return new Set();
  if (schema.type === undefined) {
    const members = [schema["oneOf"] ?? schema["anyOf"] ?? []].flat();
    const atoms = members.length === 0 ? ATOMS : members.flatMap((member) => [...facetsOf(member).types]);
    return withoutFractions(new Set(atoms), schema);
  }
  const names = [schema.type].flat();
  const atoms = ATOMS.filter((atom) =>
    atom === "fraction" || atom === "integer"
      ? names.includes("number") || names.includes(atom)
      : names.includes(atom),
  );
  return withoutFractions(new Set(atoms), schema);
}

/** A multiple of an integer is an integer. */
function withoutFractions(atoms: Set<Atom>, { multipleOf }: JsonSchema): Set<Atom> {
  if (Number.isInteger(multipleOf)) atoms.delete("fraction");
  return atoms;
}

/** The atom that a value is one of. */
export function atomOf(value: Json): Atom {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) ? "integer" : "fraction";
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    default:
      return "object";
  }
}

function othersOf(schema: JsonSchema): Facets["others"] {
  const written = schema.additionalProperties ?? schema.unevaluatedProperties;
  const receive = written ?? true;
  return {
    receive,
    send: written ?? !hasDocumentedFields(schema),
    tolerant: receive === false ? true : receive,
  };
}

/** What the facets above are read from. */
const READ = new Set(
  "type const enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format items minItems maxItems uniqueItems properties required additionalProperties unevaluatedProperties minProperties maxProperties".split(
    " ",
  ),
);

function restOf(schema: JsonSchema, union: string | undefined): JsonObject {
  const isNever = (keyword: string, value: Json | undefined): boolean =>
    keyword === "not" && isObject(value) && Object.keys(value).length === 0;
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword, value]) =>
        isConstraint(keyword, value) && !READ.has(keyword) && keyword !== union && !isNever(keyword, value),
    ),
  );
}
