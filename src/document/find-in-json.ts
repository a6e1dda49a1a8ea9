import type { Keys } from "./json-schema.ts";

/**
 * Where a value and its key start in the text, in characters; if a key is missing, its closest ancestor's
 * place.
 */
export interface Offsets {
  readonly key: number;
  readonly value: number;
  /** How many of the keys lead somewhere. */
  readonly found: number;
}

/**
 * Creates a function that finds a value in parsed JSON text, because `JSON.parse` is fast but keeps no positions. It reads each object
 * and list along the keys once.
 */
export function createJsonFinder(text: string) {
  const known = new Map<number, ReadonlyMap<string, Child>>();
  const start = skipSpace(text, 0);
  return (keys: Keys): Offsets => {
    let at: Offsets = { key: start, value: start, found: 0 };
    for (const name of keys) {
      const children = known.get(at.value) ?? readChildren(text, at.value);
      known.set(at.value, children);
      const child = children.get(String(name));
      if (child === undefined) return at;
      at = { ...child, found: at.found + 1 };
    }
    return at;
  };
}

interface Child {
  readonly key: number;
  readonly value: number;
}

function readChildren(text: string, start: number): Map<string, Child> {
  const children = new Map<string, Child>();
  const isList = text[start] === "[";
  if (!isList && text[start] !== "{") return children;
  for (let at = skipSpace(text, start + 1); text[at] !== "}" && text[at] !== "]"; ) {
    const key = at;
    let name = String(children.size);
    if (!isList) {
      at = skipValue(text, at);
      name = JSON.parse(text.slice(key, at));
      at = skipSpace(text, skipSpace(text, at) + 1);
    }
    // If a name occurs twice, JSON.parse takes the last value.
    children.set(name, { key, value: at });
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return children;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:"[\]{}]+/gs;

/** Returns the end of the value that starts here. */
function skipValue(text: string, from: number): number {
  TOKENS.lastIndex = from;
  let depth = 0;
  do {
    const token = TOKENS.exec(text)?.[0] ?? "";
    if (token === "") return text.length;
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
  } while (depth > 0);
  return TOKENS.lastIndex;
}
