import type { Json } from "../document/json.ts";

/** Whether two JSON values are the same; the order of an object's keys says nothing. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return toKey(a) === toKey(b);
}

/** A text that values have in common exactly when they are the same. */
export function toKey(value: Json | undefined): string {
  return (
    JSON.stringify(value, (_, child) =>
      typeof child === "object" && child !== null && !Array.isArray(child)
        ? Object.fromEntries(Object.entries(child).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : child,
    ) ?? ""
  );
}
