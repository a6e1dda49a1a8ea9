import { fullFormats } from "ajv-formats/dist/formats.js";
import type { AjvError } from "../../document/ajv-issues.ts";
import { CHECKED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json, type JsonObject, objectOf, toPointer } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { isDateTime } from "../../runtime/date-time.ts";
import { toKey } from "./identity.ts";

/** Checks whether a value is valid. */
export function isValid(schema: Json | undefined, value: Json): boolean {
  return check(schema, value, { ...START, isQuick: true }).errors.length === 0;
}

/**
 * Checks a value by JSON Schema 2020-12, format assertions included; a schema may contain itself.
 *
 * @returns What is wrong, in the form of ajv's errors; the errors of a union's closest member come after the union's own.
 */
export function checkValue(schema: Json | undefined, value: Json): readonly AjvError[] {
  return check(schema, value, { ...START, isQuick: false }).errors;
}

interface Context {
  /** JSON pointer to the value. */
  readonly at: string;
  readonly depth: number;
  /** Whether the first error ends the check. */
  readonly isQuick: boolean;
  /** Whether a keyword of a schema around this one asks which fields and items were looked at. */
  readonly isTracked: boolean;
}

interface Run extends Context {
  readonly errors: AjvError[];
  /** Fields and items that some keyword has looked at, if a keyword here or in a schema around it asks for them. */
  readonly seen: Set<string | number> | undefined;
}

/** A keyword, ready to check values. */
type Test = (value: Json, run: Run) => void;

const START = { at: "", depth: 0, isTracked: false };
const UNEVALUATED = ["unevaluatedProperties", "unevaluatedItems"];
const MAX_DEPTH = 500;
const compiled = new WeakMap<JsonSchema, readonly Test[]>();

function check(schema: Json | undefined, value: Json, context: Context): Run {
  const { at, depth, isQuick } = context;
  const isTracked =
    context.isTracked || (isObject(schema) && UNEVALUATED.some((keyword) => keyword in schema));
  const seen = isTracked ? new Set<string | number>() : undefined;
  const run: Run = { at, depth, isQuick, isTracked, errors: [], seen };
  if (schema === false) fail(run, "false schema");
  // A schema that applies itself to the same value without end constrains nothing.
  if (!isObject(schema) || context.depth > MAX_DEPTH) return run;
  const tests = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, tests);
  for (const test of tests) {
    test(value, run);
    if (run.isQuick && run.errors.length > 0) break;
  }
  return run;
}

function fail({ at, errors }: Run, keyword: string, params: AjvError["params"] = {}): void {
  errors.push({ instancePath: at, keyword, params });
}

/** Checks a value inside this one. */
function inside(run: Run, schema: Json | undefined, key: string | number, value: Json): void {
  const { depth, isQuick } = run;
  const at = isQuick ? "" : run.at + toPointer([key]);
  run.errors.push(...check(schema, value, { at, depth: depth + 1, isQuick, isTracked: false }).errors);
}

/** Checks the same value by another schema. */
function branch({ at, depth, isQuick, isTracked }: Run, schema: Json | undefined, value: Json): Run {
  return check(schema, value, { at, depth: depth + 1, isQuick, isTracked });
}

function apply(run: Run, { errors, seen }: Run): void {
  run.errors.push(...errors);
  for (const key of seen ?? []) run.seen?.add(key);
}

function compile(schema: JsonSchema): readonly Test[] {
  return Object.entries(KEYWORDS).flatMap(([keyword, make]) => {
    const limit = schema[keyword];
    return limit === undefined ? [] : (make(limit, schema, keyword) ?? []);
  });
}

type Make = (limit: Json, schema: JsonSchema, keyword: string) => Test | undefined;

/** Makes the test of a keyword that compares one quantity of a value with its limit. */
function limit(measure: (value: Json) => number | undefined, comparison: ">=" | "<=" | ">" | "<"): Make {
  const sign = comparison.startsWith(">") ? 1 : -1;
  return (limit, _, keyword) => (value, run) => {
    const found = measure(value);
    if (found === undefined || typeof limit !== "number") return;
    const isRight = found === limit ? comparison.endsWith("=") : found * sign > limit * sign;
    if (!isRight) fail(run, keyword, { comparison, limit });
  };
}

const numberOf = (value: Json): number | undefined => (typeof value === "number" ? value : undefined);
const lengthOf = (value: Json): number | undefined =>
  typeof value === "string" ? [...value].length : undefined;
