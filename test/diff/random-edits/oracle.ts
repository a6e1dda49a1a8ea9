import type { Party } from "../../../src/diff/diff-report.ts";
import { type Judge, type Judges, judgesOf } from "./judge.ts";
import { type OracleWebhook, oracleWebhooks } from "./oracle-schemas.ts";
import { samplePayloads } from "./sample-payloads.ts";
import { isTree, type Tree, type Value } from "./tree.ts";

/** A payload that proves what the step from one version to another breaks. */
export interface Break {
  readonly party: Party;
  /** The webhook's key. */
  readonly webhook: string;
  readonly payload: Tree;
}

/** What the oracle found between two versions. */
export interface Findings {
  readonly breaks: readonly Break[];
  /** Whether each changed webhook has a payload that its senders may send, in both versions. */
  readonly canBeKept: boolean;
}

/** Judges payloads against both versions of a contract. */
export class Oracle {
  readonly #documents: readonly [Tree, Tree];
  readonly #old: readonly OracleWebhook[];
  readonly #next: readonly OracleWebhook[];

  constructor(old: Tree, next: Tree) {
    this.#documents = [old, next];
    this.#old = oracleWebhooks(old);
    this.#next = oracleWebhooks(next);
  }

  /** Searches many payloads for some that break a party: at most one per webhook and party. */
  async findBreaks(): Promise<Findings> {
    const directions = [
      ...changed(this.#next, this.#old).map((webhook) => ({ party: "receivers", webhook }) as const),
      ...changed(this.#old, this.#next).map((webhook) => ({ party: "senders", webhook }) as const),
    ];
    const breaks: Break[] = [];
    let canBeKept = true;
    for (const { party, webhook } of directions) {
      const payloads = samplePayloads(webhook.key, ...this.#documents);
      const { payload, sent } = await this.#find(party, webhook, payloads);
      if (payload !== undefined) breaks.push({ party, webhook: webhook.key, payload });
      if (sent === 0) canBeKept = false;
    }
    return { breaks, canBeKept };
  }

  /** Checks with the exact judges whether a payload breaks a party. */
  async confirms(party: Party, payload: Value): Promise<boolean> {
    const senders = party === "receivers" ? this.#next : this.#old;
    for (const webhook of senders) {
      const exact = await judgesOf(webhook, "send").exact();
      if (exact(payload) && !(await this.#accepts(party, webhook, "exact"))(payload)) return true;
    }
    return false;
  }

  async #find(party: Party, webhook: OracleWebhook, payloads: readonly Tree[]) {
    const sends = await judgesOf(webhook, "send").quick();
    const accepts = await this.#accepts(party, webhook, "quick");
    let sent = 0;
    for (const payload of payloads) {
      if (!sends(payload)) continue;
      sent += 1;
      if (!accepts(payload) && (await this.confirms(party, payload))) return { payload, sent };
    }
    return { payload: undefined, sent };
  }

  /**
   * Judges which of a webhook's payloads the other version accepts. A payload goes to the webhooks with its
   * `status`, or if no status is fixed, to the webhook with the same key. If there isn't one, receivers don't
   * reject it, but senders must not send it.
   */
  async #accepts(party: Party, { key }: OracleWebhook, speed: keyof Judges): Promise<Judge> {
    const side = party === "receivers" ? "receive" : "send";
    const others = await Promise.all(
      (party === "receivers" ? this.#old : this.#next).map(async (webhook) => ({
        webhook,
        judge: await judgesOf(webhook, side)[speed](),
      })),
    );
    return (payload) => {
      const status = isTree(payload) ? payload["status"] : undefined;
      const isText = typeof status === "string";
      const named = others.filter(({ webhook }) => isText && webhook.statuses.includes(status));
      const sameKey = others.filter(
        ({ webhook }) => webhook.key === key && (webhook.statuses.length === 0 || !isText),
      );
      const judging = named.length > 0 ? named : sameKey;
      return judging.length === 0 ? party === "receivers" : judging.some(({ judge }) => judge(payload));
    };
  }
}

/** The webhooks of a version that differ in another version, even if only in an annotation. */
function changed(mine: readonly OracleWebhook[], others: readonly OracleWebhook[]): OracleWebhook[] {
  const toKey = ({ key, source }: OracleWebhook): string => JSON.stringify([key, source]);
  const known = new Set(others.map(toKey));
  return mine.filter((webhook) => !known.has(toKey(webhook)));
}
