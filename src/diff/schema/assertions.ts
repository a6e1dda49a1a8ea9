import { fullFormats } from "ajv-formats/dist/formats.js";
import type { AjvError } from "../../document/ajv-issues.ts";
import { CHECKED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json } from "../../document/json.ts";
import { isDateTime } from "../../runtime/date-time.ts";
import { toKey } from "./identity.ts";

/** A keyword that depends only on the value. */
interface Assertion {
  /** Creates the test for a keyword's value. */
  readonly toTest: (limit: Json) => (value: Json) => boolean;
  /** Returns the parameters of an error, as ajv names them. */
  readonly toParams: (limit: Json) => AjvError["params"];
}

function assertion(toTest: Assertion["toTest"], param?: string): Assertion {
  return { toTest, toParams: (limit) => (param === undefined ? {} : { [param]: limit }) };
}

/** A keyword that compares one quantity of a value with a limit. */
function limit(measure: (value: Json) => number | undefined, comparison: ">=" | "<=" | ">" | "<"): Assertion {
  const sign = comparison.startsWith(">") ? 1 : -1;
  return {
    toTest: (limit) => (value) => {
      const found = measure(value);
      if (found === undefined || typeof limit !== "number") return true;
      return found === limit ? comparison.endsWith("=") : found * sign > limit * sign;
    },
    toParams: (limit) => ({ comparison, limit }),
  };
}

const numberOf = (value: Json) => (typeof value === "number" ? value : undefined);
const lengthOf = (value: Json) => (typeof value === "string" ? [...value].length : undefined);
const sizeOf = (value: Json) => (Array.isArray(value) ? value.length : undefined);
const countOf = (value: Json) => (isObject(value) ? Object.keys(value).length : undefined);

/** The keywords that depend only on the value, in the order in which errors are reported. */
export const ASSERTIONS: Readonly<Record<string, Assertion | undefined>> = {
  type: assertion((type) => (value) => [type].flat().some((name) => isOfType(value, name)), "type"),
  const: assertion((only) => isIn([only]), "allowedValue"),
  enum: assertion((listed) => isIn([listed].flat()), "allowedValues"),
  minimum: limit(numberOf, ">="),
  maximum: limit(numberOf, "<="),
  exclusiveMinimum: limit(numberOf, ">"),
  exclusiveMaximum: limit(numberOf, "<"),
  multipleOf: assertion((step) => isMultipleOf(Number(step)), "multipleOf"),
  minLength: limit(lengthOf, ">="),
  maxLength: limit(lengthOf, "<="),
  pattern: assertion((pattern) => ofText(toRegex(String(pattern))), "pattern"),
  format: assertion((format) => ofText(toFormat(String(format))), "format"),
  minItems: limit(sizeOf, ">="),
  maxItems: limit(sizeOf, "<="),
  uniqueItems: assertion((isUnique) => (value) => isUnique !== true || isDistinct(value)),
  minProperties: limit(countOf, ">="),
  maxProperties: limit(countOf, "<="),
};

function isIn(values: readonly (Json | undefined)[]): (value: Json) => boolean {
  const keys = new Set(values.map(toKey));
  return (value) => keys.has(toKey(value));
}

function isOfType(value: Json, type: Json | undefined): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return type === "object" ? isObject(value) : typeof value === type;
}

function isMultipleOf(step: number): (value: Json) => boolean {
  return (value) => typeof value !== "number" || isMultiple(value, step);
}

/** Checks whether a number is a multiple of another, even if their quotient is too large for a number. */
export function isMultiple(value: number, step: number): boolean {
  return Number.isInteger(value / step) || value % step === 0;
}

function isDistinct(value: Json): boolean {
  return !Array.isArray(value) || new Set(value.map(toKey)).size === value.length;
}

function ofText(test: unknown): (value: Json) => boolean {
  if (test instanceof RegExp) return (value) => typeof value !== "string" || test.test(value);
  if (typeof test !== "function") return () => true;
  return (value) => typeof value !== "string" || Boolean(test.call(undefined, value));
}

/** Reads a pattern as JSON Schema does: ECMA-262 with Unicode. */
export function toRegex(pattern: string): RegExp {
  return new RegExp(pattern, "u");
}

function toFormat(name: string): unknown {
  if (name === "date-time") return isDateTime;
  const [, format] =
    Object.entries(fullFormats).find(([key]) => key === name && CHECKED_FORMATS.has(key)) ?? [];
  return typeof format === "object" && "validate" in format ? format.validate : format;
}
