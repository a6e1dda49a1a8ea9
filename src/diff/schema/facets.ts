import { CHECKED_FORMATS, NOTED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import { ANNOTATIONS, type JsonSchema } from "../../document/json-schema.ts";
import { isSame } from "../same.ts";
import { type Bound, lowerBound, upperBound } from "./bounds.ts";
import { flatten, valuesOf } from "./flatten.ts";
import { FORMAT_LENGTHS } from "./format-lengths.ts";
import { isValid } from "./is-valid.ts";

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
  /** What receivers, and what senders, may have beside the documented fields: anything, nothing or what matches a schema. */
  readonly beside: Readonly<Record<"receive" | "send", Json>>;
  readonly union: { readonly keyword: "oneOf" | "anyOf"; readonly members: readonly Json[] } | undefined;
  /** Keywords that are compared as a whole, because nothing here knows what they mean. */
  readonly rest: JsonObject;
  /** The schema itself, flattened: its words and notes. */
  readonly schema: JsonSchema;
}

/** Reads what a schema asks, one level deep. */
export function facetsOf(schema: Json | undefined): Facets {
  const flat = flatten(schema);
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
    beside: besideOf(flat),
    union: union && { keyword: union, members: [flat[union]].flat().map((member) => member ?? true) },
    rest: restOf(flat, union),
    schema: flat,
  };
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** A list of all values that its types have is no list: no value at all, null, both booleans. */
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

function besideOf(schema: JsonSchema): Facets["beside"] {
  const said = schema.additionalProperties ?? schema.unevaluatedProperties;
  if (said !== undefined) return { receive: said, send: said };
  return { receive: true, send: !hasProperties(schema) };
}

function hasProperties(schema: Json | undefined): boolean {
  if (Array.isArray(schema)) return schema.some(hasProperties);
  if (!isObject(schema)) return false;
  return (
    "properties" in schema ||
    ["allOf", "anyOf", "oneOf", "if", "then", "else", "not"].some((keyword) => hasProperties(schema[keyword]))
  );
}

/** What the facets above and the rules of words know. */
const KNOWN = new Set(
  "type const enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern items minItems maxItems uniqueItems properties required additionalProperties minProperties maxProperties externalDocs xml example $defs $schema $id".split(
    " ",
  ),
);

function restOf(schema: JsonSchema, union: string | undefined): JsonObject {
  const rest = Object.entries(schema).filter(
    ([keyword, value]) =>
      !KNOWN.has(keyword) &&
      !ANNOTATIONS.has(keyword) &&
      !keyword.startsWith("x-") &&
      keyword !== union &&
      !(keyword === "not" && isSame(value, {})) &&
      !(keyword === "format" && (CHECKED_FORMATS.has(String(value)) || NOTED_FORMATS.has(String(value)))),
  );
  const recursion = schema["x-recursion"] === undefined ? [] : [["x-recursion", schema["x-recursion"]]];
  return Object.fromEntries([...rest, ...recursion]);
}