const sizeOf = (value: Json): number | undefined => (Array.isArray(value) ? value.length : undefined);
const countOf = (value: Json): number | undefined =>
  isObject(value) ? Object.keys(value).length : undefined;

/** Every keyword that constrains a value, in the order in which errors are reported. */
const KEYWORDS: Readonly<Record<string, Make>> = {
  type: (type) => (value, run) => {
    if (![type].flat().some((name) => isOfType(value, name))) fail(run, "type", { type });
  },
  const: (only) => {
    const key = toKey(only);
    return (value, run) => {
      if (toKey(value) !== key) fail(run, "const", { allowedValue: only });
    };
  },
  enum: (listed) => {
    const keys = new Set([listed].flat().map(toKey));
    return (value, run) => {
      if (!keys.has(toKey(value))) fail(run, "enum", { allowedValues: listed });
    };
  },
  minimum: limit(numberOf, ">="),
  maximum: limit(numberOf, "<="),
  exclusiveMinimum: limit(numberOf, ">"),
  exclusiveMaximum: limit(numberOf, "<"),
  multipleOf: (multipleOf) => (value, run) => {
    if (typeof value === "number" && !isMultiple(value, Number(multipleOf)))
      fail(run, "multipleOf", { multipleOf });
  },
  minLength: limit(lengthOf, ">="),
  maxLength: limit(lengthOf, "<="),
  pattern: (pattern) => {
    const regex = toRegex(String(pattern));
    return (value, run) => {
      if (typeof value === "string" && !regex.test(value)) fail(run, "pattern", { pattern });
    };
  },
  format: (format) => {
    const hasFormat = toFormat(String(format));
    return (value, run) => {
      if (typeof value === "string" && !hasFormat(value)) fail(run, "format", { format });
    };
  },
  minItems: limit(sizeOf, ">="),
  maxItems: limit(sizeOf, "<="),
  uniqueItems: (isUnique) => (value, run) => {
    if (isUnique === true && Array.isArray(value) && new Set(value.map(toKey)).size < value.length)
      fail(run, "uniqueItems");
  },
  prefixItems: (_, schema) => toItems(schema),
  items: (_, schema) => ("prefixItems" in schema ? undefined : toItems(schema)),
  contains: (schema, { minContains = 1, maxContains }) => {
    const most = limit(numberOf, "<=")(maxContains ?? null, {}, "maxContains");
    return (value, run) => {
      if (!Array.isArray(value)) return;
      const matches = value.flatMap((item: Json, index) => (isValid(schema, item) ? [index] : []));
      for (const index of matches) run.seen?.add(index);
      if (matches.length < Number(minContains)) fail(run, "contains");
      most?.(matches.length, run);
    };
  },
  minProperties: limit(countOf, ">="),
  maxProperties: limit(countOf, "<="),
  required: (names) => (value, run) => requireFields(names, value, run, "required"),
  properties: (_, schema) => toFields(schema),
  patternProperties: (_, schema) => ("properties" in schema ? undefined : toFields(schema)),
  additionalProperties: (_, schema) =>
    "properties" in schema || "patternProperties" in schema ? undefined : toFields(schema),
  propertyNames: (schema) => (value, run) => {
    for (const name of isObject(value) ? Object.keys(value) : [])
      if (!isValid(schema, name)) fail(run, "propertyNames", { propertyName: name });
  },
  dependentRequired: (fields) => (value, run) => {
    for (const [name, needed] of Object.entries(objectOf(fields)))
      if (hasField(value, name)) requireFields(needed ?? null, value, run, "dependentRequired");
  },
  dependentSchemas: (schemas) => (value, run) => {
    for (const [name, schema] of Object.entries(objectOf(schemas)))
      if (hasField(value, name)) apply(run, branch(run, schema, value));
  },
  allOf: (members) => (value, run) => {
    for (const member of [members].flat()) apply(run, branch(run, member, value));
  },
  anyOf: (members) => toUnion("anyOf", [members].flat()),
  oneOf: (members) => toUnion("oneOf", [members].flat()),
  not: (schema) => (value, run) => {
    if (branch(run, schema, value).errors.length === 0) fail(run, "not");
  },
  if: (condition, schema) => (value, run) => {
    const outcome = branch(run, condition, value);
    const isTrue = outcome.errors.length === 0;
    if (isTrue) apply(run, outcome);
    apply(run, branch(run, schema[isTrue ? "then" : "else"], value));
  },
  unevaluatedProperties: (schema) => (value, run) => {
    for (const [name, field] of Object.entries(objectOf(value))) {
      if (run.seen?.has(name)) continue;
      run.seen?.add(name);
      if (schema === false) fail(run, "unevaluatedProperties", { unevaluatedProperty: name });
      else inside(run, schema, name, field ?? null);
    }
  },
  unevaluatedItems: (schema) => (value, run) => {
    for (const [index, item] of Array.isArray(value) ? value.entries() : []) {
      if (!run.seen?.has(index)) inside(run, schema, index, item);
      run.seen?.add(index);
    }
  },
};

