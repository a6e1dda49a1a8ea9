import { INK, PANEL, RULE, SOFT } from "../colours.ts";
import { WIDTH } from "../picture.ts";
import { element, type SvgElement } from "../svg.ts";
import { drawText, heightOf, PROSE, setText } from "../text.ts";
import { drawArrow } from "./draw-lane.ts";
import type { TimelineLayout } from "./timeline-layout.ts";

const MIDDLE = WIDTH / 2;

const SIGN = { x: 28, radius: 8.5 };
const TEXT = { x: 46, width: WIDTH - 46 - 16 };
const ROW_GAP = 6;

/** Draws the line that no comparison may cross, where there are two clocks. */
export function drawSeparator({ lanes, top, bottom }: TimelineLayout): SvgElement[] {
  if (lanes.length < 2) return [];
  const line = { x1: MIDDLE, y1: top, x2: MIDDLE, y2: bottom, stroke: RULE, "stroke-dasharray": "4 4" };
  return [element("line", line), ...drawSign({ x: MIDDLE, y: top + 22, isEqual: false })];
}

/** A row of the legend: what is said, and the sign before it. */
interface Row {
  readonly text: string;
  readonly draw: (y: number) => SvgElement[];
}

/**
 * Draws what the signs mean, under the lanes.
 *
 * @param example - What the example is, whose values are shown.
 */
export function drawLegend(
  layout: TimelineLayout,
  example: string,
): { elements: SvgElement[]; bottom: number } {
  let top = layout.bottom + 14;
  const elements = toRows(layout).flatMap(({ text, draw }) => {
    const block = setText(text, PROSE, INK, TEXT.width);
    const sign = draw(top + PROSE.lineHeight / 2);
    const lines = drawText([block], { x: TEXT.x, top, anchor: "start" });
    top += heightOf([block]) + ROW_GAP;
    return [...sign, ...lines];
  });
  const note = setText(`${example}; not to scale`, PROSE, SOFT, TEXT.width);
  elements.push(...drawText([note], { x: TEXT.x, top, anchor: "start" }));
  return { elements, bottom: top + heightOf([note]) + 14 };
}

function toRows({ lanes }: TimelineLayout): Row[] {
  const isOrdered = lanes.some(({ marks }) => marks.some((mark) => mark.isOrdered));
  const hasTwoClocks = lanes.length > 1;
  const rows: (Row | false)[] = [
    {
      text: hasTwoClocks ? "Compare times within a lane" : "Times of one clock: compare freely",
      draw: (y) => drawSign({ x: SIGN.x, y, isEqual: true }),
    },
    hasTwoClocks && {
      text: "Never compare across the line",
      draw: (y) => drawSign({ x: SIGN.x, y, isEqual: false }),
    },
    isOrdered && { text: "Never before the time above it", draw: (y) => drawArrow(SIGN.x, y + 4, INK) },
  ];
  return rows.filter((row) => row !== false);
}

/** An equals sign in a circle, struck out where it does not hold. */
function drawSign({ x, y, isEqual }: { x: number; y: number; isEqual: boolean }): SvgElement[] {
  const strike = isEqual ? "" : `M${x - 3} ${y + 5.5}l6 -11`;
  const d = `M${x - 4} ${y - 2}h8M${x - 4} ${y + 2}h8${strike}`;
  return [
    element("circle", { cx: x, cy: y, r: SIGN.radius, fill: PANEL, stroke: RULE }),
    element("path", { d, fill: "none", stroke: INK, "stroke-width": 1.4, "stroke-linecap": "round" }),
  ];
}
