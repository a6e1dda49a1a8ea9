import type { JsonSchema } from "../../contract/json-schema.ts";

/** A limit of numbers; without one, it is infinite. */
export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

/** Reads the lower limit; among integers, `exclusiveMinimum: -1` and `minimum: 0` are the same. */
export function lowerBound(schema: JsonSchema, isInteger: boolean): Bound {
  const { minimum, exclusiveMinimum, multipleOf } = schema;
  return tightest({
    inclusive: minimum,
    exclusive: exclusiveMinimum,
    none: Number.NEGATIVE_INFINITY,
    isTighter: (a, b) => a > b,
    round: isInteger ? (value, step) => Math.ceil(value / step) * step : undefined,
    next: 1,
    multipleOf,
  });
}

/** Reads the upper limit. */
export function upperBound(schema: JsonSchema, isInteger: boolean): Bound {
  const { maximum, exclusiveMaximum, multipleOf } = schema;
  return tightest({
    inclusive: maximum,
    exclusive: exclusiveMaximum,
    none: Number.POSITIVE_INFINITY,
    isTighter: (a, b) => a < b,
    round: isInteger ? (value, step) => Math.floor(value / step) * step : undefined,
    next: -1,
    multipleOf,
  });
}

interface Limits {
  readonly inclusive: unknown;
  readonly exclusive: unknown;
  readonly none: number;
  readonly isTighter: (a: number, b: number) => boolean;
  /** Moves a limit to the first multiple within it; absent where any fraction passes. */
  readonly round: ((value: number, step: number) => number) | undefined;
  readonly next: number;
  readonly multipleOf: unknown;
}

function tightest({ inclusive, exclusive, none, isTighter, round, next, multipleOf }: Limits): Bound {
  const open = typeof exclusive === "number" ? exclusive : none;
  const closed = typeof inclusive === "number" ? inclusive : none;
  const bound = isTighter(closed, open)
    ? { value: closed, isExclusive: false }
    : { value: open, isExclusive: open !== none };
  if (round === undefined || !Number.isFinite(bound.value)) return bound;
  const step = typeof multipleOf === "number" && Number.isInteger(multipleOf) ? multipleOf : 1;
  const within = round(bound.value, step);
  const value = bound.isExclusive && within === bound.value ? within + next * step : within;
  // -0 and 0 are one number.
  return { value: value + 0, isExclusive: false };
}
