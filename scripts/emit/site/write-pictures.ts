import { valueAt } from "../../../src/document/json.ts";
import type { Webhook } from "../../contract/contract.ts";
import { toHtml } from "./markdown.ts";
import { listFields } from "./write-fields.ts";

/**
 * Writes how a webhook reaches a receiver as an HTML list: the client's message, the service's `POST`, the response. The site's
 * style sheet draws it as a sequence diagram; without the style sheet it still reads as sentences.
 */
export function writeSequence({ status, summary, trigger, responses }: Webhook): string {
  const success = responses.find((response) => response.status.startsWith("2"))?.status ?? "2XX";
  return `<figure class="sequence" aria-label="${toHtml(`How ${status} reaches your server`)}">
<div class="participants" aria-hidden="true"><b>Client</b><b>Service</b><b>Your server</b></div>
<ol>
<li class="trigger"><span class="visually-hidden">The client sends the service the realtime</span> message <code>${toHtml(trigger.message, "_<wbr>")}</code> with your URL</li>
<li class="later"><span>Later:</span> ${toHtml(summary)}</li>
<li class="delivery"><span class="visually-hidden">The service sends your server a</span> POST with status <code>${toHtml(status, "_<wbr>")}</code></li>
<li class="response"><span class="visually-hidden">Your server responds with</span> <code>${toHtml(success.toLowerCase())}</code></li>
</ol>
</figure>`;
}

/**
 * Writes the timestamps of a webhook as HTML lists, one lane per clock. The site's style sheet places the lanes next to each
 * other in one grid, a row per instant; the rows are in order, not to scale.
 *
 * @returns An empty string for a webhook whose examples have fewer than two timestamps.
 */
export function writeTimeline(webhook: Webhook): string | undefined {
  const [most] = webhook.examples
    .map(({ summary, payload }) => ({ summary, times: findTimes(webhook, payload) }))
    .toSorted((a, b) => b.times.length - a.times.length);
  if (most === undefined || most.times.length < 2) return undefined;
  const instants = [...new Set(most.times.map(({ at }) => at))].toSorted((a, b) => a - b);
  const clocks = [...new Set(most.times.map(({ clock }) => clock))];
  const lanes = clocks.map((clock) => {
    const rows = instants.map((at, row) => {
      const here = most.times.filter((time) => time.clock === clock && time.at === at);
      const marks = here.map((time) => writeMark(time, webhook.chronology.indexOf(time.field) > 0));
      return here.length === 0 ? "" : `<li style="grid-row: ${row + 2}">${marks.join("")}</li>\n`;
    });
    const name = toHtml(clock.charAt(0).toUpperCase() + clock.slice(1));
    return `<div class="lane">\n<b>${name}’s clock</b>\n<ol>\n${rows.join("")}</ol>\n</div>`;
  });
  const advice =
    clocks.length === 1
      ? "All of these come from one clock, so you can compare them."
      : "Compare times within a lane, never across lanes: the clocks differ.";
  return `<figure class="timeline" style="--lanes: ${clocks.length}; --instants: ${instants.length}" aria-label="The timestamps of ${toHtml(webhook.status)}">
${lanes.join("\n")}
<figcaption>${advice} Values of the example <q>${toHtml(most.summary)}</q>; not to scale.</figcaption>
</figure>`;
}

type Timestamp = ReturnType<typeof findTimes>[number];

/** Finds the timestamps of an example, whose clock each is from, and when it was in milliseconds since 1970. */
function findTimes({ schema }: Webhook, payload: Webhook["examples"][number]["payload"]) {
  return listFields(schema).flatMap(({ path, schema: field }) => {
    const clock = field["x-clock"];
    const text = valueAt(payload, path.split("."));
    if (typeof clock !== "string" || typeof text !== "string") return [];
    // JavaScript's parser knows neither lower case nor leap seconds.
    return [{ field: path, clock, text, at: Date.parse(text.toUpperCase().replace(/:60/, ":59")) }];
  });
}

function writeMark({ field, text }: Timestamp, isOrdered: boolean): string {
  const time = `<time datetime="${toHtml(text)}">${toHtml(text.slice("yyyy-mm-ddT".length))}</time>`;
  return `<div${isOrdered ? ' class="ordered"' : ""}><code>${toHtml(field, "_<wbr>")}</code> ${time}</div>`;
}
