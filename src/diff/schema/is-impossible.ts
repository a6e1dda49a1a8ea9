import type { Json } from "../../document/json.ts";
import { type Atom, type Facets, facetsOf } from "./facets.ts";

/**
 * Whether no value at all may be sent by a schema, as far as that can be read from it: it has no type, no value on its list,
 * or needs a field that it does not document or that nothing can be.
 */
export function isImpossible(schema: Json | undefined): boolean {
  const facets = facetsOf(schema);
  return facets.values?.length === 0 || sentTypes(facets).size === 0;
}

/** The types of which a value may be sent: those that a schema names, without objects that cannot be. */
export function sentTypes(facets: Facets): ReadonlySet<Atom> {
  const hasObjects = ![...facets.required].some((name) => isFieldImpossible(facets, name));
  return new Set([...facets.types].filter((atom) => atom !== "object" || hasObjects));
}

function isFieldImpossible({ properties, beside, union, rest }: Facets, name: string): boolean {
  const field = properties.get(name);
  if (field !== undefined) return isImpossible(field);
  // What stands in a branch, or beside, may document it.
  return beside.send === false && union === undefined && Object.keys(rest).length === 0;
}
