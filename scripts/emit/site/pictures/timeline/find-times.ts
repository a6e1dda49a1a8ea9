import { valueAt } from "../../../../../src/document/json.ts";
import { type JsonSchema, subschemas } from "../../../../../src/document/json-schema.ts";
import type { Example, Webhook } from "../../../../contract/contract.ts";
import { unitOf } from "../../unit-of.ts";
import { toMilliseconds } from "./instant.ts";

/** Whose clock a timestamp was read from. */
export type Clock = "server" | "client";

/** A timestamp of a webhook, as the example that is drawn has it. */
export interface Timestamp {
  /** Names from the payload inwards, joined by dots. */
  readonly field: string;
  readonly clock: Clock;
  /** As the example writes it. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A field that tells how long it was from one timestamp to another of the same clock. */
export interface Duration {
  readonly field: string;
  readonly milliseconds: number;
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/** What a webhook says about time. */
export interface Times {
  /** The example that the values are of. */
  readonly example: string;
  /** Earliest first, whatever the clock; those of one instant in the order of the schema. */
  readonly timestamps: readonly Timestamp[];
  readonly durations: readonly Duration[];
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
};

/** Finds the times of the first example that has the most of them, or nothing where no example has any. */
export function findTimes(webhook: Webhook): Times | undefined {
  const [most] = webhook.examples
    .map((example) => ({ example, timestamps: timestampsOf(webhook, example) }))
    .toSorted((a, b) => b.timestamps.length - a.timestamps.length);
  if (most === undefined || most.timestamps.length === 0) return undefined;
  const { example, timestamps } = most;
  return { example: example.summary, timestamps, durations: findDurations(webhook, example, timestamps) };
}

function timestampsOf({ schema }: Webhook, { payload }: Example): Timestamp[] {
  return fieldsOf(schema)
    .flatMap(({ path, field }) => {
      const clock = field["x-clock"];
      const text = valueAt(payload, path);
      if ((clock !== "server" && clock !== "client") || typeof text !== "string") return [];
      return [{ field: path.join("."), clock, text, at: toMilliseconds(text) } as const];
    })
    .toSorted((a, b) => a.at - b.at);
}

/**
 * The contract does not say from where to where a duration is. It lies between the first two timestamps of one clock that
 * are as far apart as it says, in every example that has them: so it is certain, or it is not drawn.
 */
function findDurations(webhook: Webhook, example: Example, timestamps: readonly Timestamp[]): Duration[] {
  return fieldsOf(webhook.schema).flatMap(({ path }) => {
    const unit = MILLISECONDS[unitOf(path.join(".")) ?? ""];
    const value = valueAt(example.payload, path);
    if (unit === undefined || typeof value !== "number") return [];
    const pair = pairsOf(timestamps).find(([from, to]) =>
      webhook.examples.every((other) => {
        const told = valueAt(other.payload, path);
        const times = timestampsOf(webhook, other);
        const start = times.find(({ field }) => field === from.field);
        const end = times.find(({ field }) => field === to.field);
        if (typeof told !== "number" || start === undefined || end === undefined) return true;
        return Math.abs(end.at - start.at - told * unit) <= Math.max(1, unit / 2);
      }),
    );
    if (pair === undefined) return [];
    return [{ field: path.join("."), milliseconds: value * unit, from: pair[0], to: pair[1] }];
  });
}

function pairsOf(timestamps: readonly Timestamp[]): (readonly [Timestamp, Timestamp])[] {
  return timestamps.flatMap((from, index) =>
    timestamps
      .slice(index + 1)
      .filter(({ clock }) => clock === from.clock)
      .map((to) => [from, to] as const),
  );
}

/** The fields of a payload and of the objects in it; what a list holds has no one value. */
function fieldsOf(schema: JsonSchema): { path: string[]; field: JsonSchema }[] {
  return subschemas(schema)
    .filter(
      ({ keys }) => keys.length > 0 && keys.every((key, index) => index % 2 === 1 || key === "properties"),
    )
    .map(({ schema: field, keys }) => ({
      path: keys.filter((_, index) => index % 2 === 1).map(String),
      field,
    }));
}
