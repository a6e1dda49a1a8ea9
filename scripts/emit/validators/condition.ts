import { describeKeyword } from "../../../src/document/describe-keyword.ts";
import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { CheckModule } from "./check-module.ts";

/** Where a check looks. */
export interface Place {
  /** The expression of the value. */
  readonly value: string;
  /** Expressions of the keys that lead to it; `undefined` where nothing is reported, as in an alternative. */
  readonly path: readonly string[] | undefined;
}

/** The place of a value inside another one. */
export function under({ path }: Place, value: string, key: string): Place {
  return { value, path: path && [...path, key] };
}

/** Writes a condition, which may be empty for one that never holds, and what is reported where it doesn't hold. */
export function failing(condition: string, { path }: Place, keyword: string, limit: Json = null): string {
  if (path === undefined) return condition === "" ? "false" : `(${condition})`;
  const { code, expected } = describeKeyword(keyword, limit);
  const report = `report?.(${[JSON.stringify(code), JSON.stringify(expected), ...path].join(", ")})`;
  return condition === "" ? report : `(${condition} || ${report})`;
}

/** Joins conditions that all have to hold; an empty one always holds. */
export function all(conditions: readonly string[]): string {
  const parts = conditions.filter((each) => each !== "");
  return parts.length > 1 ? `(${parts.join(" && ")})` : (parts[0] ?? "");
}

/** Joins conditions of which one has to hold; an empty one never holds. */
export function any(conditions: readonly string[]): string {
  const parts = conditions.filter((each) => each !== "");
  return parts.length > 1 ? `(${parts.join(" || ")})` : (parts[0] ?? "");
}

/** The JSON type that a keyword constrains. */
export type Kind = "any" | "array" | "number" | "object" | "string";

/** Writes one keyword's condition; empty where it always holds. */
export type Writer = (keyword: {
  readonly limit: Json;
  readonly schema: JsonSchema;
  readonly place: Place;
  readonly value: string;
}) => string;

export type KeywordWriters = Readonly<Record<string, readonly [Kind, Writer] | undefined>>;

/** What keywords with subschemas use to write these. */
export interface CheckWriter {
  readonly module: CheckModule;
  /** Writes the condition of a schema; empty where it always holds. */
  write(schema: Json | undefined, place: Place): string;
  /** Writes a condition that reports nothing, for an alternative. */
  writeQuietly(schema: Json | undefined, place: Place): string;
  /** Whether a keyword constrains values of any type, so that it may reject a missing one. */
  isChoice(keyword: string): boolean;
}
