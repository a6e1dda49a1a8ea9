/** Returns a number from 0 up to but not including 1. */
export type Random = () => number;

/** Creates a source of numbers that repeats for the same seed: a linear congruential generator. */
export function createRandom(seed: number): Random {
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
export function vary(
  payload: Record<string, unknown>,
  random: Random,
  isValid: (value: unknown) => boolean,
): void {
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
