import { type Document, isMap, isScalar, isSeq, type LineCounter } from "yaml";
import { isObject, type Json, type JsonObject, valueAt } from "../document/json.ts";
import type { Keys } from "../document/json-schema.ts";
import { follow } from "./inline-schema.ts";

/** Keywords whose schemas look at the same value as the one around them. */
const BESIDE = ["allOf", "oneOf", "anyOf"];

/** A reference may lead to itself. */
const MAX_STEPS = 200;

/**
 * Makes a function from keys to the line where they stand.
 *
 * @param root - The document as JSON.
 */
export function createLocator(document: Document, lines: LineCounter, root: JsonObject) {
  return (keys: Keys): number => {
    let node: unknown = document.contents;
    let line = 1;
    for (const key of resolve(root, keys)) {
      if (isMap(node)) {
        const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key));
        if (!isScalar(pair?.key) || pair.key.range === undefined) return line;
        line = lines.linePos(pair.key.range?.[0] ?? 0).line;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        if (isScalar(node) || isMap(node)) line = lines.linePos(node.range?.[0] ?? 0).line;
      } else return line;
    }
    return line;
  };
}

/** The keys where a value really stands: references followed, and the schemas beside looked through; as far as they lead. */
function resolve(root: JsonObject, keys: Keys): Keys {
  return find(root, { at: [], rest: keys }, 0).at;
}

interface Search {
  readonly at: Keys;
  readonly rest: Keys;
}

function find(root: JsonObject, search: Search, depth: number): Search {
  const { at, rest } = search;
  const [key, ...others] = rest;
  const value = valueAt(root, at);
  if (key === undefined || depth > MAX_STEPS) return search;
  if (has(value, key)) return find(root, { at: [...at, key], rest: others }, depth + 1);
  const found = besides(root, value, at).map((other) => find(root, { at: other, rest }, depth + 1));
  return found.reduce((best, other) => (other.rest.length < best.rest.length ? other : best), search);
}

function besides(root: JsonObject, value: Json | undefined, at: Keys): Keys[] {
  if (!isObject(value)) return [];
  const lists = BESIDE.flatMap((keyword) => {
    const members = value[keyword];
    return Array.isArray(members) ? members.map((_, index) => [...at, keyword, index]) : [];
  });
  return value["$ref"] === undefined ? lists : [[...follow(root, value["$ref"], at)], ...lists];
}

function has(value: Json | undefined, key: string | number): boolean {
  if (Array.isArray(value)) return Number(key) < value.length;
  return isObject(value) && Object.hasOwn(value, String(key));
}
