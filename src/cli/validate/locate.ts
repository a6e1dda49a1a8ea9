import { createJsonFinder } from "../../document/find-in-json.ts";
import type { Issue } from "../../runtime/issue.ts";
import type { Location } from "../report/check.ts";
import { printable } from "../text.ts";

/** A place in text. */
export type TextLocation = Required<Omit<Location, "file" | "pointer">>;

/** How much of a line an excerpt shows around a place. */
const BEFORE = 30;
const AFTER = 40;

/** Creates a function that finds an issue's place in text. The text is read once, for the first issue. */
export function createLocator(text: string): (issue: Pick<Issue, "code" | "path">) => TextLocation {
  let lineStarts: readonly number[] | undefined;
  let find: ReturnType<typeof createJsonFinder> | undefined;
  return ({ code, path }) => {
    lineStarts ??= findLineStarts(text);
    if (code === "json") return toLocation(text, lineStarts, findSyntaxError(text));
    if (code === "encoding") return toLocation(text, lineStarts, Math.max(0, text.indexOf("\ufffd")));
    find ??= createJsonFinder(text);
    const { key, value } = find(path);
    return toLocation(text, lineStarts, code === "unknown_field" ? key : value);
  };
}

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON text can't contain them
  /[ \t\n\r]*("(?:[^"\\\0-\x1f]|\\(?:["\\/]|[bf]|[nrt]|u[\da-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null|[{}[\],:])/giy;

/** What may start a value: a string, another scalar (`v`), an object, or a list. */
const VALUE = '"v{[';

/** Finds where text stops being JSON (RFC 8259). */
function findSyntaxError(text: string): number {
  const open: string[] = [];
  let expected = VALUE;
  let end = 0;
  for (const { 0: match, 1: token = "" } of text.matchAll(TOKEN)) {
    const kind = /["{}[\],:]/.test(token.charAt(0)) ? token.charAt(0) : "v";
    if (!expected.includes(kind)) return end + match.length - token.length;
    const isKey = open.at(-1) === "{" && kind === '"' && !expected.includes("v");
    if (kind === "{" || kind === "[") open.push(kind);
    if (kind === "}" || kind === "]") open.pop();
    const closer = open.at(-1) === "{" ? "}" : "]";
    if (kind === "{") expected = '"}';
    else if (kind === "[") expected = `${VALUE}]`;
    else if (kind === "," && closer === "}") expected = '"';
    else if (kind === "," || kind === ":") expected = VALUE;
    else if (isKey) expected = ":";
    else expected = open.length === 0 ? "" : `,${closer}`;
    end += match.length;
  }
  return text.length - text.slice(end).trimStart().length;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function toLocation(text: string, lineStarts: readonly number[], offset: number): TextLocation {
  const line = lineAt(lineStarts, offset);
  const start = lineStarts[line - 1] ?? 0;
  const end = lineStarts[line] ?? text.length;
  const column = offset - start;
  const from = Math.max(0, column - BEFORE);
  const shown = text.slice(start + from, Math.min(end, offset + AFTER)).trimEnd();
  const before = `${from > 0 ? "…" : ""}${printable(shown.slice(0, column - from))}`;
  const after = `${printable(shown.slice(column - from))}${offset + AFTER < end ? "…" : ""}`;
  return { line, column: column + 1, excerpt: before + after, caret: before.length };
}

/** Finds the line of an offset, counted from 1, by binary search. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
