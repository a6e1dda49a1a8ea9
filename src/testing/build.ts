import { webhooks } from "../../generated/examples.ts";
import type { Webhook } from "../../generated/types.ts";
import { checkSendableWebhook, isSendableWebhook } from "../../generated/validators.ts";
import { compareDateTimes, isDateTime } from "../runtime/date-time.ts";
import { explain } from "../runtime/explain.ts";
import { type Issues, quote } from "../runtime/issue.ts";
import { summarize } from "../runtime/webhook-error.ts";

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

/** Returns a number from 0 up to but not including 1. */
type Random = () => number;

/** Creates a source of numbers that repeats for the same seed: a linear congruential generator. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next: Random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // Without these rounds, similar seeds would start with similar numbers.
  for (let round = 0; round < 8; round++) next();
  return next;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const YEAR_MS = 365 * 24 * 3600 * 1000;

/**
 * Changes a payload's fields at random: IDs, numbers, and all timestamps by the same time, so that they keep their order.
 *
 * @param payload - A valid payload, changed in place.
 * @param isValid - Checks the result; a change that makes it invalid is undone.
 */
function vary(payload: Record<string, unknown>, random: Random, isValid: (value: unknown) => boolean): void {
  const shift = Math.floor(random() * YEAR_MS);
  const times = Object.entries(payload).filter(([, value]) => typeof value === "string" && TIME.test(value));
  const shifted = times.map(([field, value]) => [
    field,
    new Date(Date.parse(String(value)) + shift).toISOString(),
  ]);
  if (isValid({ ...payload, ...Object.fromEntries(shifted) }))
    Object.assign(payload, Object.fromEntries(shifted));
  for (const [field, value] of Object.entries(payload)) {
    const changed = varyValue(value, random);
    if (isValid({ ...payload, [field]: changed })) payload[field] = changed;
  }
}

function varyValue(value: unknown, random: Random): unknown {
  if (typeof value === "number")
    return Number.isInteger(value) ? Math.floor(random() * 2 * (value + 1)) : random() * value;
  if (typeof value !== "string" || !UUID.test(value)) return value;
  return value.replaceAll(/[0-9a-f]/g, (digit, at: number) =>
    // Keep the version and variant of a UUID (RFC 9562, section 4).
    at === 14 || at === 19 ? digit : Math.floor(random() * 16).toString(16),
  );
}
