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
  /** What the payload has there: the value as JSON, at most 80 characters, safe to print. */
  readonly found: string;
  /** Both in one sentence: `expected an integer, found "12"`. */
  readonly message: string;
}

/** At least one issue. */
export type Issues = readonly [Issue, ...Issue[]];

/** The most issues listed for one payload; one more, with code `too_many_issues`, counts them all. */
export const ISSUE_LIMIT = 100;

/** Creates an issue; its message is derived. */
export function createIssue({ code, path, expected, found }: Omit<Issue, "message">): Issue {
  return { code, path, expected, found, message: `expected ${expected}, found ${found}` };
}

/** Formats an issue with its path: `rec_id: expected a string, found 7`. Safe to print. */
export function formatIssue({ path, message }: Issue): string {
  return `${formatPath(path)}: ${message}`;
}

/** Formats a path as code would: `items[0].name`, or `payload` for an empty path. Safe to print. */
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
    return Math.abs(value) < Infinity ? `${value}` : Number.isNaN(value) ? "NaN" : "a number out of range";
  if (Array.isArray(value)) return `an array of ${count(value.length, "item")}`;
  if (value === undefined) return "nothing";
  if (typeof value === "boolean" || value === null) return `${value}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Writes as many whole values as fit in 80 characters: `"a", "b" or 2 more`. */
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

/** What is required at a place in a payload. */
export type Requirement = Pick<Issue, "code" | "path" | "expected">;

/** Creates the issue for a requirement that a payload doesn't meet. */
export function toIssue({ code, path, expected }: Requirement, payload: unknown): Issue {
  const value = path.reduce<unknown>(ownValue, payload);
  // A missing field is reported as missing, whatever is required of it. An undocumented field may be `undefined`.
  const isMissing =
    path.length > 0 && value === undefined && code !== "unknown_field" && code !== "dependent_required";
  return createIssue({ code: isMissing ? "required" : code, path, expected, found: quote(value) });
}

/** Returns an object's own field. */
export function ownValue(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

/** Creates an issue from each entry of a list, up to the limit, and if there are more, one that counts them all. */
export function limitIssues<T>(entries: readonly T[], create: (entry: T) => Issue): readonly Issue[] {
  const issues = entries.slice(0, ISSUE_LIMIT).map(create);
  if (entries.length > ISSUE_LIMIT) {
    const expected = `at most ${count(ISSUE_LIMIT, "issue")}`;
    issues.push(createIssue({ code: "too_many_issues", path: [], expected, found: `${entries.length}` }));
  }
  return issues;
}