function hasField(value: Json, name: string): value is JsonObject {
  return isObject(value) && Object.hasOwn(value, name);
}

function requireFields(names: Json, value: Json, run: Run, keyword: string): void {
  if (!isObject(value) || !Array.isArray(names)) return;
  for (const name of names)
    if (!Object.hasOwn(value, String(name))) fail(run, keyword, { missingProperty: name });
}

function toItems({ prefixItems, items }: JsonSchema): Test {
  const first = Array.isArray(prefixItems) ? prefixItems : [];
  return (value, run) => {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      if (index >= first.length && items === undefined) break;
      run.seen?.add(index);
      inside(run, index < first.length ? first[index] : items, index, item);
    }
  };
}

function toFields({ properties = {}, patternProperties, additionalProperties }: JsonSchema): Test {
  const patterns = Object.entries(objectOf(patternProperties)).map(
    ([pattern, schema]) => [toRegex(pattern), schema] as const,
  );
  return (value, run) => {
    for (const [name, field = null] of isObject(value) ? Object.entries(value) : []) {
      const schemas = patterns.flatMap(([regex, schema]) => (regex.test(name) ? [schema] : []));
      if (Object.hasOwn(properties, name)) schemas.push(properties[name]);
      if (schemas.length > 0 || additionalProperties !== undefined) run.seen?.add(name);
      for (const schema of schemas) inside(run, schema, name, field);
      if (schemas.length > 0 || additionalProperties === undefined) continue;
      if (additionalProperties === false) fail(run, "additionalProperties", { additionalProperty: name });
      else inside(run, additionalProperties, name, field);
    }
  };
}

function toUnion(keyword: "anyOf" | "oneOf", members: readonly (Json | undefined)[]): Test {
  return (value, run) => {
    const outcomes = members.map((member) => branch(run, member, value));
    const passing = outcomes.filter(({ errors }) => errors.length === 0);
    for (const outcome of passing) apply(run, outcome);
    if (passing.length === 1 || (keyword === "anyOf" && passing.length > 0)) return;
    fail(run, keyword, { passingSchemas: passing.length });
    if (passing.length > 0) return;
    const weight = ({ errors }: Run): number =>
      errors.length + errors.filter(({ keyword }) => ["type", "const", "enum"].includes(keyword)).length * 10;
    const [closest] = outcomes.toSorted((a, b) => weight(a) - weight(b));
    run.errors.push(...(closest?.errors ?? []));
  };
}

function isOfType(value: Json, type: Json | undefined): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return type === "object" ? isObject(value) : typeof value === type;
}

/** Checks whether a number is a multiple of another, even if their quotient is too large for a number. */
export function isMultiple(value: number, step: number): boolean {
  return Number.isInteger(value / step) || value % step === 0;
}

const regexes = new Map<string, RegExp>();

/** Reads a pattern as JSON Schema does: ECMA-262 with Unicode. */
function toRegex(pattern: string): RegExp {
  const regex = regexes.get(pattern) ?? new RegExp(pattern, "u");
  regexes.set(pattern, regex);
  return regex;
}

function toFormat(name: string): (text: string) => boolean {
  if (name === "date-time") return isDateTime;
  const [, format] =
    Object.entries(fullFormats).find(([key]) => key === name && CHECKED_FORMATS.has(key)) ?? [];
  const validate: unknown = typeof format === "object" && "validate" in format ? format.validate : format;
  if (validate instanceof RegExp) return (text) => validate.test(text);
  return typeof validate === "function" ? (text) => Boolean(validate.call(undefined, text)) : () => true;
}
