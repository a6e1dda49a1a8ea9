import { count, type IssueCode, quote, quoteList } from "../runtime/issue.ts";
import type { Json } from "./json.ts";

/** What a keyword requires, in an issue's terms. */
export interface KeywordDescription {
  readonly code: IssueCode;
  /** As part of a sentence: `an integer`. */
  readonly expected: string;
}

/**
 * Describes what a keyword of JSON Schema 2020-12 requires.
 *
 * @param keyword - The keyword, or `unknown_status`.
 * @param value - The keyword's value.
 */
export function describeKeyword(keyword: string, value: Json): KeywordDescription {
  const [code, describe] = KEYWORDS[keyword] ?? ["not", () => "a different value"];
  return { code, expected: describe(value) };
}

/** Names one or more JSON types: `a string or null`. */
function nameTypes(types: Json): string {
  const names = [types]
    .flat()
    .map((type) => (type === "boolean" ? "true or false" : withArticle(String(type))));
  return names.join(" or ");
}

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}

const FORMATS: Readonly<Record<string, string | undefined>> = {
  "date-time": "an RFC 3339 timestamp",
  date: "a date (YYYY-MM-DD)",
  time: "an RFC 3339 time",
  uuid: "a UUID",
  uri: "a URI",
  email: "an email address",
};

const oneOf = (values: Json): string => `one of ${quoteList([values].flat())}`;
const bound =
  (phrase: string) =>
  (limit: Json): string =>
    `${phrase} ${limit}`;
const size =
  (phrase: string, noun: string) =>
  (limit: Json): string =>
    `${phrase} ${count(Number(limit), noun)}`;

const KEYWORDS: Readonly<Record<string, readonly [IssueCode, (value: Json) => string] | undefined>> = {
  type: ["type", nameTypes],
  required: ["required", () => "a value"],
  const: ["const", quote],
  enum: ["enum", oneOf],
  unknown_status: ["unknown_status", oneOf],
  format: ["format", (format) => FORMATS[String(format)] ?? `a string in the format ${format}`],
  minimum: ["minimum", bound("at least")],
  maximum: ["maximum", bound("at most")],
  exclusiveMinimum: ["exclusive_minimum", bound("more than")],
  exclusiveMaximum: ["exclusive_maximum", bound("less than")],
  multipleOf: ["multiple_of", bound("a multiple of")],
  minLength: ["min_length", size("at least", "character")],
  maxLength: ["max_length", size("at most", "character")],
  pattern: ["pattern", (pattern) => `a string that matches /${pattern}/`],
  minItems: ["min_items", size("at least", "item")],
  maxItems: ["max_items", size("at most", "item")],
  items: ["max_items", () => "no such item"],
  unevaluatedItems: ["max_items", () => "no such item"],
  uniqueItems: ["unique_items", () => "items that all differ"],
  contains: ["contains", () => "a different number of matching items"],
  minProperties: ["min_properties", size("at least", "field")],
  maxProperties: ["max_properties", size("at most", "field")],
  propertyNames: ["property_names", () => "an allowed field name"],
  dependentRequired: ["dependent_required", (field) => `a value because ${field} is present`],
  anyOf: ["any_of", () => "a value that matches an alternative"],
  oneOf: ["one_of", () => "a value that matches exactly one alternative"],
  not: ["not", () => "a different value"],
  additionalProperties: ["unknown_field", () => "no such field"],
  unevaluatedProperties: ["unknown_field", () => "no such field"],
};
