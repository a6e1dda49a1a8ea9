import { valueAt } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { Example, Webhook } from "../../contract/contract.ts";
import { describeFields } from "./describe-fields.ts";

/** A timestamp of an example payload. */
export interface Timestamp {
  /** Names from the payload inward, joined by dots. */
  readonly field: string;
  /** Whose clock it was read from. */
  readonly clock: string;
  /** As the example writes it. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A field that measures the time between two timestamps of one clock. */
export interface Duration {
  readonly field: string;
  readonly milliseconds: number;
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/** The times of one example of a webhook. */
export interface Times {
  /** Summary of the example. */
  readonly example: string;
  /** Earliest first; those of one instant in the order of the schema. */
  readonly timestamps: readonly Timestamp[];
  readonly durations: readonly Duration[];
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
};

/** Finds the times of the first example that has the most of them. */
export function findTimes({ schema, examples }: Webhook): Times | undefined {
  const [most] = examples
    .map((example) => ({ example, timestamps: timestampsOf(schema, example) }))
    .toSorted((a, b) => b.timestamps.length - a.timestamps.length);
  if (most === undefined || most.timestamps.length === 0) return undefined;
  const { example, timestamps } = most;
  return {
    example: example.summary,
    timestamps,
    durations: findDurations({ schema, examples }, example, timestamps),
  };
}

function timestampsOf(schema: JsonSchema, { payload }: Example): Timestamp[] {
  return describeFields(schema)
    .flatMap(({ path, clock }) => {
      const text = valueAt(payload, path.split("."));
      return clock === undefined || typeof text !== "string"
        ? []
        : [{ field: path, clock, text, at: toMilliseconds(text) }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/**
 * Finds the durations and what they measure. The contract doesn't specify it: a duration is matched with the first two
 * timestamps of one clock that are that far apart in every example, or left out.
 */
function findDurations(
  { schema, examples }: Pick<Webhook, "schema" | "examples">,
  example: Example,
  timestamps: readonly Timestamp[],
): Duration[] {
  const pairs = timestamps.flatMap((from, index) =>
    timestamps
      .slice(index + 1)
      .filter(({ clock }) => clock === from.clock)
      .map((to) => ({ from, to })),
  );
  return describeFields(schema).flatMap(({ path, unit = "" }) => {
    const length = MILLISECONDS[unit];
    const value = valueAt(example.payload, path.split("."));
    if (length === undefined || typeof value !== "number") return [];
    const pair = pairs.find(({ from, to }) =>
      examples.every((other) => {
        const measured = valueAt(other.payload, path.split("."));
        const times = new Map(timestampsOf(schema, other).map(({ field, at }) => [field, at]));
        const elapsed = Number(times.get(to.field)) - Number(times.get(from.field));
        const isKnown = typeof measured === "number" && !Number.isNaN(elapsed);
        return !isKnown || Math.abs(elapsed - measured * length) <= Math.max(1, length / 2);
      }),
    );
    return pair === undefined ? [] : [{ field: path, milliseconds: value * length, ...pair }];
  });
}

/**
 * Converts a timestamp to milliseconds since 1970. A leap second counts as the second after it.
 *
 * @param timestamp - One that `date-time` accepts.
 */
export function toMilliseconds(timestamp: string): number {
  const [, before = "", second = "", fraction = "", offset = ""] =
    /^(.{17})(\d\d)(\.\d+)?(.+)$/.exec(timestamp.toUpperCase()) ?? [];
  const minute = Date.parse(`${before}00${offset}`);
  return minute + Number(second) * 1000 + Number(`0${fraction}`) * 1000;
}

const PARTS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
] as const;

/** Formats an elapsed time such as `32 min 12.028 s`, to the millisecond, without a line break before a unit. */
export function formatElapsed(milliseconds: number): string {
  let rest = Math.round(milliseconds);
  const parts = PARTS.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [`${count}\u00a0${unit}`] : [];
  });
  return (rest > 0 || parts.length === 0 ? [...parts, `${rest / 1000}\u00a0s`] : parts).join(" ");
}
