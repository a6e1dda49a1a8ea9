import type { LocatedIssue } from "./check-body.ts";

/** Above this size, text isn't colored, and checks wait for a pause in typing. No webhook is that large. */
export const LARGE_SIZE = 20_000;

/** A part of a line in one color. */
export interface Token {
  readonly kind: "key" | "string" | "value" | "plain";
  readonly text: string;
  /** Its issue. */
  readonly issue?: string;
}

/** A line of the editor. */
export interface PaintedLine {
  readonly tokens: readonly Token[];
  readonly hasIssue: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"?(?=(\s*:)?)|[\w.+-]+|\s+|./g;

/**
 * Splits JSON into lines and tokens with their issues; returns nothing for text that is too large to color.
 */
export function paintJson(text: string, issues: readonly LocatedIssue[]): readonly PaintedLine[] {
  if (text.length > LARGE_SIZE) return [];
  return text.split("\n").map((line, index) => {
    const here = issues.filter((issue) => issue.line === index + 1);
    const tokens = [...line.matchAll(TOKEN)].map((match): Token => {
      const [token, colon] = match;
      const end = match.index + token.length;
      const issue = here.find(({ column }) => match.index < column && column <= end);
      return { kind: kindOf(token, colon), text: token, ...(issue && { issue: issue.message }) };
    });
    return { tokens, hasIssue: here.length > 0 };
  });
}

function kindOf(token: string, colon: string | undefined): Token["kind"] {
  if (token.startsWith('"')) return colon === undefined ? "string" : "key";
  return /^\w|^-/.test(token) ? "value" : "plain";
}

/**
 * Returns the offset of a place, or one near it: the text may have become shorter since the place was found.
 *
 * @param line - Counted from 1, as `column`.
 */
export function toOffset(text: string, line: number, column: number): number {
  const lines = text.split("\n").slice(0, line);
  const last = lines.at(-1) ?? "";
  return lines.join("\n").length - last.length + Math.min(column - 1, last.length);
}
