import type { Webhook } from "../../../../contract/contract.ts";
import type { Picture } from "../picture.ts";
import { describeTimeline } from "./describe-timeline.ts";
import { drawLane } from "./draw-lane.ts";
import { drawLegend, drawSeparator } from "./draw-legend.ts";
import { findTimes } from "./find-times.ts";
import { layoutTimeline } from "./layout-timeline.ts";

/**
 * Draws the timestamps of a webhook, one lane a clock, with the durations between them: what stands in one lane may be
 * compared.
 *
 * @returns Nothing for a webhook whose examples have fewer than two timestamps.
 */
export function drawTimeline(webhook: Webhook): Picture | undefined {
  const times = findTimes(webhook);
  if (times === undefined || times.timestamps.length < 2) return undefined;
  const layout = layoutTimeline(times, webhook.chronology);
  const legend = drawLegend(layout, times.example);
  return {
    name: `${webhook.status}-timeline`,
    title: `The timestamps of ${webhook.status}`,
    description: describeTimeline(times, webhook.chronology),
    height: legend.bottom,
    elements: [
      ...layout.lanes.flatMap((lane) => drawLane(lane, layout)),
      ...drawSeparator(layout),
      ...legend.elements,
    ],
  };
}
