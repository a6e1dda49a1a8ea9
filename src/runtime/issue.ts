import type { IssueCode } from "./issue-codes.ts";

export type { IssueCode } from "./issue-codes.ts";

/** One way in which a payload violates the contract. */
export interface Issue {
  /** What kind of issue it is; stable across versions. */
  readonly code: IssueCode;
  /** The keys that lead from the payload to the invalid value; empty for the payload itself. */
  readonly path: readonly (string | number)[];
  /** What the contract requires, as part of a sentence: `an integer`. */
  readonly expected: string;
  /** What the payload has there: the value as JSON, at most 80 characters of it, safe to print. */
  readonly found: string;
  /** Both in one sentence: `expected an integer, found "12"`. */
  readonly message: string;
}

/** At least one issue. */
export type Issues = readonly [Issue, ...Issue[]];

/** How many issues of one payload are listed; a last one of code `too_many_issues` counts the others. */
export const ISSUE_LIMIT = 100;

/** Creates an issue; its message is derived. */
export function createIssue({ code, path, expected, found }: Omit<Issue, "message">): Issue {
  return { code, path, expected, found, message: `expected ${expected}, found ${found}` };
}

/** Writes an issue with its place: `rec_id: expected a string, found 7`. Safe to print. */
export function formatIssue({ path, message }: Issue): string {
  return `${formatPath(path)}: ${message}`;
}

/** Writes keys as code would: `items[0].name`, or `payload` where there are no keys. Safe to print. */
export function formatPath(path: Issue["path"]): string {
  const steps = path.map((key) =>
    typeof key === "number" ? `[${key}]` : /^[a-z_]\w{0,80}$/i.test(key) ? `.${key}` : `[${quote(key)}]`,
  );
  return steps.join("").replace(/^\./, "") || "payload";
}

/** Writes a value on one line of at most 80 characters, with nothing in it that a terminal or a log would interpret. */
export function quote(value: unknown): string {
  if (typeof value === "string") return quoteString(value);
  if (typeof value === "number")
    return Math.abs(value) < Infinity ? `${value}` : `${value} (not a JSON number)`;
  if (Array.isArray(value)) return `an array of ${count(value.length, "item")}`;
  if (value === undefined) return "nothing";
  if (typeof value === "boolean" || value === null) return `${value}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Writes a list of values, at most 80 characters of whole ones: `"a", "b" or 2 more`. */
export function quoteList(values: readonly unknown[]): string {
  let text = "";
  for (const [index, value] of values.entries()) {
    const next = `${text && `${text}, `}${quote(value)}`;
    if (text !== "" && next.length > 69) return `${text} or ${values.length - index} more`;
    text = next;
  }
  return text;
}

/** Writes a count with its noun in the right number: `1 item`, `2 items`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function quoteString(text: string): string {
  let quoted = '"';
  for (const char of text) {
    const safe = UNSAFE.test(char) ? escapeChar(char) : char;
    if (quoted.length + safe.length > 78) return `${quoted}…"`;
    quoted += safe;
  }
  return `${quoted}"`;
}

/** Quotes, and control, format (bidirectional text too) and separator characters, and lone surrogates. */
const UNSAFE = /["\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function escapeChar(char: string): string {
  const json = JSON.stringify(char).slice(1, -1);
  if (json !== char) return json;
  const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at).toString(16));
  return units.map((unit) => `\\u${unit.padStart(4, "0")}`).join("");
}

/** An error as the generated validators report it, in the form of ajv's. */
export interface SchemaError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What is required at a place in a payload. */
export type Requirement = Pick<Issue, "code" | "path" | "expected">;

/** For the compiler only: a check that fails always reports an issue. */
export const UNREPORTED: Issue = createIssue({
  code: "not",
  path: [],
  expected: "a valid value",
  found: "another",
});

/** Creates the issue of a requirement that a payload doesn't meet. */
export function toIssue({ code, path, expected }: Requirement, payload: unknown): Issue {
  const value = path.reduce<unknown>(ownValue, payload);
  // The first check of a required field finds that it is missing. An undocumented one may be `undefined`.
  const isMissing = path.length > 0 && value === undefined && code !== "unknown_field";
  return createIssue({ code: isMissing ? "required" : code, path, expected, found: quote(value) });
}

/**
 * Creates the issues of what a validator reported.
 *
 * @param payload - The value that was validated.
 */
