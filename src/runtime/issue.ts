/** One thing that is wrong with a payload. */
export interface Issue {
  /** What kind of mistake it is; stable across versions. */
  readonly code: IssueCode;
  /** Keys from the payload to the wrong value; empty for the payload itself. */
  readonly path: readonly (string | number)[];
  /** What was expected and what was found. */
  readonly message: string;
}

/** At least one issue. */
export type Issues = readonly [Issue, ...Issue[]];

/** The codes that this contract's payloads can have, and those of any other JSON Schema keyword, in snake_case. */
export type IssueCode =
  | "chronology"
  | "const"
  | "encoding"
  | "enum"
  | "format"
  | "json"
  | "maximum"
  | "minimum"
  | "required"
  | "type"
  | "unknown_field"
  | "unknown_status"
  | (string & {});

/** A mistake as the generated validators tell it, in the form of ajv's errors. */
export interface SchemaError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What is wrong at a place in a payload. */
export interface Mistake {
  readonly code: IssueCode;
  readonly expected: string;
  readonly path: readonly (string | number)[];
}

/** For the types only: a check that was not passed has said why. */
export const UNSAID: Issue = { code: "not", path: [], message: "expected something else" };

/** Tells a mistake, with what was found at its place. */
export function tell({ code, expected, path }: Mistake, payload: unknown): Issue {
  const found = path.reduce<unknown>(ownValue, payload);
  // The first check of a required field finds that it is not there. An undocumented one may be `undefined`.
  return path.length > 0 && found === undefined && code !== "unknown_field"
    ? { code: "required", path, message: "expected this field, found none" }
    : { code, path, message: `expected ${expected}, found ${quote(found)}` };
}

/**
 * Makes issues of what a validator that returned `false` reported.
 *
 * @param payload - What was validated.
 */
export function toIssues(errors: readonly SchemaError[] | null, payload: unknown): Issues {
  const [first = UNSAID, ...rest] = (errors ?? []).map((error) => tell(toMistake(error, payload), payload));
  return [first, ...rest];
}

/** Reads one of a validator's errors. */
export function toMistake({ instancePath, keyword, params }: SchemaError, payload: unknown): Mistake {
  const path: (string | number)[] = [];
  let parent: unknown;
  let found = payload;
  const step = (key: string): void => {
    path.push(Array.isArray(found) ? Number(key) : key);
    parent = found;
    found = ownValue(found, key);
  };
  for (const key of instancePath.split("/").slice(1)) {
    step(key.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  const field =
    params["missingProperty"] ??
    params["additionalProperty"] ??
    params["unevaluatedProperty"] ??
    params["field"];
  if (typeof field === "string") step(field);
  return {
    code: CODES[keyword] ?? keyword.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    expected: expectation(keyword, params, parent),
    path,
  };
}

const CODES: Readonly<Record<string, string | undefined>> = {
  additionalProperties: "unknown_field",
  unevaluatedProperties: "unknown_field",
  "x-chronology": "chronology",
};

function expectation(keyword: string, params: SchemaError["params"], parent: unknown): string {
  switch (keyword) {
    case "type":
      return `${params["type"]}`;
    case "required":
      return "this field";
    case "const":
      return quote(params["allowedValue"]);
    case "unknown_status":
    case "enum":
      return `one of ${quote(params["allowedValues"])}`;
    case "format":
      return params["format"] === "date-time" ? "an RFC 3339 timestamp" : `the format ${params["format"]}`;
    case "additionalProperties":
    case "unevaluatedProperties":
      return "no undocumented field";
    case "x-chronology": {
      const after = String(params["after"]);
      return `a time not before ${after} (${quote(ownValue(parent, after))})`;
    }
    default:
      return params["limit"] === undefined
        ? keyword
        : `${params["comparison"] ?? keyword} ${params["limit"]}`;
  }
}

function ownValue(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

/** Writes a value as JSON, at most 80 characters of it and nothing that a terminal or a log would obey. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.some((item) => typeof item !== "string")) return "an array";
  } else if (typeof value === "object" && value !== null) return "an object";
  const shallow = typeof value === "string" ? value.slice(0, 80) : value;
  const text = (JSON.stringify(shallow) ?? String(shallow)).replaceAll(
    /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
