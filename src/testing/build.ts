import { webhooks } from "../../generated/examples.ts";
import type { Webhook } from "../../generated/types.ts";
import { checkSendableWebhook, isSendableWebhook } from "../../generated/validators.ts";
import { compareDateTimes, isDateTime } from "../runtime/date-time.ts";
import { explain } from "../runtime/explain.ts";
import { type Issues, quote } from "../runtime/issue.ts";
import { summarize } from "../runtime/webhook-error.ts";
import { createRandom, vary } from "./vary.ts";

/** The payload with a status. */
export type PayloadOf<S extends string> = Extract<Webhook, { readonly status: S }>;

/** Fields to set, except `status`. */
export type Overrides<S extends string> = Partial<Omit<PayloadOf<S>, "status">>;

/** Options of {@link build}. */
export interface BuildOptions {
  /** The same seed builds the same payload. Without one, the payload is the contract's first example. */
  readonly seed?: number;
}

/** Thrown when overrides violate the contract. */
export class BuildError extends Error {
  override readonly name = "BuildError";
  readonly code = "overrides";
  readonly issues: Issues;

  constructor(status: string, issues: Issues) {
    super(`cannot build ${quote(status)}: ${summarize(issues)}`);
    this.issues = issues;
  }
}

/**
 * Builds a payload that a sender may emit. It shares no object with the contract, so you may change it.
 *
 * @param overrides - Fields to set. Other timestamps move if needed, so that those of one clock never go backwards.
 * @throws {BuildError} If the overrides violate the contract. For an invalid payload, change a valid one.
 */
export function build<S extends Webhook["status"]>(
  status: S,
  overrides?: Overrides<S>,
  options?: BuildOptions,
): PayloadOf<S>;
export function build(status: string, overrides: object = {}, { seed }: BuildOptions = {}): Webhook {
  const webhook = webhooks.find((webhook) => webhook.status === status);
  const base: Record<string, unknown> = structuredClone({ ...webhook?.examples[0]?.payload, status });
  if (seed !== undefined) vary(base, createRandom(seed), isSendableWebhook);
  const payload = { ...base, ...structuredClone(overrides), status };
  const ordered = {
    ...payload,
    ...inOrder(payload, webhook?.chronology ?? [], new Set(Object.keys(overrides))),
  };
  if (isSendableWebhook(ordered)) return ordered;
  throw new BuildError(status, explain(checkSendableWebhook, ordered));
}

/** Moves timestamps that aren't set to the nearest one that is, if they are on the wrong side of it. */
function inOrder(
  payload: Readonly<Record<string, unknown>>,
  chronology: readonly string[],
  set: ReadonlySet<string>,
): Record<string, unknown> {
  const times = Object.fromEntries(chronology.map((field) => [field, payload[field]]));
  const pull = (fields: readonly string[], isWrong: (order: number) => boolean): void => {
    let last: string | undefined;
    for (const field of fields) {
      const time = times[field];
      if (typeof time !== "string" || !isDateTime(time)) continue;
      if (last !== undefined && !set.has(field) && isWrong(compareDateTimes(time, last))) times[field] = last;
      else last = time;
    }
  };
  pull(chronology, (order) => order < 0);
  pull(chronology.toReversed(), (order) => order > 0);
  return times;
}
