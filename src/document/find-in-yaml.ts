import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Offsets } from "./find-in-json.ts";
import type { Keys } from "./json-schema.ts";

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
  // Reads a node's range without a cast: every node of the library has one once it is parsed.
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isNode(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
}
