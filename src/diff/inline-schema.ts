import { fromPointer, isObject, type Json, type JsonObject, valueAt } from "../document/json.ts";
import { ANNOTATIONS, type JsonSchema, type Keys, mapSubschemas } from "../document/json-schema.ts";
import { isEntangled } from "./schema/is-entangled.ts";

/** Stands in the place of a schema that contains itself: how many references up it begins again. */
const RECURSION = "x-recursion";

/** References can double with each step: so many schemas are more than anybody reads, and are made in a moment. */
const MAX_SCHEMAS = 50_000;

/** Thrown for a `$ref` that cannot be put in its place: it leads nowhere in the document, or to ever more schemas. */
export class UnusableReference extends Error {
  override readonly name = "UnusableReference";
  readonly keys: Keys;

  constructor(message: string, keys: Keys) {
    super(message);
    this.keys = keys;
  }
}

/**
 * Inlines references as JSON Schema 2020-12 means them (Core, section 8.2.3.1): what stands beside a `$ref` applies too.
 * Unlike the contract's own `inlineRefs`, it takes constraints in both places, and ends a schema that contains itself
 * with a marker: whatever changes in it is seen where it begins.
 *
 * @throws {UnusableReference} For a reference into another document or to nothing, and for a schema that grows too large.
 */
export function inlineSchema(root: JsonObject, keys: Keys): JsonSchema {
  let schemas = 0;
  return inline(valueAt(root, keys), keys, []);

  function inline(schema: Json | undefined, at: Keys, trail: readonly string[]): JsonSchema {
    if (schema === false) return { not: {} };
    if (!isObject(schema)) return {};
    schemas += 1;
    if (schemas > MAX_SCHEMAS) {
      const message = `found references that make more than ${MAX_SCHEMAS} schemas of this one, expected fewer`;
      throw new UnusableReference(message, keys);
    }
    const { $ref, ...beside }: JsonSchema = schema;
    const local = mapSubschemas(beside, (subschema, below) =>
      isObject(subschema) ? inline(subschema, [...at, ...below], trail) : subschema,
    );
    if ($ref === undefined) return local;
    const target = follow(root, $ref, at);
    const again = trail.lastIndexOf($ref);
    if (again >= 0) return { ...local, [RECURSION]: trail.length - again };
    const referenced = inline(valueAt(root, target), target, [...trail, $ref]);
    const isTwice = Object.keys(local).some((keyword) => keyword in referenced && !ANNOTATIONS.has(keyword));
    return isTwice || isEntangled(local, referenced)
      ? { ...local, allOf: [...listOf(local["allOf"]), referenced] }
      : { ...referenced, ...local };
  }
}

/**
 * Follows a reference.
 *
 * @param at - Where it stands, for the message.
 * @returns The keys that it leads to.
 */
export function follow(root: JsonObject, ref: unknown, at: Keys): Keys {
  if (typeof ref === "string" && /^#(\/|$)/.test(ref)) {
    const keys = fromPointer(decode(ref));
    if (valueAt(root, keys) !== undefined) return keys;
  }
  const message = `found $ref ${JSON.stringify(ref)}, expected one that leads somewhere in this document (bundle the files to one first)`;
  throw new UnusableReference(message, [...at, "$ref"]);
}

function decode(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
