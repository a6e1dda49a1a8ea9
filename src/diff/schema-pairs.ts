import type { Json } from "../document/json.ts";
import type { Keys } from "../document/json-schema.ts";
import type { Party } from "./diff-report.ts";
import { mergeOrder } from "./merge-order.ts";
import { compareFields } from "./rules/compare-fields.ts";
import { compareLimits, compareNotes } from "./rules/compare-keywords.ts";
import { compareRest, compareTypes, compareValues } from "./rules/compare-types.ts";
import { compareUnions, pairMembers } from "./rules/compare-unions.ts";
import type { Compare, LocalChange, NodePair } from "./rules/local-change.ts";
import { facetsOf } from "./schema/facets.ts";
import { idOf } from "./schema/identity.ts";
import type { Audience } from "./schema/view.ts";
import type { Conflict, Containment } from "./search/conflict.ts";
import { contain, findConflicts, type Relation } from "./search/contain.ts";
import { partsOf } from "./search/samples.ts";

const COMPARES: readonly Compare[] = [
  compareTypes,
  compareValues,
  compareLimits,
  compareFields,
  compareUnions,
  compareRest,
  compareNotes,
];

/** The step from a value to one inside it, or to one of its forms. */
export type Step =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "item" | "other" }
  | { readonly kind: "form" };

/** A schema in both versions, wherever it is used: what changed in it, and the schemas inside it that changed. */
export interface SchemaPair extends Schemas {
  readonly changes: readonly LocalChange[];
  readonly children: readonly Child[];
  /** Returns the constraints that values of the sending version violate. */
  conflicts(party: Party): readonly Conflict[];
  /** Returns, for a value of several forms, whether some form accepts everything that may be sent. */
  whole(party: Party): Containment | undefined;
}

export interface Child {
  readonly step: Step;
  readonly pair: SchemaPair;
  readonly keys: Readonly<Record<"old" | "next", Keys>>;
}

interface Schemas {
  readonly old: Json | undefined;
  readonly next: Json | undefined;
}

/** Two schemas to compare. A union's member is judged together with the schema around it. */
interface Compared extends Schemas {
  readonly judged?: Schemas;
}

/**
 * Creates a function that compares two schemas and everything inside them. It compares each pair once, however many places it has,
 * and doesn't descend into equal schemas.
 *
 * @param receivers - How receivers judge: by the document, or without rejecting unknown fields.
 */
export function createComparer(receivers: Audience) {
  const pairs = new Map<string, SchemaPair>();
  return compare;

  function compare({ old, next, judged }: Compared): SchemaPair | undefined {
    const schemas = judged ?? { old, next };
    const key = [idOf(old, "everything"), idOf(next, "everything"), idOf(schemas.old), idOf(schemas.next)];
    if (key[0] === key[1] && (judged === undefined || key[2] === key[3])) return undefined;
    const known = pairs.get(`${judged === undefined} ${key}`);
    if (known !== undefined) return known;
    const both: NodePair = { old: facetsOf(old), next: facetsOf(next), isBranch: judged !== undefined };
    const isMoved = isOneSided(both);
    const compares = isMoved ? [compareUnions, compareRest, compareNotes] : COMPARES;
    const changes = compares.flatMap((each) => each(both));
    const children: Child[] = [];
    const pair: SchemaPair = { ...schemas, changes, children, ...judge(schemas, receivers) };
    pairs.set(`${judged === undefined} ${key}`, pair);
    if (!isMoved) children.push(...childrenOf(both), ...formsOf(both, schemas));
    return pair;
  }

  function childrenOf({ old, next }: NodePair): Child[] {
    const names = mergeOrder(old.properties.keys(), next.properties.keys());
    const isList = [old, next].every(({ types }) => types.has("array"));
    const hasOthers = [old.others, next.others].every((schema) => typeof schema !== "boolean");
    const rows: (readonly [Step, Keys, Json | undefined, Json | undefined])[] = [
      ...names.map((name) => {
        const step = { kind: "field", name } as const;
        return [step, ["properties", name], old.properties.get(name), next.properties.get(name)] as const;
      }),
      ...(isList ? [[{ kind: "item" }, ["items"], old.items, next.items] as const] : []),
      ...(hasOthers ? [[{ kind: "other" }, ["additionalProperties"], old.others, next.others] as const] : []),
    ];
    return rows.flatMap(([step, keys, was, is]) => {
      const pair = was === undefined || is === undefined ? undefined : compare({ old: was, next: is });
      return pair === undefined ? [] : [{ step, keys: { old: keys, next: keys }, pair }];
    });
  }

  /** Pairs the members of a union that are in both versions; they apply to the same value. */
  function formsOf({ old, next }: NodePair, judged: Schemas): Child[] {
    const [was, is] = [old.union, next.union];
    if (was === undefined || is === undefined) return [];
    const [oldParts, nextParts] = [partsOf(facetsOf(judged.old)), partsOf(facetsOf(judged.next))];
    return pairMembers(old, next).flatMap((at) => {
      const [oldMember, nextMember] = [was.members[at.old], is.members[at.next]];
      if (idOf(oldMember, "everything") === idOf(nextMember, "everything")) return [];
      const parts = { old: oldParts[at.old] ?? oldMember, next: nextParts[at.next] ?? nextMember };
      const pair = compare({ old: oldMember, next: nextMember, judged: parts });
      const keys = { old: [was.keyword, at.old], next: [is.keyword, at.next] };
      return pair === undefined ? [] : [{ step: { kind: "form" }, keys, pair }];
    });
  }
}

/** Checks whether one side is a single form and the other only a union of forms: payloads show what that changes. */
function isOneSided({ old, next }: NodePair): boolean {
  const isBare = [old, next].some(
    ({ union, schema }) =>
      union !== undefined && schema.properties === undefined && schema.type === undefined,
  );
  return (old.union === undefined) !== (next.union === undefined) && isBare;
}

/** Judges, when asked, how each version of a schema treats the other's values. */
function judge({ old, next }: Schemas, receivers: Audience): Pick<SchemaPair, "conflicts" | "whole"> {
  const relations: Readonly<Record<Party, Relation>> = {
    receivers: { a: next, from: "send", b: old, to: receivers },
    senders: { a: old, from: "send", b: next, to: "send" },
  };
  const isUnion = [old, next].some((schema) => facetsOf(schema).union !== undefined);
  const wholes: Partial<Record<Party, Containment>> = {};
  const found: Partial<Record<Party, readonly Conflict[]>> = {};
  const whole = (party: Party): Containment | undefined => {
    if (isUnion) wholes[party] ??= contain(relations[party]);
    return wholes[party];
  };
  return { whole, conflicts: (party) => (found[party] ??= conflictsOf(party)) };

  function conflictsOf(party: Party): readonly Conflict[] {
    const result = whole(party);
    if (result?.kind === "contained") return [];
    const conflicts = findConflicts(relations[party]);
    if (result === undefined) return conflicts;
    const why = result.kind === "unsure" ? { why: result.why } : {};
    const form = { keyword: "*form", values: result.kind === "witness" ? result.values : [], ...why };
    return [...conflicts.filter(({ values }) => values.length > 0), form];
  }
}
