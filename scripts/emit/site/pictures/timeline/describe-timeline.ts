import type { Times, Timestamp } from "./find-times.ts";
import { tellElapsed } from "./instant.ts";

/** Says in whole sentences what a timeline shows: whose clock, in which order, how long, and what may be compared. */
export function describeTimeline(times: Times, chronology: readonly string[]): string {
  const { timestamps, durations } = times;
  const lanes = (["server", "client"] as const).flatMap((clock) => {
    const own = timestamps.filter((timestamp) => timestamp.clock === clock);
    return own.length === 0 ? [] : [`By the ${clock}’s clock: ${list(own.map(tell))}.`];
  });
  const ordered = chronology.filter((field) => timestamps.some((timestamp) => timestamp.field === field));
  return [
    ...lanes,
    ...(ordered.length < 2 ? [] : [`${list(ordered)} never go backwards in this order.`]),
    ...durations.map(
      ({ field, milliseconds, from, to }) =>
        `${field}, ${tellElapsed(milliseconds)}, lies between ${from.field} and ${to.field}.`,
    ),
    lanes.length < 2
      ? "All are of one clock and may be compared."
      : "Times of one clock may be compared; a time of the server’s clock may never be compared with one of the client’s clock.",
  ].join(" ");
}

function tell({ field, text }: Timestamp): string {
  return `${field} at ${text}`;
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
