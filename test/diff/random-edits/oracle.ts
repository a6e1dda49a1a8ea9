import type { Party } from "../../../scripts/diff/diff-report.ts";
import { type Judge, type Judges, judgesOf } from "./judge.ts";
import { type OracleWebhook, oracleWebhooks } from "./oracle-schemas.ts";
import { samplePayloads } from "./sample-payloads.ts";
import type { Tree } from "./tree.ts";

/** A payload that shows whom the step from one version to another breaks. */
export interface Break {
  readonly party: Party;
  /** The webhook's key. */
  readonly webhook: string;
  readonly payload: Tree;
}

/** Judges payloads by both versions of a contract. */
export class Oracle {
  readonly #documents: readonly [Tree, Tree];
  readonly #old: readonly OracleWebhook[];
  readonly #next: readonly OracleWebhook[];

  constructor(old: Tree, next: Tree) {
    this.#documents = [old, next];
    this.#old = oracleWebhooks(old);
    this.#next = oracleWebhooks(next);
  }

  /** Looks among many payloads for some that break a party: one at most for each webhook and party. */
  async findBreaks(): Promise<Break[]> {
    const found: Break[] = [];
    for (const webhook of changed(this.#next, this.#old)) {
      const payloads = samplePayloads(webhook.key, ...this.#documents);
      found.push(...(await this.#find("receivers", webhook, payloads)));
    }
    for (const webhook of changed(this.#old, this.#next)) {
      const payloads = samplePayloads(webhook.key, ...this.#documents);
      found.push(...(await this.#find("senders", webhook, payloads)));
    }
    return found;
  }

  /** Tells whether a payload breaks a party, by the exact judges. */
  async confirms(party: Party, payload: Tree): Promise<boolean> {
    const senders = party === "receivers" ? this.#next : this.#old;
    for (const webhook of senders) {
      const { exact } = await judgesOf(webhook, "send");
      if (exact(payload) && !(await this.#accepts(party, webhook, "exact"))(payload)) return true;
    }
    return false;
  }

  async #find(party: Party, webhook: OracleWebhook, payloads: readonly Tree[]): Promise<Break[]> {
    const sends = (await judgesOf(webhook, "send")).quick;
    const accepts = await this.#accepts(party, webhook, "quick");
    for (const payload of payloads) {
      if (sends(payload) && !accepts(payload) && (await this.confirms(party, payload))) {
        return [{ party, webhook: webhook.key, payload }];
      }
    }
    return [];
  }

  /**
   * What the other version accepts of a webhook's payloads. A payload goes to those with its `status`, or where no status
   * is fixed, to the webhook of the same key. No one knows it: that is no refusal for a receiver, and a sender must not.
   */
  async #accepts(party: Party, { key }: OracleWebhook, speed: keyof Judges): Promise<Judge> {
    const side = party === "receivers" ? "receive" : "send";
    const others = await Promise.all(
      (party === "receivers" ? this.#old : this.#next).map(async (webhook) => ({
        webhook,
        judge: (await judgesOf(webhook, side))[speed],
      })),
    );
    return (payload) => {
      const { status } = payload;
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

/** The webhooks of a version that another version has not just so. */
function changed(mine: readonly OracleWebhook[], others: readonly OracleWebhook[]): OracleWebhook[] {
  const known = new Set(others.map((webhook) => JSON.stringify(webhook)));
  return mine.filter((webhook) => !known.has(JSON.stringify(webhook)));
}
