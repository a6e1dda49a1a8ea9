import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Issue } from "../../runtime/issue.ts";
import { printable } from "../text.ts";

/** Where in a JSON text something is wrong. */
export interface Location {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** The line, or the part of it around the place. */
  readonly excerpt: string;
  /** How far into the excerpt the caret goes. */
  readonly caret: number;
}

const BEFORE = 40;
const AFTER = 60;

/** Finds the places of issues in a text, which is parsed once and only when asked. */
export function createLocator(text: string): (issue: Issue) => Location {
  let parsed: { root: Node | undefined; errors: ParseError[] } | undefined;
  return ({ code, path }) => {
    parsed ??= parse(text);
    const { root, errors } = parsed;
    if (code === "json") return toLocation(text, errors[0]?.offset ?? 0);
    if (code === "encoding") return toLocation(text, Math.max(0, text.indexOf("\ufffd")));
    return toLocation(text, root === undefined ? 0 : offsetOf(root, path, code));
  };
}

function parse(text: string): { root: Node | undefined; errors: ParseError[] } {
  const errors: ParseError[] = [];
  try {
    return { root: parseTree(text, errors, { disallowComments: true }), errors };
  } catch (error) {
    // Nested so deep that the parser's recursion ends: the place is lost, the issue is not.
    if (error instanceof RangeError) return { root: undefined, errors };
    throw error;
  }
}

/** Of a missing field the object that should have it; of an undocumented one its key; else the value. */
function offsetOf(root: Node, path: Issue["path"], code: string): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node === undefined) continue;
    const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    return code === "unknown_field" && key !== undefined ? key.offset : node.offset;
  }
  return root.offset;
}

function toLocation(text: string, offset: number): Location {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? undefined : end).trimEnd();
  const column = offset - start;
  const from = Math.max(0, column - BEFORE);
  const to = Math.min(line.length, column + AFTER);
  const before = `${from > 0 ? "…" : ""}${printable(line.slice(from, column))}`;
  const after = `${printable(line.slice(column, to))}${to < line.length ? "…" : ""}`;
  return {
    line: text.slice(0, start).split("\n").length,
    column: column + 1,
    excerpt: before + after,
    caret: before.length,
  };
}
