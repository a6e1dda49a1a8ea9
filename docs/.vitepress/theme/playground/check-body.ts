import type { Vector } from "../../../../generated/vectors.js";
import { judgeBody, type Mode } from "../../../../src/cli/judge.ts";
import { count, printable } from "../../../../src/cli/text.ts";
import { createLocator } from "../../../../src/cli/validate/locate.ts";

export type { Mode };

/** An issue and its place in the text. */
export interface LocatedIssue {
  readonly code: string;
  /** A JSONPath (RFC 9535). */
  readonly path: string;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
}

/** How one side judges a body: `webhook` or `unknown` for a receiver, `valid` or `invalid` for a sender. */
export interface Findings {
  readonly mode: Mode;
  readonly kind: "webhook" | "unknown" | "valid" | "invalid" | "malformed";
  /** The payload's status, if it is a string. */
  readonly status: string | undefined;
  readonly issues: readonly LocatedIssue[];
}

/** Checks a body for one side with the package's own validators, and finds each issue's place. */
export function checkBody(body: string, mode: Mode): Findings {
  const { verdict, status, issues, payload } = judgeBody(body, mode);
  // A text field normalizes line breaks.
  const locate = createLocator(body.replaceAll(/\r\n?/g, "\n"));
  const accepted = verdict === "valid" && mode === "receive" ? "webhook" : verdict;
  return {
    mode,
    kind: payload === undefined ? "malformed" : accepted,
    status,
    issues: issues.map((issue) => {
      const { line, column } = locate(issue);
      return { code: issue.code, path: toJsonPath(issue.path), message: issue.message, line, column };
    }),
  };
}

/** Returns whether a body is accepted, ignored or rejected. */
export function toneOf({ kind }: Findings): "good" | "neutral" | "bad" {
  if (kind === "webhook" || kind === "valid") return "good";
  return kind === "unknown" ? "neutral" : "bad";
}

/** Describes the result in a sentence. */
export function describeFindings({ mode, kind, status, issues }: Findings): string {
  const [first] = issues;
  switch (kind) {
    case "webhook":
      return `A receiver accepts it as ${status}.`;
    case "valid":
      return `A sender may send it as ${status}.`;
    case "unknown":
      return "This version of the contract doesn't know this status. A receiver acknowledges and ignores it.";
    case "malformed":
      return `It isn't a JSON object: the first error is at line ${first?.line}, column ${first?.column}.`;
    case "invalid":
      return mode === "receive"
        ? `It violates the contract: ${count(issues.length, "issue")}.`
        : `A sender must not send it: ${count(issues.length, "issue")}.`;
  }
}

/** Checks whether the findings match what a vector expects. */
export function isAsExpected(vector: Vector, { mode, kind }: Findings): boolean {
  if (vector.flags?.includes("parser-limit") && kind === "malformed") return true;
  return mode === "receive" ? kind === vector.receive : (kind === "valid") === (vector.send === "valid");
}

/** Writes keys as a JSONPath (RFC 9535). */
function toJsonPath(path: readonly (string | number)[]): string {
  const steps = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^[a-z_]\w*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return printable(`$${steps.join("")}`);
}
