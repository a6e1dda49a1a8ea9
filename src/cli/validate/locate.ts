import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Issue } from "../../runtime/issue.ts";
import type { Location } from "../report/check.ts";
import { printable } from "../text.ts";

/** A place in a text. */
export type TextLocation = Required<Omit<Location, "file" | "pointer">>;

/** In a longer text, an issue is located at its start: the tree takes forty times the text's memory. */
const MAX_LENGTH = 1 << 22;
const BEFORE = 30;
const AFTER = 40;

/** Creates a function that finds the place of an issue in a text, which is parsed once, for the first issue. */
export function createLocator(text: string): (issue: Pick<Issue, "code" | "path">) => TextLocation {
  let parsed: { root: Node | undefined; errors: ParseError[] } | undefined;
  let lineStarts: number[] | undefined;
  return ({ code, path }) => {
    parsed ??= parse(text);
    lineStarts ??= findLineStarts(text);
    const { root, errors } = parsed;
    if (code === "json") return toLocation(text, lineStarts, errors[0]?.offset ?? 0);
    if (code === "encoding") return toLocation(text, lineStarts, Math.max(0, text.indexOf("\ufffd")));
    return toLocation(text, lineStarts, root === undefined ? 0 : offsetOf(root, path, code));
  };
}

function parse(text: string): { root: Node | undefined; errors: ParseError[] } {
  const errors: ParseError[] = [];
  if (text.length > MAX_LENGTH) return { root: undefined, errors };
  try {
    return { root: parseTree(text, errors, { disallowComments: true }), errors };
  } catch (error) {
    // Nesting so deep that the parser's recursion ends loses the place, not the issue.
    if (error instanceof RangeError) return { root: undefined, errors };
    throw error;
  }
}

/** Returns the object that lacks a field, the key of an undocumented field, or else the value. */
function offsetOf(root: Node, path: Issue["path"], code: string): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node === undefined) continue;
    const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    return code === "unknown_field" && key !== undefined ? key.offset : node.offset;
  }
  return root.offset;
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
  const isCut = offset + AFTER < end;
  return {
    line,
    column: column + 1,
    excerpt: `${before}${printable(shown.slice(column - from))}${isCut ? "…" : ""}`,
    caret: before.length,
  };
}

/** Finds the line of an offset, counted from 1, by halving. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
