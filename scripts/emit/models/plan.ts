/** What every renderer needs to know about the contract, independent of the language. */
export interface Plan {
  readonly version: string;
  readonly webhooks: readonly PlanObject[];
  /** Every object, enum, and choice, each after those that it refers to. */
  readonly types: readonly NamedType[];
  /** Every pattern of a rule, once. */
  readonly patterns: readonly string[];
}

/** A value's type. */
export type PlanType = PlanValue & {
  readonly nullable: boolean;
  /** Further rules that a value of the type must meet. */
  readonly rules: readonly Rule[];
};

export type PlanValue =
  | { readonly kind: "any" | "boolean" | "integer" | "number" | "string" | "time" }
  | { readonly kind: "list" | "map"; readonly items: PlanType }
  | Enum
  | Choice
  | PlanObject;

export type NamedType = Enum | Choice | PlanObject;

export interface Enum {
  readonly kind: "enum";
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly value: string }[];
}

/** One of several objects, distinguished by a string field that all of them have. */
export interface Choice {
  readonly kind: "choice";
  readonly name: string;
  readonly tag: string;
  readonly of: readonly PlanObject[];
}

export interface PlanObject {
  readonly kind: "object";
  readonly name: string;
  readonly doc: readonly string[];
  readonly fields: readonly Field[];
  /** The field that identifies the webhook, or the object in a choice. It isn't among the fields. */
  readonly tag?: { readonly json: string; readonly value: string };
}

export interface Field {
  readonly json: string;
  /** Paragraphs. */
  readonly doc: readonly string[];
  readonly required: boolean;
  readonly type: PlanType;
}

/** A constraint: a comparison of a value, its length or its number of items, or a pattern. */
export interface Rule {
  /** The code. */
  readonly code: string;
  readonly expected: string;
  readonly test:
    | { readonly of: "value" | "length" | "items"; readonly operator: string; readonly limit: number }
    | { readonly of: "pattern"; readonly pattern: string; readonly number: number };
}

/** Thrown for a part of the spec that the models can't express. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  /** Keys that lead to it from the document's root, references resolved. */
  readonly keys: readonly string[];

  constructor(keys: readonly string[], message: string) {
    super(message);
    this.keys = keys;
  }
}
