import type { JsonSchema } from "../../document/json-schema.ts";

/** A limit of numbers; without one, it is infinite. */
export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

/**
 * Reads the lower limit.
 *
 * @param step - What all numbers are multiples of: among integers (1), `exclusiveMinimum: -1` and `minimum: 0` are the same.
 * Without one, any fraction passes.
 */
export function lowerBound({ minimum, exclusiveMinimum }: JsonSchema, step: number | undefined): Bound {
  const bound = tighter(toBound(minimum, false), toBound(exclusiveMinimum, true), (a, b) => a > b);
  if (bound === undefined) return { value: Number.NEGATIVE_INFINITY, isExclusive: true };
  return step === undefined ? bound : toMultiple(bound, Math.ceil(bound.value / step) * step, step);
}

/** Reads the upper limit. */
export function upperBound({ maximum, exclusiveMaximum }: JsonSchema, step: number | undefined): Bound {
  const bound = tighter(toBound(maximum, false), toBound(exclusiveMaximum, true), (a, b) => a < b);
  if (bound === undefined) return { value: Number.POSITIVE_INFINITY, isExclusive: true };
  return step === undefined ? bound : toMultiple(bound, Math.floor(bound.value / step) * step, -step);
}

function toBound(value: unknown, isExclusive: boolean): Bound | undefined {
  return typeof value === "number" ? { value, isExclusive } : undefined;
}

function tighter(
  closed: Bound | undefined,
  open: Bound | undefined,
  isTighter: (a: number, b: number) => boolean,
): Bound | undefined {
  if (closed === undefined || open === undefined) return closed ?? open;
  return isTighter(closed.value, open.value) ? closed : open;
}

/** The first multiple within a limit; -0 and 0 are one number. */
function toMultiple(bound: Bound, within: number, next: number): Bound {
  const value = bound.isExclusive && within === bound.value ? within + next : within;
  return { value: value + 0, isExclusive: false };
}
