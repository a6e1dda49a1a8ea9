import { WIDTH } from "../picture.ts";
import { CODE, heightOf } from "../text.ts";
import { draftLane, type LaneDraft, type MarkDraft, SPAN_STEP } from "./draft-lane.ts";
import type { Times } from "./find-times.ts";
import type { Lane, Mark, TimelineLayout } from "./timeline-layout.ts";

/** Edges of the card, space between lanes, and what a lane has above its first mark. */
const MARGIN = 10;
const BETWEEN = 18;
const HEAD = 66;

/** From one instant to the next, and what of it is shared out by how long that is. */
const STEP = 26;
const STRETCH = 44;

/** Between what is written under one another. */
const SPACE = 14;

/** From a mark up to the upper edge of its label, so that the first line stands beside it. */
const RISE = CODE.lineHeight / 2;

/**
 * Places the times of a webhook: one lane a clock, time running down, in the order of the instants and nothing over
 * anything else. A longer time gets more room, but it is not to scale: milliseconds and hours stand in one picture.
 *
 * @param chronology - The fields that the contract puts in order.
 */
export function layoutTimeline(times: Times, chronology: readonly string[]): TimelineLayout {
  const clocks = (["server", "client"] as const).filter((clock) =>
    times.timestamps.some((timestamp) => timestamp.clock === clock),
  );
  const width = (WIDTH - 2 * MARGIN - (clocks.length - 1) * BETWEEN) / clocks.length;
  const drafts = clocks.map((clock, index) =>
    draftLane(times, { clock, left: MARGIN + index * (width + BETWEEN), width, chronology }),
  );
  const heights = placeInstants(drafts);
  const lanes = drafts.map((draft) => placeLane(draft, heights));
  const bottoms = lanes.flatMap(({ marks }) =>
    marks.flatMap(({ label, gap }) => [bottomOf(label), bottomOf(gap)]),
  );
  return { lanes, top: MARGIN, bottom: Math.max(...bottoms) + SPACE };
}

/** Says how far down each instant is, the same in all lanes. */
function placeInstants(drafts: readonly LaneDraft[]): ReadonlyMap<number, number> {
  const instants = [...new Set(drafts.flatMap(({ marks }) => marks.map(({ at }) => at)))].toSorted(
    (a, b) => a - b,
  );
  const whole = Math.max(1, (instants.at(-1) ?? 0) - (instants[0] ?? 0));
  const heights = new Map<number, number>();
  for (const [index, instant] of instants.entries()) {
    const before = instants[index - 1];
    const natural =
      before === undefined
        ? MARGIN + HEAD
        : (heights.get(before) ?? 0) + STEP + (STRETCH * (instant - before)) / whole;
    const free = drafts.flatMap(({ marks }) => {
      const at = marks.findIndex((mark) => mark.at === instant);
      const last = marks[at - 1];
      return last === undefined ? [] : [(heights.get(last.at) ?? 0) + depthOf(last)];
    });
    heights.set(instant, Math.max(natural, ...free));
  }
  return heights;
}

/** How far below a mark the next one of its lane may be at the earliest. */
function depthOf({ label, gap }: MarkDraft): number {
  return heightOf(label) + (gap.length > 0 ? heightOf(gap) + 2 * SPACE : SPACE);
}

function placeLane(
  { marks: drafts, durations, ...lane }: LaneDraft,
  heights: ReadonlyMap<number, number>,
): Lane {
  const marks = drafts.map(({ at, label, gap, isOrdered }, index): Mark => {
    const y = heights.get(at) ?? 0;
    const next = heights.get(drafts[index + 1]?.at ?? Number.NaN);
    const below = y - RISE + heightOf(label);
    const free = next === undefined ? 2 * SPACE : next - RISE - below - heightOf(gap);
    return {
      y,
      label: { top: y - RISE, blocks: label },
      gap: { top: below + (gap.length > 0 ? free / 2 : 0), blocks: gap },
      isOrdered,
    };
  });
  const spans = durations.map(({ from, to }, index) => ({
    x: lane.axis - index * SPAN_STEP,
    top: heights.get(from.at) ?? 0,
    bottom: heights.get(to.at) ?? 0,
  }));
  return { ...lane, marks, spans };
}

function bottomOf({ top, blocks }: Mark["label"]): number {
  return top + heightOf(blocks);
}