export function toIssues(errors: readonly SchemaError[] | null, payload: unknown): Issues {
  const all = errors ?? [];
  const issues = all.slice(0, ISSUE_LIMIT).map((error) => toIssue(toRequirement(error, payload), payload));
  const [first = UNREPORTED, ...rest] = all.length > ISSUE_LIMIT ? [...issues, tooMany(all.length)] : issues;
  return [first, ...rest];
}

/** Creates the last issue of a list that was cut. */
export function tooMany(found: number): Issue {
  return createIssue({
    code: "too_many_issues",
    path: [],
    expected: `at most ${count(ISSUE_LIMIT, "issue")}`,
    found: `${found}`,
  });
}

/** Reads one of a validator's errors. */
export function toRequirement({ instancePath, keyword, params }: SchemaError, payload: unknown): Requirement {
  const path: (string | number)[] = [];
  let parent: unknown;
  let value = payload;
  const step = (key: string): void => {
    path.push(Array.isArray(value) ? Number(key) : key);
    parent = value;
    value = ownValue(value, key);
  };
  for (const key of instancePath.split("/").slice(1)) {
    step(key.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  const field =
    params["missingProperty"] ??
    params["additionalProperty"] ??
    params["unevaluatedProperty"] ??
    params["propertyName"] ??
    params["field"];
  if (typeof field === "string") step(field);
  return { code: CODES[keyword] ?? "not", path, expected: expectation(keyword, params, parent) };
}

const CODES: Readonly<Record<string, IssueCode | undefined>> = {
  type: "type",
  required: "required",
  const: "const",
  enum: "enum",
  unknown_status: "unknown_status",
  format: "format",
  additionalProperties: "unknown_field",
  unevaluatedProperties: "unknown_field",
  "x-chronology": "chronology",
  minimum: "minimum",
  maximum: "maximum",
  exclusiveMinimum: "exclusive_minimum",
  exclusiveMaximum: "exclusive_maximum",
  multipleOf: "multiple_of",
  minLength: "min_length",
  maxLength: "max_length",
  pattern: "pattern",
  minItems: "min_items",
  maxItems: "max_items",
  items: "max_items",
  unevaluatedItems: "max_items",
  uniqueItems: "unique_items",
  contains: "contains",
  minProperties: "min_properties",
  maxProperties: "max_properties",
  propertyNames: "property_names",
  dependentRequired: "dependent_required",
  anyOf: "any_of",
  oneOf: "one_of",
};

function expectation(keyword: string, params: SchemaError["params"], parent: unknown): string {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "type":
      return [params["type"]].flat().map(String).map(nameType).join(" or ");
    case "required":
      return "a value";
    case "const":
      return quote(params["allowedValue"]);
    case "unknown_status":
    case "enum":
      return `one of ${quoteList([params["allowedValues"]].flat())}`;
    case "format":
      return nameFormat(String(params["format"]));
    case "additionalProperties":
    case "unevaluatedProperties":
      return "no such field";
    case "x-chronology": {
      const after = String(params["after"]);
      return `a time at or after ${after} (${quote(ownValue(parent, after))})`;
    }
    case "pattern":
      return `a string that matches /${params["pattern"]}/`;
    case "multipleOf":
      return `a multiple of ${params["multipleOf"]}`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${BOUNDS[keyword]} ${limit}`;
    case "minLength":
    case "minItems":
    case "minProperties":
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return `at ${keyword.startsWith("min") ? "least" : "most"} ${count(limit, NOUNS[keyword.slice(3)] ?? "")}`;
    default:
      return "a valid value";
  }
}

const BOUNDS = {
  minimum: "at least",
  maximum: "at most",
  exclusiveMinimum: "more than",
  exclusiveMaximum: "less than",
};

const NOUNS: Readonly<Record<string, string | undefined>> = {
  Length: "character",
  Items: "item",
  Properties: "field",
};

/** Names a JSON type: `an integer`. */
export function nameType(type: string): string {
  if (type === "null") return "null";
  return type === "boolean" ? "true or false" : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}

/** Names a format of JSON Schema: `an RFC 3339 timestamp`. */
export function nameFormat(format: string): string {
  return FORMATS[format] ?? `a string of the format ${format}`;
}

const FORMATS: Readonly<Record<string, string | undefined>> = {
  "date-time": "an RFC 3339 timestamp",
  date: "a date (YYYY-MM-DD)",
  time: "an RFC 3339 time",
  uuid: "a UUID",
  uri: "a URI",
  email: "an email address",
};

function ownValue(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}
