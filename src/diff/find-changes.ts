import { createHash } from "node:crypto";
import { toPointer } from "../document/json.ts";
import type { Keys } from "../document/json-schema.ts";
import { toReference } from "../document/open-document.ts";
import type { ChangeLocation } from "./diff-report.ts";
import type { WayStep } from "./example-payload.ts";
import type { LocalChange } from "./rules/local-change.ts";
import type { SchemaPair } from "./schema-pairs.ts";
import { type Documents, nameOf, type WebhookPair } from "./version-document.ts";

/** One change, in every place that it affects. */
export interface FoundChange {
  readonly change: LocalChange;
  readonly documents: Documents;
  readonly fingerprint: string;
  readonly location: ChangeLocation;
  readonly places: Place[];
}

/** A place that a change affects. */
export interface Place {
  /** The webhook's name; absent for the document. */
  readonly webhook?: string;
  /** Its place in the payload, as a JSON pointer with `*` for any element. */
  readonly path: string;
  /** The webhook in both versions; absent if it is only in one. */
  readonly versions?: WebhookPair;
  /** How to get to it in a payload; absent if it isn't about one. */
  readonly reach?: Reach;
}

/** A schema in a webhook's payload, and how to get to it. */
export interface Reach {
  readonly versions: WebhookPair;
  readonly pair: SchemaPair;
  readonly way: readonly WayStep[];
}

const MAX_PLACES = 1_000;
/** The most ways to one schema in one webhook: there may be exponentially many, and these show enough. */
const MAX_WAYS = 12;

/** Collects changes. A change that is written once is listed once, however many places it affects. */
export class ChangeList {
  readonly #found = new Map<string, FoundChange>();
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Returns all changes, in the order in which they were added. */
  get all(): readonly FoundChange[] {
    return [...this.#found.values()];
  }

  /**
   * Adds a change, or another place of a known one.
   *
   * @param keys - Where it is written, from the root of its version's document.
   */
  add(change: LocalChange, keys: Keys, place: Place): void {
    const { document } = this.#documents[change.version === "old" ? "old" : "next"];
    const settled = document.settle(keys);
    const pointer = toReference(settled);
    const id = [change.rule, change.version, pointer, change.why, change.field].join("\n");
    const known = this.#found.get(id);
    if (known === undefined) {
      const fingerprint = createHash("sha256").update(id).digest("hex").slice(0, 12);
      const location = { version: change.version, pointer, ...document.locate(settled, "key") };
      this.#found.set(id, { change, documents: this.#documents, fingerprint, location, places: [place] });
    } else if (known.places.length < MAX_PLACES) known.places.push(place);
  }

  /** Adds what changed in a webhook's payload, in every place. */
  addPayload(versions: WebhookPair, root: SchemaPair, isChanged: (pair: SchemaPair) => boolean): void {
    const ways = new Map<SchemaPair, number>();
    const webhook = nameOf(versions.old);
    const visit = (
      pair: SchemaPair,
      way: readonly WayStep[],
      path: Keys,
      keys: Record<"old" | "next", Keys>,
    ): void => {
      const count = (ways.get(pair) ?? 0) + 1;
      ways.set(pair, count);
      if (count > MAX_WAYS) return;
      const reach = { versions, pair, way };
      for (const change of pair.changes) {
        const at = [...keys[change.version === "old" ? "old" : "next"], ...change.keys];
        const place = toPointer(change.field === undefined ? path : [...path, change.field]);
        this.add(change, at, { webhook, path: place, versions, reach });
      }
      for (const { step, pair: inner, keys: below } of pair.children) {
        if (!isChanged(inner)) continue;
        const name = step.kind === "field" ? [step.name] : step.kind === "form" ? [] : ["*"];
        const next = { old: [...keys.old, ...below.old], next: [...keys.next, ...below.next] };
        visit(inner, [...way, { pair, step }], [...path, ...name], next);
      }
    };
    visit(root, [], [], { old: versions.old.keys.schema, next: versions.next.keys.schema });
  }
}

/** Returns a test for the pairs in which, or inside which, something changed. */
export function findChanged(roots: readonly SchemaPair[]): (pair: SchemaPair) => boolean {
  const parents = new Map<SchemaPair, SchemaPair[]>();
  const pairs = new Set(roots);
  for (const pair of pairs) {
    for (const { pair: inner } of pair.children) {
      parents.set(inner, [...(parents.get(inner) ?? []), pair]);
      pairs.add(inner);
    }
  }
  const changed = new Set([...pairs].filter(({ changes }) => changes.length > 0));
  for (const pair of changed) for (const parent of parents.get(pair) ?? []) changed.add(parent);
  return (pair) => changed.has(pair);
}
