import { CHECKED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json } from "../../document/json.ts";
import { ANNOTATIONS, type JsonSchema, mapKeyword } from "../../document/json-schema.ts";

/** Which keywords an identity covers: those that decide which values are valid, or all of them. */
export type Scope = "constraints" | "everything";

const numbers = new Map<string, number>();
const known: Readonly<Record<Scope, WeakMap<JsonSchema, number>>> = {
  constraints: new WeakMap(),
  everything: new WeakMap(),
};
const open = new Set<JsonSchema>();

/** Keywords that decide nothing about a value here, next to the annotations and extensions. */
const FOREIGN = new Set(
  "$anchor $defs $dynamicAnchor $id $schema definitions discriminator example externalDocs nullable xml".split(
    " ",
  ),
);

/** Whether a keyword decides which values are valid. */
export function isConstraint(keyword: string, value?: Json): boolean {
  if (keyword === "format") return CHECKED_FORMATS.has(String(value));
  return !ANNOTATIONS.has(keyword) && !FOREIGN.has(keyword) && !keyword.startsWith("x-");
}

/**
 * Returns a number that schemas share only if they are the same, however their objects are shared. Equal schemas may have different
 * numbers only if they contain themselves.
 */
export function idOf(schema: Json | undefined, scope: Scope = "constraints"): number {
  if (schema === false) return toNumber("never");
  if (!isObject(schema)) return toNumber("");
  const found = known[scope].get(schema);
  if (found !== undefined) return found;
  if (open.has(schema)) return toNumber(`cycle ${scope} ${describeGraph(schema, scope)}`);
  open.add(schema);
  const id = toNumber(write(schema, scope, (child) => idOf(child, scope)));
  open.delete(schema);
  known[scope].set(schema, id);
  return id;
}

/** Checks whether two values of one keyword mean the same; their schemas may contain themselves. */
export function isSameKeyword(keyword: string, a: Json | undefined, b: Json | undefined): boolean {
  return a === b || idOf({ [keyword]: a }, "everything") === idOf({ [keyword]: b }, "everything");
}

/** Writes a schema's keywords in one order, with something else for each schema inside. */
function write(schema: JsonSchema, scope: Scope, map: (child: Json) => Json): string {
  // `not: {}` is how `false` is written where an object is needed.
  if (scope === "constraints" && isNever(schema["not"])) return "not";
  return Object.keys(schema)
    .toSorted()
    .flatMap((keyword) => {
      const value = schema[keyword];
      const isIn = value !== undefined && (scope === "everything" || isConstraint(keyword, value));
      return isIn ? [`${keyword}:${toKey(mapKeyword(keyword, value, map))}`] : [];
    })
    .join("\n");
}

/** Checks whether a schema allows everything, so that its `not` allows nothing. */
export function isNever(not: Json | undefined): boolean {
  return isObject(not) && Object.keys(not).length === 0;
}

/** Writes a schema that contains itself: each object once, in the order in which they are met. */
function describeGraph(start: JsonSchema, scope: Scope): string {
  const met = new Map<Json, number>([[start, 0]]);
  const queue: JsonSchema[] = [start];
  const parts: string[] = [];
  for (const schema of queue) {
    const text = write(schema, scope, (child) => {
      if (!isObject(child)) return child;
      const index = met.get(child) ?? met.size;
      if (!met.has(child)) queue.push(child);
      met.set(child, index);
      return index;
    });
    parts.push(text);
  }
  return parts.join("\n\n");
}

function toNumber(text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** Whether two JSON values are the same; the order of an object's keys doesn't matter. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || toKey(a) === toKey(b);
}

/** Returns a string that two values share only if they are equal. */
export function toKey(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => toKey(item)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "";
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${names.toSorted().map((name) => `${JSON.stringify(name)}:${toKey(value[name])}`)}}`;
}
