import type { Json } from "../../document/json.ts";
import type { Keys } from "../../document/json-schema.ts";
import type { Atom, Facets } from "../schema/facets.ts";
import type { RuleId } from "./rules.ts";

/** What a rule found at a schema, or at a part of the document, before its impact is known. */
export interface LocalChange {
  readonly rule: RuleId;
  /** The field that it is about, if it isn't about the whole value. */
  readonly field?: string;
  /** The version that it is written in, and where, from the schema on. */
  readonly version: "old" | "new";
  readonly keys: Keys;
  /** One sentence: what it was and what it is now. */
  readonly why: string;
  readonly note?: string;
}

/** A schema in both versions. */
export interface NodePair {
  readonly old: Facets;
  readonly next: Facets;
  /** Whether it is one member of a union: the schema around it looks at the same value. */
  readonly isBranch: boolean;
}

/** Finds what one kind of change did to a schema; its fields and items are compared by themselves. */
export type Compare = (pair: NodePair) => readonly LocalChange[];

/** Where a change is, if not at the whole schema in the new version. */
export interface Where extends Partial<Pick<LocalChange, "field" | "version" | "keys" | "note">> {
  readonly keyword?: string;
}

/** Creates a change of a schema. */
export function toLocalChange(
  rule: RuleId,
  why: string,
  { keyword, keys, version = "new", ...where }: Where = {},
): LocalChange {
  return { rule, why, version, keys: keys ?? (keyword === undefined ? [] : [keyword]), ...where };
}

/** Writes a value for a sentence. */
export function show(value: Json | undefined): string {
  try {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  } catch {
    return "a schema that contains itself";
  }
}

/** Says from what to what something changed, or that it was added or removed. */
export function describeEdit(subject: string, old: Json | undefined, next: Json | undefined): string {
  if (old === undefined) return `${subject} ${show(next)} was added.`;
  if (next === undefined) return `${subject} ${show(old)} was removed.`;
  const [was, is] = [show(old), show(next)];
  return was === is ? `${subject} changed.` : `${subject} changed from ${was} to ${is}.`;
}

/** Says how a limit changed; `undefined` is no limit. */
export function describeLimit(name: string, old: string | undefined, next: string | undefined): string {
  if (old === undefined) return `A ${name} of ${next} was added.`;
  if (next === undefined) return `The ${name} of ${old} was removed.`;
  return `The ${name} changed from ${old} to ${next}.`;
}

/** Writes values for a sentence. */
export function list(values: Iterable<Json>): string {
  return [...values].map(show).join(", ");
}

/**
 * Checks whether both versions allow values of one of these types; otherwise the change of type covers it.
 */
export function isInBoth(pair: NodePair, atoms: readonly Atom[]): boolean {
  return [pair.old, pair.next].every(
    ({ values, types }) => values === undefined && atoms.some((atom) => types.has(atom)),
  );
}
