/** A JSON value (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Creates an object from another by mapping each value; the keys keep their order. */
export function mapValues(object: JsonObject, map: (value: Json, key: string) => Json): JsonObject {
  const entries: [string, Json][] = [];
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined) entries.push([key, map(value, key)]);
  }
  return Object.fromEntries(entries);
}

/** Returns the object at a place that lint has checked, or an empty one if it is omitted. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Returns the objects in a list; empty if it is omitted. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Returns the string at a place that lint has checked, or an empty one if it is omitted. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Returns the strings in a list; empty if it is omitted. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/**
 * Writes keys as a JSON pointer (RFC 6901).
 *
 * @param keys - Object keys and array indices, outermost first.
 */
export function toPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * Reads the keys of a JSON pointer (RFC 6901).
 *
 * @param pointer - A pointer, with or without the `#` of a URI fragment.
 */
export function fromPointer(pointer: string): string[] {
  return pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the value at these keys, or `undefined` if there isn't one. */
export function valueAt(document: JsonObject, keys: readonly (string | number)[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}
