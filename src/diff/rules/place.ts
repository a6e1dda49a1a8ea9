import type { Json } from "../../document/json.ts";
import type { Keys } from "../../document/json-schema.ts";
import type { Facets } from "../schema/facets.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./rules.ts";

/** A place in the payload, as both versions describe it. */
export interface Place {
  readonly old: Facets;
  readonly next: Facets;
  readonly path: readonly string[];
  /** Where the schema stands, in the old document and in the new one. */
  readonly keys: { readonly old: Keys; readonly next: Keys };
  /** Whether it is one member of a union: what is around it looks at the same value. */
  readonly isBranch: boolean;
  /** Whether it is in a union, however deep: more for one member may be less for `oneOf`, so payloads alone tell what it does. */
  readonly isInUnion: boolean;
}

/** Finds what one kind of change did at a place. */
export type Compare = (place: Place) => readonly Finding[];

const IN_UNION: Pick<Finding, "shows" | "can"> = { shows: [], can: ["receivers", "senders"] };

/** Makes a finding at a place in the new document. */
export function find(
  place: Place,
  rule: RuleId,
  why: string,
  more: Partial<Finding> & { keyword?: string } = {},
): Finding {
  const { keyword, ...rest } = more;
  const keys = keyword === undefined ? place.keys.next : [...place.keys.next, keyword];
  return {
    rule,
    path: place.path,
    version: "new",
    keys,
    why,
    ...rest,
    ...(place.isInUnion ? IN_UNION : {}),
  };
}

/** Writes a value for a sentence. */
export function show(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Writes values for a sentence. */
export function list(values: Iterable<Json>): string {
  return [...values].map(show).join(", ");
}
