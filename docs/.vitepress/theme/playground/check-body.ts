import { printable } from "../../../../src/cli/text.ts";
import { createLocator } from "../../../../src/cli/validate/locate.ts";
import { toEditorText } from "./body-text.ts";
import { type Body, type Mode, readPayload, type Verdict } from "./read-payload.ts";

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

/** What is to be shown of a body. */
export interface Findings {
  readonly mode: Mode;
  readonly kind: Verdict["kind"];
  readonly status: string | undefined;
  readonly issues: readonly LocatedIssue[];
}

/** Checks a body for one side, and finds each issue's line in the text that an editor shows of it. */
export function checkBody(body: Body, mode: Mode): Findings {
  const { kind, status, issues } = readPayload(body, mode);
  const locate = createLocator(toEditorText(body));
  return {
    mode,
    kind,
    status,
    issues: issues.map((issue) => {
      const { line, column } = locate(issue);
      return { code: issue.code, path: toJsonPath(issue.path), message: issue.message, line, column };
    }),
  };
}

/** Writes keys as a JSONPath (RFC 9535). */
function toJsonPath(path: readonly (string | number)[]): string {
  const steps = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^[a-z_]\w*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return printable(`$${steps.join("")}`);
}
