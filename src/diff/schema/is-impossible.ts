import type { Json } from "../../document/json.ts";
import type { Audience } from "./check-value.ts";
import { type Atom, type Facets, facetsOf } from "./facets.ts";
import { idOf } from "./identity.ts";

const possible = new Set<string>();
const open = new Set<string>();

/**
 * Whether no value at all is valid, as far as that can be read from a schema: it has no type or no value, its limits exclude each
 * other, or it needs a field that can't be there. A schema that needs itself is impossible: no value is that deep.
 */
export function isImpossible(schema: Json | undefined, audience: Audience = "send"): boolean {
  const key = `${idOf(schema)} ${audience}`;
  if (possible.has(key)) return false;
  if (open.has(key)) return true;
  open.add(key);
  const facets = facetsOf(schema);
  const members = facets.union?.members ?? [];
  const result =
    facets.values?.length === 0 ||
    possibleTypes(facets, audience).size === 0 ||
    (members.length > 0 && members.every((member) => isImpossible(member, "receive")));
  open.delete(key);
  if (!result) possible.add(key);
  return result;
}

/** The types of which there is a value. */
export function possibleTypes(facets: Facets, audience: Audience = "send"): ReadonlySet<Atom> {
  if (facets.values !== undefined) return facets.types;
  return new Set([...facets.types].filter((atom) => isPossible(atom, facets, audience)));
}

function isPossible(atom: Atom, facets: Facets, audience: Audience): boolean {
  const { lower, upper } = facets;
  switch (atom) {
    case "integer": {
      const [first, last] = [Math.ceil(lower.value), Math.floor(upper.value)];
      const isEmpty = lower.value === upper.value && (lower.isExclusive || upper.isExclusive);
      return first <= last && !isEmpty;
    }
    case "fraction":
      return (
        lower.value < upper.value ||
        (lower.value === upper.value && !lower.isExclusive && !Number.isInteger(lower.value))
      );
    case "string":
      return facets.minLength <= facets.maxLength;
    case "array":
      return (
        facets.minItems <= facets.maxItems &&
        (facets.minItems === 0 || !isImpossible(facets.items, audience) || "prefixItems" in facets.rest)
      );
    case "object":
      return (
        facets.minProperties <= Math.min(facets.maxProperties, fieldCount(facets, audience)) &&
        ![...facets.required].some((name) => isFieldImpossible(facets, name, audience))
      );
    default:
      return true;
  }
}

function fieldCount(facets: Facets, audience: Audience): number {
  const { properties, others } = facets;
  return others[audience] === false && isPlain(facets) ? properties.size : Number.POSITIVE_INFINITY;
}

function isFieldImpossible(facets: Facets, name: string, audience: Audience): boolean {
  const { properties, others } = facets;
  const field = properties.get(name);
  if (field !== undefined) return isImpossible(field, audience);
  // What is in a union's member, or in what isn't read here, may document it.
  return others[audience] === false && isPlain(facets);
}

function isPlain({ union, rest }: Facets): boolean {
  return union === undefined && Object.keys(rest).length === 0;
}
