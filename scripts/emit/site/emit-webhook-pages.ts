import { MODES } from "../../../src/document/derive-schema.ts";
import { fromPointer, valueAt } from "../../../src/document/json.ts";
import type { Contract, RealtimeMessage, Webhook } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { toBlock, toCell, toCode, toFrontMatter, toProse, toTable } from "./markdown.ts";
import { exampleOf, showExamples, showHandlers, showSenders } from "./webhook-samples.ts";
import { writeFields } from "./write-fields.ts";
import { writeSequence, writeTimeline } from "./write-pictures.ts";

/** Emits a page for each webhook, and the parts of the pages about all of them and about the messages that carry their URLs. */
export function emitWebhookPages(contract: Contract): EmittedFile[] {
  const { webhooks, messages } = contract;
  const overview = toTable(
    ["webhook", "sent when", "message that carries its URL"],
    webhooks.map((webhook) => [
      toLink(webhook),
      `${toCell(webhook.summary)}${isDeprecated(contract, webhook) ? " (deprecated)" : ""}`,
      toCode(webhook.trigger.message),
    ]),
  );
  const sections = messages.map((message) => writeMessage(message, webhooks));
  return [
    { path: "parts/webhooks.md", contents: `${overview}\n` },
    { path: "parts/messages.md", contents: `${sections.join("\n\n")}\n` },
    ...webhooks.map((webhook) => ({
      path: `webhooks/${webhook.status}.md`,
      contents: writePage(webhook, contract),
    })),
  ];
}

const toLink = ({ status }: Webhook): string => `[${toCode(status)}](./${status}.md)`;

function isDeprecated({ document }: Contract, { key }: Webhook): boolean {
  return valueAt(document, ["webhooks", key, "post", "deprecated"]) === true;
}

function writeMessage({ name, schema }: RealtimeMessage, webhooks: readonly Webhook[]): string {
  const carried = webhooks.filter(({ trigger }) => trigger.message === name);
  return `## ${toCode(name)}

<div class="columns"><div>

Carries the URL of ${new Intl.ListFormat("en-US").format(carried.map(toLink))}.

${writeFields(schema, `${name}-`)}

</div><div>

${toBlock("json", JSON.stringify(exampleOf(schema), null, 2))}

</div></div>`;
}

function writePage(webhook: Webhook, contract: Contract): string {
  const { status, summary, description, trigger, responses } = webhook;
  const related = contract.webhooks.filter(
    (other) => other.trigger.message === trigger.message && other !== webhook,
  );
  const schemas = MODES.map((mode) => {
    const path = `schemas/${mode}/${status}.schema.json`;
    return `- <a href="../${path}" target="_self">JSON Schema for ${mode === "send" ? "senders" : "receivers"}</a>`;
  });
  return `${toFrontMatter({
    title: status,
    description: `${summary}: when ${status} is sent, its fields, example payloads, and code to handle it.`,
    aside: false,
    pageClass: "wide-page",
  })}
# ${toCode(status)}
${isDeprecated(contract, webhook) ? "\n**Deprecated.**\n" : ""}
${toProse(description)}

<div class="columns"><div>

## Fields

${writeFields(webhook.schema)}

</div><div class="sticky">

**Payload**

${showExamples(webhook)}

**Handler**

${showHandlers(webhook)}

</div></div>

## When it is sent

A client sends your URL in the realtime message [${toCode(trigger.message)}](messages.md#${trigger.message}), at
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

Or check your own payload:

<Playground status=${JSON.stringify(status)} />

## Related

${related.map((other) => `- ${toLink(other)}: ${toProse(other.summary)}; sent to the same URL`).join("\n")}
- [Delivery](../delivery.md): acknowledgment, duplicates, order, lost webhooks
- [Security](../security.md): keep others from sending requests to your URL
- [Errors](../errors.md): every issue a payload can have
${schemas.join("\n")}
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
