import { deriveSchema, MODES, type Mode } from "../../../src/document/derive-schema.ts";
import { fromPointer } from "../../../src/document/json.ts";
import type { Contract, RealtimeMessage, Webhook } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { toBlock, toCell, toCode, toFrontMatter, toProse, toTable } from "./markdown.ts";
import { exampleOf, showExamples, showHandler, showSenders } from "./webhook-samples.ts";
import { writeAttributes } from "./write-attributes.ts";
import { writeSequence } from "./write-sequence.ts";
import { writeTimeline } from "./write-timeline.ts";

/** Emits an overview of the webhooks, a page for each, and a page of the realtime messages that carry their URLs. */
export function emitWebhookPages({ webhooks, messages }: Contract): EmittedFile[] {
  return [
    { path: "webhooks/index.md", contents: writeOverview(webhooks) },
    { path: "webhooks/messages.md", contents: writeMessages(messages, webhooks) },
    ...webhooks.map((webhook) => ({
      path: `webhooks/${webhook.status}.md`,
      contents: writePage(webhook, webhooks),
    })),
  ];
}

function writeOverview(webhooks: readonly Webhook[]): string {
  return `${toFrontMatter({
    title: "Webhooks",
    description: "Every webhook of the service, when it is sent, and which realtime message carries its URL.",
  })}
# Webhooks

A client of the service opens a realtime (websocket) connection and sends JSON messages. Some of these
[messages](messages.md) can carry a URL of yours. Later the service sends a \`POST\` request to that URL; the field \`status\` is the
name of the webhook.

<div class="stacked">

${toTable(
  ["webhook", "sent when", "URL given in"],
  webhooks.map(({ status, summary, trigger }) => [
    `[${toCode(status)}](./${status}.md)`,
    toCell(summary),
    toCode(trigger.message),
  ]),
)}

</div>

One URL can receive several webhooks, and a later version of the contract can add more. Look at \`status\` first, and acknowledge
a status that you don't know. [Delivery](../delivery.md) describes what the contract promises and what it doesn't.
`;
}

function writeMessages(messages: readonly RealtimeMessage[], webhooks: readonly Webhook[]): string {
  const sections = messages.map(({ name, schema }) => {
    const carried = webhooks.filter(({ trigger }) => trigger.message === name);
    const links = carried.map(({ status }) => `[${toCode(status)}](./${status}.md)`);
    return `## ${toCode(name)}

<div class="columns"><div>

Carries the URL of ${new Intl.ListFormat("en-US").format(links)}.

${writeAttributes(schema, `${name}-`)}

</div><div>

${toBlock("json", JSON.stringify(exampleOf(schema), null, 2))}

</div></div>`;
  });
  return `${toFrontMatter({
    title: "Realtime messages",
    description: "The realtime messages that carry the URLs of your webhooks, field by field.",
    aside: false,
    pageClass: "wide-page",
  })}
# Realtime messages

A client of the service sends these messages over its realtime (websocket) connection. The URL in them is optional: without it, the
service sends no webhook. Only the fields that matter for webhooks are listed; a message can have others.

${sections.join("\n\n")}
`;
}

function writePage(webhook: Webhook, webhooks: readonly Webhook[]): string {
  const { status, summary, description, trigger, responses } = webhook;
  const related = webhooks.filter((other) => other.trigger.message === trigger.message && other !== webhook);
  return `${toFrontMatter({
    title: status,
    description: `${summary}: when ${status} is sent, its fields, example payloads and code to handle it.`,
    aside: false,
    pageClass: "wide-page",
  })}
# ${toCode(status)}

${toProse(description)}

<div class="columns"><div>

## Attributes

${writeAttributes(webhook.schema)}

</div><div class="sticky">

**Payload**

${showExamples(webhook)}

**Handler**

${showHandler(webhook)}

In [another language](../languages/index.md), the models have a type for it.

</div></div>

## When it is sent

A client gives your URL in the realtime message [${toCode(trigger.message)}](messages.md#${trigger.message}), at
${toCode(fromPointer(trigger.url).join("."))}.

${writeSequence(webhook)}
${writeTimes(webhook)}
## Respond

${toTable(
  ["status", "meaning"],
  responses.map((response) => [toCode(response.status), toCell(response.description)]),
)}

## Test it

Send it to your receiver:

${showSenders(webhook)}

Or check a payload of yours:

<Playground status=${JSON.stringify(status)} />

## JSON Schema

${MODES.map((mode) => writeSchema(webhook, mode)).join("\n\n")}

## Related

${related.map((other) => `- [${toCode(other.status)}](./${other.status}.md): ${toProse(other.summary)}; goes to the same URL`).join("\n")}
- [Delivery](../delivery.md): acknowledgment, duplicates, order, lost webhooks
- [Security](../security.md): keep others from sending to your URL
- [Errors](../errors.md): every issue a payload can have
`;
}

function writeTimes(webhook: Webhook): string {
  const timeline = writeTimeline(webhook);
  if (timeline === undefined) return "";
  const { chronology, schema } = webhook;
  const [clock] = chronology.map((name) => schema.properties?.[name]?.["x-clock"]);
  const order =
    chronology.length === 0
      ? ""
      : `\nThese times come from the ${clock}’s clock and never go backward: ${chronology.map(toCode).join(" ≤ ")}.\n`;
  return `\n## Times\n${order}\n${timeline}\n`;
}

function writeSchema(webhook: Webhook, mode: Mode): string {
  const path = `schemas/${mode}/${webhook.status}.schema.json`;
  return `::: details ${PURPOSES[mode]}

<a href="../${path}" target="_self">${path}</a>

${toBlock("json", JSON.stringify(deriveSchema(webhook, mode), null, 2))}

:::`;
}

const PURPOSES: Readonly<Record<Mode, string>> = {
  receive: "For receivers: unknown fields are allowed",
  send: "For senders: documented fields only",
};
