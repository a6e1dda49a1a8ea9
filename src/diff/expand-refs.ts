import { isObject, type Json, type JsonObject, mapValues, valueAt } from "../document/json.ts";
import { follow } from "./inline-schema.ts";

/** Puts what references lead to in their place, in a part of a document that is compared as a whole. */
export function expandRefs(
  root: JsonObject,
  value: Json | undefined,
  trail: readonly string[] = [],
): Json | undefined {
  if (Array.isArray(value)) return value.map((item: Json) => expandRefs(root, item, trail) ?? null);
  if (!isObject(value)) return value;
  const { $ref, ...beside } = value;
  const own = mapValues(beside, (child) => expandRefs(root, child, trail) ?? null);
  if (typeof $ref !== "string") return own;
  if (trail.includes($ref)) return { ...own, $ref: trail.length - trail.indexOf($ref) };
  const target = expandRefs(root, valueAt(root, follow(root, $ref, [])), [...trail, $ref]);
  return isObject(target) ? { ...target, ...own } : target;
}
