import type { Json } from "../../document/json.ts";
import type { Party } from "../diff-report.ts";
import { mergeOrder } from "../merge-order.ts";
import { isSame } from "../same.ts";
import { type Facets, facetsOf } from "../schema/facets.ts";
import { isImpossible } from "../schema/is-impossible.ts";
import { compareNumbers } from "./compare-bounds.ts";
import { compareFields } from "./compare-fields.ts";
import { compareItems } from "./compare-items.ts";
import { compareNotes } from "./compare-notes.ts";
import { compareTexts } from "./compare-texts.ts";
import { compareRest, compareTypes, compareValues } from "./compare-types.ts";
import { compareUnions, pairMembers } from "./compare-unions.ts";
import { type Finding, withoutShows } from "./finding.ts";
import type { Compare, Place } from "./place.ts";

const COMPARES: readonly Compare[] = [
  compareTypes,
  compareValues,
  compareNumbers,
  compareTexts,
  compareItems,
  compareFields,
  compareUnions,
  compareRest,
  compareNotes,
];

/** A schema in both versions, and where it stands. */
export interface SchemaPair extends Pick<Place, "path" | "keys" | "isBranch" | "isInUnion"> {
  readonly old: Json | undefined;
  readonly next: Json | undefined;
}

/** Finds what changed between two schemas, at every depth. */
export function compareSchemas(pair: SchemaPair): Finding[] {
  if (isSame(pair.old, pair.next)) return [];
  const place = { ...pair, old: facetsOf(pair.old), next: facetsOf(pair.next) };
  const findings = isSplit(place)
    ? [...compareUnions(place), ...compareRest(place), ...compareNotes(place)]
    : [...COMPARES.flatMap((compare) => compare(place)), ...childrenOf(place).flatMap(compareSchemas)];
  // What cannot be sent shows nothing, here and below.
  const silent: readonly Party[] = [
    ...(isImpossible(pair.next) ? (["receivers"] as const) : []),
    ...(isImpossible(pair.old) ? (["senders"] as const) : []),
  ];
  return silent.length === 0 ? findings : findings.map((finding) => withoutShows(finding, silent));
}

/** Whether one form stands on one side and nothing but a union of forms on the other: the payloads tell what that does. */
function isSplit({ old, next }: Place): boolean {
  const bare = [old, next].filter(
    ({ union, schema }) =>
      union !== undefined && schema.properties === undefined && schema.type === undefined,
  );
  return (old.union === undefined) !== (next.union === undefined) && bare.length > 0;
}

function childrenOf(place: Place): SchemaPair[] {
  const { old, next, path, keys } = place;
  const below = (
    step: readonly string[],
    down: readonly (string | number)[],
    pair: Pick<SchemaPair, "old" | "next">,
  ): SchemaPair => ({
    ...pair,
    path: [...path, ...step],
    keys: { old: [...keys.old, ...down], next: [...keys.next, ...down] },
    isBranch: false,
    isInUnion: place.isInUnion,
  });
  const names = mergeOrder(old.properties.keys(), next.properties.keys());
  const shared = names.filter((name) => old.properties.has(name) && next.properties.has(name));
  const isList = [old, next].every(({ types }) => types.has("array"));
  const [beside, nextBeside] = [old.beside.receive, next.beside.receive];
  const hasBeside = [beside, nextBeside].every((schema) => typeof schema !== "boolean");
  return [
    ...shared.map((name) =>
      below([name], ["properties", name], { old: old.properties.get(name), next: next.properties.get(name) }),
    ),
    ...(isList ? [below(["*"], ["items"], { old: old.items, next: next.items })] : []),
    ...(hasBeside ? [below(["*"], ["additionalProperties"], { old: beside, next: nextBeside })] : []),
    ...branchesOf(place),
  ];
}

/** The members of a union that are in both versions; they look at the same value. */
function branchesOf({ old, next, path, keys }: Place & { readonly old: Facets }): SchemaPair[] {
  const [was, is] = [old.union, next.union];
  if (was === undefined || is === undefined) return [];
  return pairMembers(old, next).map((pair) => ({
    old: was.members[pair.old],
    next: is.members[pair.next],
    path,
    keys: { old: [...keys.old, was.keyword, pair.old], next: [...keys.next, is.keyword, pair.next] },
    isBranch: true,
    isInUnion: true,
  }));
}
