import { type Check, explain } from "./explain.ts";
import type { Issues } from "./issue.ts";
import { WebhookError } from "./webhook-error.ts";

/** A JSON Schema 2020-12 object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What {@link Schema.safeParse} returns: the value with its type, or its issues. */
export type SafeParseResult<T> =
  | {
      readonly success: true;
      /** The value itself, typed. */
      readonly data: T;
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      readonly data?: undefined;
      /** Every violation of the contract. */
      readonly issues: Issues;
    };

/** A payload's schema: what a receiver must accept. Fields that it doesn't document are allowed and kept. */
export interface Schema<T> {
  /** Checks whether a value is a `T`. The fastest of the three. Never throws. */
  is(value: unknown): value is T;
  /**
   * Returns the value itself, typed.
   *
   * @throws {WebhookError} When it isn't a `T`.
   */
  parse(value: unknown): T;
  /** Returns the value itself, typed, or its issues. Never throws. */
  safeParse(value: unknown): SafeParseResult<T>;
  /** The same contract as a self-contained JSON Schema 2020-12 object. */
  readonly jsonSchema: JsonSchema;
  /** Standard Schema v1 and Standard JSON Schema v1, for libraries that accept any schema. */
  readonly "~standard": StandardProps<T>;
}

/**
 * What Standard Schema v1 and Standard JSON Schema v1 require, so that the package depends on neither.
 *
 * @see https://standardschema.dev
 */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: string;
  /** Never set: it carries the types. */
  readonly types?: { readonly input: T; readonly output: T };
  readonly validate: (
    value: unknown,
  ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: Issues };
  readonly jsonSchema: { readonly input: JsonSchemaConverter; readonly output: JsonSchemaConverter };
}

/** Returns a JSON Schema of the target's version. Throws a `TypeError` for a target that isn't supported. */
export type JsonSchemaConverter = (options: { readonly target: string }) => Record<string, unknown>;

/** A schema's generated parts. */
export interface SchemaParts<T> {
  readonly is: (value: unknown) => value is T;
  /** Reports why a value isn't a `T`. */
  readonly check: Check;
  readonly jsonSchema: JsonSchema;
  /** Whether the JSON Schema means the same in draft-07. */
  readonly isDraft07: boolean;
}

/** Creates a schema from its generated parts. */
export function defineSchema<T>({ is: isValid, check, jsonSchema, isDraft07 }: SchemaParts<T>): Schema<T> {
  const is = (value: unknown): value is T => {
    try {
      return isValid(value);
    } catch {
      return false;
    }
  };
  const safeParse = (value: unknown): SafeParseResult<T> =>
    is(value) ? { success: true, data: value } : { success: false, issues: explain(check, value) };
  const convert: JsonSchemaConverter = ({ target }) => {
    if (target === "draft-2020-12") return { ...jsonSchema };
    if (target === "draft-07" && isDraft07) return { ...jsonSchema, $schema: DRAFT_07 };
    throw new TypeError(
      `expected the target draft-2020-12${isDraft07 ? " or draft-07" : ""}, found ${target}`,
    );
  };
  return {
    is,
    parse(value) {
      const { data, issues } = safeParse(value);
      if (issues !== undefined) throw new WebhookError(issues);
      return data;
    },
    safeParse,
    jsonSchema,
    "~standard": {
      version: 1,
      vendor: "recording-webhooks",
      validate(value) {
        const { data, issues } = safeParse(value);
        return issues === undefined ? { value: data } : { issues };
      },
      jsonSchema: { input: convert, output: convert },
    },
  };
}

const DRAFT_07 = "http://json-schema.org/draft-07/schema#";
