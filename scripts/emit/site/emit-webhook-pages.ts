import { deriveSchema, MODES, type Mode } from "../../../src/document/derive-schema.ts";
import { fromPointer } from "../../../src/document/json.ts";
import type { Contract, Webhook } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { escapeHtml } from "../reference/escape-html.ts";
import { describeFields } from "./describe-fields.ts";
import { exampleOf } from "./example-of.ts";
import { toBlock, toCell, toCode, toFrontMatter, toProse, toTable } from "./markdown.ts";
import { writePicture } from "./pictures/picture.ts";
import { drawSequence } from "./pictures/sequence.ts";
import { drawTimeline } from "./pictures/timeline/draw-timeline.ts";
import { showHandler, showSenders } from "./webhook-samples.ts";

/** Emits the pages of the webhooks: one that says which there are, and one for each. */
export function emitWebhookPages(contract: Contract): EmittedFile[] {
  const { webhooks, messages } = contract;
  const overview = `${toFrontMatter({
    title: "Webhooks",
    description:
      "Which webhooks there are, when each is sent, and by which realtime message its URL is given.",
  })}
# Webhooks

A client of the service opens a realtime (websocket) connection and sends JSON messages. ${messages.length} of them may carry a
URL of yours, which is optional. Later the service sends a \`POST\` request to that URL; the field \`status\` says which webhook
it is.

${toTable(
  ["webhook (`status`)", "sent when", "its URL is given in"],
  webhooks.map(({ status, summary, trigger }) => [
    `[${toCode(status)}](./${status}.md)`,
    toCell(summary),
    `${toCode(trigger.message)}, at ${toCode(toPath(trigger.url))}`,
  ]),
)}

One URL may get several webhooks, and later versions may bring more: look at \`status\` first, and acknowledge one that you do
not know.
`;
  return [
    { path: "webhooks/index.md", contents: overview },
    ...webhooks.map((webhook) => ({
      path: `webhooks/${webhook.status}.md`,
      contents: writePage(contract, webhook),
    })),
  ];
}

function writePage(contract: Contract, webhook: Webhook): string {
  const { status, summary, description, trigger, examples, responses } = webhook;
  const message = contract.messages.find(({ name }) => name === trigger.message);
  const timeline = drawTimeline(webhook);
  return `${toFrontMatter({ title: status, description: `${summary}: when ${status} is sent, its fields, examples and code.` })}
# ${toCode(status)}

${toProse(description)}

## When it is sent

A client gives your URL in the realtime message ${toCode(trigger.message)}, at ${toCode(toPath(trigger.url))}:

${toBlock("json", JSON.stringify(exampleOf(message?.schema ?? {}), null, 2))}

${writePicture(drawSequence(contract, webhook))}

## Fields

<div class="fields">

${writeFields(webhook)}

</div>
${writeChronology(webhook)}
${timeline === undefined ? "" : writePicture(timeline)}

## Examples

::: code-group

${examples
  .map(({ name, payload }) => toBlock("json", JSON.stringify(payload, null, 2), `[${name}]`))
  .join("\n\n")}

:::

${examples.map(({ name, summary: what }) => `- ${toCode(name)}: ${toProse(what)}`).join("\n")}

## What to answer

${toTable(
  ["status", "means"],
  responses.map((response) => [toCode(response.status), toCell(response.description)]),
)}

Which mistake gets which answer from \`createReceiver\` is [a table of its own](../receiving.md#what-it-answers).

## Handle it

${toBlock("ts", showHandler(webhook))}

In [another language](../languages/index.md), the models have a type for it.

## Send it

${showSenders(webhook)}

## Try it

<Playground status=${JSON.stringify(status)} />

## JSON Schema

${MODES.map((mode) => writeSchema(webhook, mode)).join("\n\n")}
`;
}

/** The style of the page names the cells of each column where a phone shows them one below the other. */
function writeFields({ schema }: Webhook): string {
  return toTable(
    ["field", "type", "clock", "unit", "required", "example"],
    describeFields(schema).map(({ path, type, clock, unit, isRequired, example, description }) => [
      `<code id="field-${escapeHtml(path)}">${toCell(path).replaceAll("_", "_<wbr>")}</code><br>${toCell(description)}`,
      toCell(type),
      clock ?? "",
      unit ?? "",
      isRequired ? "yes" : "no",
      example === undefined ? "" : toCell(toCode(JSON.stringify(example))),
    ]),
  );
}

function writeSchema(webhook: Webhook, mode: Mode): string {
  const path = `schemas/${mode}/${webhook.status}.schema.json`;
  return `::: details ${PURPOSES[mode]}

${toBlock("json", JSON.stringify(deriveSchema(webhook, mode), null, 2))}

:::

<a href="../${path}" target="_self">${path}</a>`;
}

const PURPOSES: Readonly<Record<Mode, string>> = {
  receive: "What a receiver accepts: unknown fields pass",
  send: "What a sender may emit: documented fields alone",
};

function writeChronology({ chronology, schema }: Webhook): string {
  const [clock] = chronology.map((name) => schema.properties?.[name]?.["x-clock"]);
  return chronology.length === 0
    ? ""
    : `
These timestamps are all of the ${clock}'s clock and never go backwards: ${chronology.map(toCode).join(" ≤ ")}.

`;
}

/** A JSON pointer as one writes it in prose. */
function toPath(pointer: string): string {
  return fromPointer(pointer).join(".");
}
