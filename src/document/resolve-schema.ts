import { isObject, type Json, toPointer } from "./json.ts";
import { ANNOTATIONS, type JsonSchema, type Keys, mapSubschemas } from "./json-schema.ts";
import type { OpenDocument } from "./open-document.ts";

/** Thrown by a strict resolver for a schema that contains itself, or a `$ref` next to a constraint that it would silently replace. */
export class ResolveError extends Error {
  override readonly name = "ResolveError";
  /** Where it is in the document. */
  readonly keys: Keys;

  constructor(message: string, keys: Keys) {
    super(message);
    this.keys = keys;
  }
}

/** How to resolve references. */
export interface ResolveOptions {
  /**
   * Whether every schema must be a finite tree with each constraint in one place. Otherwise a schema that contains itself becomes a
   * cyclic JavaScript object, and what can't be merged with a reference's target goes into an `allOf` with it.
   */
  readonly isStrict?: boolean;
  /** Called once with each schema as it is written, before its references are resolved. */
  readonly inspect?: (schema: JsonSchema, keys: Keys) => void;
}

type References = Pick<OpenDocument, "valueAt" | "follow">;

/**
 * Creates a function that resolves the schema at some keys: it replaces each `$ref` with the referenced schema (JSON Schema 2020-12
 * Core, section 8.2.3.1). Keywords next to a `$ref` also apply; a description there overrides the target's. A schema that is
 * referenced many times becomes one shared object, so the result is no larger than the document. Values of `const`, `enum`,
 * `default`, and `examples` are data and aren't searched.
 *
 * @throws {ResolveError} From the returned function, if `isStrict` and the schema isn't such a tree.
 * @throws {DocumentError} From the returned function, for a reference that leads nowhere.
 */
export function createResolver(document: References, { isStrict = false, inspect }: ResolveOptions = {}) {
  const known = new Map<string, JsonSchema>();
  const unfinished = new Set<JsonSchema>();
  return resolveAt;

  function resolveAt(keys: Keys): JsonSchema {
    const pointer = toPointer(keys);
    const made = known.get(pointer);
    if (made !== undefined) return made;
    const schema: JsonSchema = objectAt(keys);
    const { $ref, ...local } = schema;
    inspect?.(schema, keys);
    if ($ref !== undefined && Object.keys(local).length === 0)
      return remember(pointer, resolveRef($ref, keys));
    const result: Record<string, Json | undefined> = {};
    known.set(pointer, result);
    unfinished.add(result);
    try {
      const own = mapSubschemas(local, (subschema, below) =>
        isObject(subschema) ? resolveAt([...keys, ...below]) : subschema,
      );
      Object.assign(result, $ref === undefined ? own : combine(resolveRef($ref, keys), own, keys));
    } catch (cause) {
      known.delete(pointer);
      throw cause;
    }
    unfinished.delete(result);
    return result;
  }

  function remember(pointer: string, schema: JsonSchema): JsonSchema {
    known.set(pointer, schema);
    return schema;
  }

  function objectAt(keys: Keys): JsonSchema {
    const value = document.valueAt(keys);
    if (value === false) return { not: {} };
    return isObject(value) ? value : {};
  }

  function resolveRef(ref: Json, from: Keys): JsonSchema {
    let keys = from;
    let next: Json | undefined = ref;
    const seen = new Set<string>();
    // A reference may lead to another reference.
    do {
      keys = document.follow(next, keys);
      const { $ref, ...local } = objectAt(keys);
      next = $ref !== undefined && Object.keys(local).length === 0 ? $ref : undefined;
      if (seen.has(toPointer(keys))) throw new ResolveError(endless(ref), [...from, "$ref"]);
      seen.add(toPointer(keys));
    } while (next !== undefined);
    const schema = resolveAt(keys);
    if (isStrict && unfinished.has(schema)) throw new ResolveError(endless(ref), [...from, "$ref"]);
    return schema;
  }

  function combine(target: JsonSchema, own: JsonSchema, keys: Keys): JsonSchema {
    const twice = Object.keys(own).find((keyword) => keyword in target && !ANNOTATIONS.has(keyword));
    if (isStrict && twice !== undefined) {
      const message = `found \`${twice}\` next to a \`$ref\` to a schema that has its own, expected it in one place`;
      throw new ResolveError(message, [...keys, twice]);
    }
    const isNote = (keyword: string): boolean => ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
    const isPlain = isStrict || Object.keys(own).every(isNote);
    if (isPlain && !unfinished.has(target)) return { ...target, ...own };
    return { ...own, allOf: [...[own["allOf"] ?? []].flat(), target] };
  }
}

function endless(ref: Json): string {
  return `found $ref ${JSON.stringify(ref)} inside itself, expected a finite schema: a payload is a finite tree`;
}
