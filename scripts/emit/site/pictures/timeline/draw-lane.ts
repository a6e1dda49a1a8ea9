import { BORDER, type Colour, PANEL, RULE } from "../colours.ts";
import { element, type SvgElement } from "../svg.ts";
import { drawText, HEADING, setText } from "../text.ts";
import type { Clock } from "./find-times.ts";
import type { Lane, Mark, TimelineLayout } from "./timeline-layout.ts";

/** What the lanes are called. */
const LANE_NAMES: Readonly<Record<Clock, string>> = {
  server: "Server’s clock",
  client: "Client’s clock",
};

/** Draws the timestamps of one clock, the durations among them, and how far they are apart. */
export function drawLane(lane: Lane, { top, bottom }: TimelineLayout): SvgElement[] {
  const { clock, colour, left, width, axis, marks, spans } = lane;
  const end = bottom - 12;
  return [
    element("rect", { x: left, y: top, width, height: bottom - top, rx: 8, fill: PANEL, stroke: BORDER }),
    ...drawText([setText(LANE_NAMES[clock], HEADING, colour, width)], {
      x: left + 12,
      top: top + 12,
      anchor: "start",
    }),
    element("path", {
      d: `M${axis} ${top + 44}V${end}m-4 -5l4 5l4 -5`,
      fill: "none",
      stroke: RULE,
      "stroke-width": 1.5,
    }),
    ...spans.map(({ x, top: y1, bottom: y2 }) =>
      element("line", { x1: x, y1, x2: x, y2, stroke: colour, "stroke-width": 5, "stroke-linecap": "round" }),
    ),
    ...marks.flatMap(({ isOrdered }, index) => {
      const next = marks[index + 1];
      return isOrdered && next !== undefined ? drawArrow(axis, next.y - 7, colour) : [];
    }),
    ...marks.flatMap((mark) => drawMark(mark, lane)),
  ];
}

/** Draws the head of an arrow that points down, on a time that is never earlier than the one before. */
export function drawArrow(x: number, tip: number, colour: Colour): SvgElement[] {
  return [element("path", { d: `M${x} ${tip}l-6 -9h12z`, fill: colour })];
}

function drawMark({ y, label, gap }: Mark, { axis, text, colour }: Lane): SvgElement[] {
  return [
    element("circle", { cx: axis, cy: y, r: 5, fill: PANEL, stroke: colour, "stroke-width": 2.5 }),
    ...[label, gap].flatMap(({ blocks, top }) => drawText(blocks, { x: text, top, anchor: "start" })),
  ];
}
