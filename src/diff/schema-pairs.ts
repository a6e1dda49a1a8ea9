import type { Json } from "../document/json.ts";
import type { JsonSchema, Keys } from "../document/json-schema.ts";
import type { Party } from "./diff-report.ts";
import { mergeOrder } from "./merge-order.ts";
import { compareFields } from "./rules/compare-fields.ts";
import { compareLimits, compareNotes } from "./rules/compare-keywords.ts";
import { compareRest, compareTypes, compareValues } from "./rules/compare-types.ts";
import { compareUnions, pairMembers } from "./rules/compare-unions.ts";
import type { Compare, LocalChange, NodePair } from "./rules/local-change.ts";
import { type Facets, facetsOf } from "./schema/facets.ts";
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
export interface SchemaPair {
  readonly old: Json | undefined;
  readonly next: Json | undefined;
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
export function createComparer(receivers: "receive" | "tolerant") {
  const pairs = new Map<string, SchemaPair>();
  return compare;

  function compare({ old, next, judged }: Compared): SchemaPair | undefined {
    const ids = [old, next].map((schema) => idOf(schema, "everything"));
    const around = judged === undefined ? [] : [idOf(judged.old), idOf(judged.next)];
    if (ids[0] === ids[1] && around[0] === around[1]) return undefined;
    const key = [...ids, ...around].join(" ");
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const both: NodePair = { old: facetsOf(old), next: facetsOf(next), isBranch: judged !== undefined };
    const isMoved = isOneSided(both);
    const compares = isMoved ? [compareUnions, compareRest, compareNotes] : COMPARES;
    const children: Child[] = [];
    const schemas = judged ?? { old, next };
    const pair: SchemaPair = {
      ...schemas,
      changes: compares.flatMap((each) => each(both)),
      children,
      ...judge(schemas, receivers),
    };
    pairs.set(key, pair);
    if (!isMoved) children.push(...childrenOf(both, schemas));
    return pair;
  }

  function childrenOf({ old, next }: NodePair, judged: Schemas): Child[] {
    const child = (step: Step, keys: Keys, schemas: Compared): Child[] =>
      toChild(step, { old: keys, next: keys }, schemas);
    const names = mergeOrder(old.properties.keys(), next.properties.keys());
    const shared = names.filter((name) => old.properties.has(name) && next.properties.has(name));
    const isList = [old, next].every(({ types }) => types.has("array"));
    const [others, nextOthers] = [old.others, next.others];
    const hasOthers = [others, nextOthers].every((schema) => typeof schema !== "boolean");
    return [
      ...shared.flatMap((name) =>
        child({ kind: "field", name }, ["properties", name], {
          old: old.properties.get(name),
          next: next.properties.get(name),
        }),
      ),
      ...(isList ? child({ kind: "item" }, ["items"], { old: old.items, next: next.items }) : []),
      ...(hasOthers
        ? child({ kind: "other" }, ["additionalProperties"], { old: others, next: nextOthers })
        : []),
      ...formsOf(old, next, judged),
    ];
  }

  /** Pairs the members of a union that are in both versions; they apply to the same value. */
  function formsOf(old: Facets, next: Facets, judged: Schemas): Child[] {
    const [was, is] = [old.union, next.union];
    if (was === undefined || is === undefined) return [];
    const [oldParts, nextParts] = [partsOf(facetsOf(judged.old)), partsOf(facetsOf(judged.next))];
    return pairMembers(old, next).flatMap((pair) => {
      const keys = { old: [was.keyword, pair.old], next: [is.keyword, pair.next] };
      const [oldMember, nextMember] = [was.members[pair.old], is.members[pair.next]];
      if (idOf(oldMember, "everything") === idOf(nextMember, "everything")) return [];
      const parts = {
        old: partOf(oldParts, pair.old, oldMember),
        next: partOf(nextParts, pair.next, nextMember),
      };
      return toChild({ kind: "form" }, keys, { old: oldMember, next: nextMember, judged: parts });
    });
  }

  function toChild(step: Step, keys: Child["keys"], schemas: Compared): Child[] {
    const pair = compare(schemas);
    return pair === undefined ? [] : [{ step, keys, pair }];
  }
}

function partOf(parts: readonly JsonSchema[], index: number, member: Json | undefined): Json {
  return parts[index] ?? member ?? true;
}

/** Checks whether one side is a single form and the other only a union of forms: payloads show what that changes. */
function isOneSided({ old, next }: NodePair): boolean {
  const bare = [old, next].filter(
    ({ union, schema }) =>
      union !== undefined && schema.properties === undefined && schema.type === undefined,
  );
  return (old.union === undefined) !== (next.union === undefined) && bare.length > 0;
}

/** Judges, when asked, how each version of a schema treats the other's values. */
function judge({ old, next }: Schemas, receivers: Audience): Pick<SchemaPair, "conflicts" | "whole"> {
  const relations: Readonly<Record<Party, Relation>> = {
    receivers: { a: next, from: "send", b: old, to: receivers },
    senders: { a: old, from: "send", b: next, to: "send" },
  };
  const isUnion = [old, next].some((schema) => facetsOf(schema).union !== undefined);
  const wholes: Partial<Record<Party, Containment>> = {};
  const whole = (party: Party): Containment | undefined => {
    if (isUnion) wholes[party] ??= contain(relations[party]);
    return wholes[party];
  };
  const found: Partial<Record<Party, readonly Conflict[]>> = {};
  return { whole, conflicts: (party) => (found[party] ??= conflictsOf(party)) };

  function conflictsOf(party: Party): readonly Conflict[] {
    const result = whole(party);
    if (result?.kind === "contained") return [];
    const conflicts = findConflicts(relations[party]);
    if (result === undefined) return conflicts;
    const form: Conflict =
      result.kind === "witness"
        ? { keyword: "*form", values: result.values }
        : { keyword: "*form", values: [], why: result.why };
    return [...conflicts.filter(({ values }) => values.length > 0), form];
  }
}
