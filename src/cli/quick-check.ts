import { webhooks } from "../../generated/examples.ts";
import type { Webhook } from "../../generated/types.ts";
import { isWebhook } from "../../generated/validators.js";
import { compareDateTimes } from "../runtime/date-time.ts";

interface Shape {
  /** How many fields there are when there are all that are documented and no other. */
  readonly fields: number;
  readonly chronology: readonly string[];
}

const SHAPES = new Map<string, Shape>(
  webhooks.map(({ status, flatFields, chronology }) => [status, { fields: flatFields, chronology }]),
);

/**
 * Whether a value is what a sender may emit, found in a fraction of the time that the validator takes.
 *
 * @returns `true` when it surely is; `false` says nothing.
 */
export function isSurelySendable(value: unknown): value is Webhook {
  if (!isWebhook(value)) return false;
  const shape = SHAPES.get(value.status);
  return shape !== undefined && countFields(value) === shape.fields && isInOrder(value, shape.chronology);
}

function countFields(value: object): number {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

/** Whether timestamps, which are some, never go backwards. */
function isInOrder(payload: Readonly<Record<string, unknown>>, chronology: readonly string[]): boolean {
  let last = "";
  for (const field of chronology) {
    const time = payload[field];
    if (typeof time !== "string") return false;
    if (last !== "" && (isAlike(last, time) ? last > time : compareDateTimes(last, time) > 0)) return false;
    last = time;
  }
  return true;
}

/** Whether two timestamps have the same form, in UTC, so that their texts sort as their times do. */
function isAlike(a: string, b: string): boolean {
  const end = a.length - 1;
  return end + 1 === b.length && a[end] === "Z" && b[end] === "Z" && a[10] === b[10];
}
