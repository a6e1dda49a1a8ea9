import { ACCENT, type Colour, INK, SECOND, SOFT } from "../colours.ts";
import { CODE, PROSE, setText, type TextBlock } from "../text.ts";
import type { Clock, Duration, Times, Timestamp } from "./find-times.ts";
import { tellElapsed } from "./instant.ts";

/** A lane whose marks have no height yet. */
export interface LaneDraft {
  readonly clock: Clock;
  readonly colour: Colour;
  readonly left: number;
  readonly width: number;
  readonly axis: number;
  readonly text: number;
  readonly marks: readonly MarkDraft[];
  readonly durations: readonly Duration[];
}

/** A mark that has no height yet. */
export interface MarkDraft {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly label: readonly TextBlock[];
  readonly gap: readonly TextBlock[];
  readonly isOrdered: boolean;
}

/** From the line of one duration to that of another. */
export const SPAN_STEP = 9;

/** From a lane's edge to its axis, from there to what is written, and from there to the other edge. */
const BEFORE_AXIS = 14;
const BEFORE_TEXT = 13;
const AFTER_TEXT = 4;

/** Sets what is written in a lane. */
export function draftLane(
  { timestamps, durations: all }: Times,
  {
    clock,
    left,
    width,
    chronology,
  }: Pick<LaneDraft, "clock" | "left" | "width"> & { chronology: readonly string[] },
): LaneDraft {
  const durations = all.filter(({ from }) => from.clock === clock);
  const axis = left + BEFORE_AXIS + Math.max(0, durations.length - 1) * SPAN_STEP;
  const text = axis + BEFORE_TEXT;
  const colour = clock === "server" ? ACCENT : SECOND;
  const room = left + width - text - AFTER_TEXT;
  const instants = groupByInstant(timestamps.filter((timestamp) => timestamp.clock === clock));
  const marks = instants.map(({ at, timestamps: here }, index) => {
    const next = instants[index + 1];
    return {
      at,
      label: here.flatMap(({ field, text }) => [
        setText(field, CODE, INK, room),
        setText(text.slice("yyyy-mm-ddT".length), CODE, SOFT, room),
      ]),
      gap: writeGap(at, next?.at).flatMap((told) => [
        ...(told.field === undefined ? [] : [setText(told.field, CODE, colour, room)]),
        setText(told.elapsed, PROSE, SOFT, room),
      ]),
      isOrdered: next !== undefined && isPromised(here, next.timestamps, chronology),
    };
  });
  return { clock, colour, left, width, axis, text, marks, durations };

  function writeGap(at: number, next: number | undefined): { field?: string; elapsed: string }[] {
    const told = durations
      .filter(({ from }) => from.at === at)
      .map(({ field, milliseconds, to }) => ({ field, elapsed: tellElapsed(milliseconds), to: to.at }));
    if (next === undefined || told.some(({ to }) => to === next)) return told;
    return [...told, { elapsed: `${tellElapsed(next - at)} later` }];
  }
}

function groupByInstant(timestamps: readonly Timestamp[]): { at: number; timestamps: Timestamp[] }[] {
  const instants = [...new Set(timestamps.map(({ at }) => at))];
  return instants.map((at) => ({ at, timestamps: timestamps.filter((timestamp) => timestamp.at === at) }));
}

function isPromised(
  before: readonly Timestamp[],
  after: readonly Timestamp[],
  chronology: readonly string[],
): boolean {
  const fields = new Set([...before, ...after].map(({ field }) => field));
  const ordered = chronology.filter((field) => fields.has(field));
  return (
    before.some(({ field }) => ordered[0] === field) && after.some(({ field }) => ordered.at(-1) === field)
  );
}
