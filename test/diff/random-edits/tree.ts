/** A JSON value that an edit may change in place. */
export type Value = null | boolean | number | string | Value[] | Tree;

export interface Tree {
  [key: string]: Value;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The tree under a key, or a new empty one. */
export function treeAt(tree: Tree, ...keys: readonly string[]): Tree {
  const [key, ...rest] = keys;
  if (key === undefined) return tree;
  const child = tree[key];
  return isTree(child) ? treeAt(child, ...rest) : {};
}

/** The strings in a list that may be missing. */
export function textsAt(tree: Tree, key: string): string[] {
  const value = tree[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A copy that shares nothing with the value. */
export function copy<T extends Value>(value: T): T {
  return structuredClone(value);
}

/** Picks an item of a list by a number that may be greater than the list is long. */
export function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(items.length, 1)];
}
