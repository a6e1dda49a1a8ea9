import type { Json } from "../../document/json.ts";
import { type Audience, isValid } from "../schema/check-value.ts";

/** A question: is each value of one schema, as one audience reads it, a value of the other? */
export interface Relation {
  readonly a: Json | undefined;
  readonly from: Audience;
  readonly b: Json | undefined;
  readonly to: Audience;
}

/** The answer: yes; values that aren't; or why that can't be decided. */
export type Containment =
  | { readonly kind: "contained" }
  | { readonly kind: "witness"; readonly values: readonly Json[] }
  | { readonly kind: "unsure"; readonly why: string };

/** A constraint that one schema has and that some values of the other violate. */
export interface Conflict {
  /** The constraint's keyword; `*` where it isn't one keyword. */
  readonly keyword: string;
  /** The field that it is about, where it is about one. */
  readonly field?: string;
  /** Values that show it, valid by the one and invalid by the other. */
  readonly values: readonly Json[];
  /** Where no value was found: why that doesn't prove that there isn't one. */
  readonly why?: string;
}

/** Whether a value is valid by the one schema and invalid by the other. */
export function isWitness({ a, from, b, to }: Relation, value: Json): boolean {
  return isValid(a, value, from) && !isValid(b, value, to);
}
