import type { Webhook } from "../../contract/contract.ts";
import { type Duration, findTimes, formatElapsed, type Times, type Timestamp } from "./find-times.ts";
import { toHtml } from "./markdown.ts";

/**
 * Writes the timestamps of a webhook as HTML lists, one lane per clock. The site's style sheet places the lanes next to each
 * other in one grid, a row per instant; the rows are in order, not to scale.
 *
 * @returns Nothing for a webhook whose examples have fewer than two timestamps.
 */
export function writeTimeline(webhook: Webhook): string | undefined {
  const times = findTimes(webhook);
  if (times === undefined || times.timestamps.length < 2) return undefined;
  const clocks = [...new Set(times.timestamps.map(({ clock }) => clock))];
  const advice =
    clocks.length === 1
      ? "All of these come from one clock, so you can compare them."
      : "Compare times within a lane, never across lanes: the clocks differ.";
  return `<figure class="timeline" style="--lanes: ${clocks.length}; --instants: ${instantsOf(times).length}" aria-label="The timestamps of ${toHtml(webhook.status)}">
${clocks.map((clock) => writeLane(times, clock, webhook.chronology)).join("\n")}
<figcaption>${advice} Values of the example <q>${toHtml(times.example)}</q>; not to scale.</figcaption>
</figure>`;
}

function writeLane(times: Times, clock: string, chronology: readonly string[]): string {
  const all = instantsOf(times);
  const own = times.timestamps.filter((timestamp) => timestamp.clock === clock);
  const rowOf = ({ at }: Timestamp) => all.indexOf(at) + 2;
  const marks = own.map((timestamp, index) => {
    const { field, text, at } = timestamp;
    const before = own[index - 1];
    const elapsed =
      before === undefined || before.at === at
        ? ""
        : `<small>${formatElapsed(at - before.at)} later</small> `;
    const isOrdered = chronology.includes(field) && chronology.indexOf(field) > 0;
    return {
      row: rowOf(timestamp),
      html: `<div${isOrdered ? ' class="ordered"' : ""}>${elapsed}<code>${toHtml(field, "_<wbr>")}</code> <time datetime="${toHtml(text)}">${toHtml(text.slice("yyyy-mm-ddT".length))}</time></div>`,
    };
  });
  const rows = [...new Set(marks.map(({ row }) => row))].map((row) => {
    const here = marks.filter((mark) => mark.row === row).map(({ html }) => html);
    return `<li style="grid-row: ${row}">${here.join("")}</li>`;
  });
  const durations = times.durations.filter(({ from }) => from.clock === clock);
  return [
    `<div class="lane">`,
    `<b>${toHtml(clock.charAt(0).toUpperCase() + clock.slice(1))}’s clock</b>`,
    ...durations.map(({ from, to }) => `<i style="grid-row: ${rowOf(from)} / ${rowOf(to) + 1}"></i>`),
    "<ol>",
    ...rows,
    "</ol>",
    ...durations.map(writeDuration),
    "</div>",
  ].join("\n");
}

function writeDuration({ field, milliseconds, from, to }: Duration): string {
  const [name, start, end] = [field, from.field, to.field].map(
    (each) => `<code>${toHtml(each, "_<wbr>")}</code>`,
  );
  return `<p>${name} is ${formatElapsed(milliseconds)}, from ${start} to ${end}.</p>`;
}

/** The instants of all clocks, in order: a row of the grid each. */
function instantsOf({ timestamps }: Times): readonly number[] {
  return [...new Set(timestamps.map(({ at }) => at))].toSorted((a, b) => a - b);
}
