import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Keys } from "./json-schema.ts";

/** Where a value starts in its text, and its key, counted in characters; as far as the keys lead. */
export interface Offsets {
  readonly key: number;
  readonly value: number;
  /** How many of the keys lead somewhere. */
  readonly found: number;
}

/** Finds a value in parsed YAML. */
export function findInYaml(document: Document, keys: Keys): Offsets {
  let node: unknown = document.contents;
  let at: Offsets = { key: startOf(node), value: startOf(node), found: 0 };
  for (const name of keys) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))
      : undefined;
    const child: unknown = isSeq(node) ? node.items[Number(name)] : pair?.value;
    if (child === undefined) return at;
    const value = startOf(child);
    at = { key: pair === undefined ? value : startOf(pair.key), value, found: at.found + 1 };
    node = child;
  }
  return at;
}

function startOf(node: unknown): number {
  // The cast-free way to a node's range: every node of the library has one once it is parsed.
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isNode(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
}

/** Finds a value in JSON text that has been parsed before, without building a tree: `JSON.parse` is fast and keeps no positions. */
export function findInJson(text: string, keys: Keys): Offsets {
  let start = skipSpace(text, 0);
  let at: Offsets = { key: start, value: start, found: 0 };
  for (const name of keys) {
    const child = findChild(text, start, name);
    if (child === undefined) return at;
    at = { ...child, found: at.found + 1 };
    start = child.value;
  }
  return at;
}

function findChild(text: string, start: number, name: string | number) {
  const isList = text[start] === "[";
  if (!isList && text[start] !== "{") return undefined;
  let found: { key: number; value: number } | undefined;
  let index = 0;
  for (let at = skipSpace(text, start + 1); text[at] !== "}" && text[at] !== "]"; index += 1) {
    const key = at;
    let isWanted = index === Number(name);
    if (!isList) {
      at = skipValue(text, at);
      isWanted = JSON.parse(text.slice(key, at)) === String(name);
      at = skipSpace(text, skipSpace(text, at) + 1);
    }
    // Of two values under one name, JSON.parse takes the last.
    if (isWanted) found = { key, value: at };
    if (isWanted && isList) break;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return found;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** The end of a value that starts here. */
function skipValue(text: string, from: number): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:"[\]{}]+/gs;
  tokens.lastIndex = from;
  let depth = 0;
  do {
    const token = tokens.exec(text)?.[0] ?? "";
    if (token === "") return text.length;
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
  } while (depth > 0);
  return tokens.lastIndex;
}
