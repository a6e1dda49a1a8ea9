import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { Contract, Webhook } from "../../contract/contract.ts";
import { escapeHtml } from "./escape-html.ts";

/**
 * Writes what a page says without its script, which would draw the webhooks: each of them with its fields.
 *
 * @param webhookPage - Gives the address of a webhook's own page; without it, nothing is linked.
 */
export function writeWithoutScript(
  { webhooks }: Contract,
  webhookPage: ((status: string) => string) | undefined,
): string {
  return `<noscript>
<div class="without-script">
<p>The webhooks with their fields, as they are without JavaScript. With it, this page has examples, a menu and a search too.</p>
${webhooks.map((webhook) => writeWebhook(webhook, webhookPage?.(webhook.status))).join("\n")}
</div>
</noscript>`;
}

function writeWebhook({ status, summary, trigger, schema }: Webhook, page: string | undefined): string {
  const name = `<code>${escapeHtml(status)}</code>`;
  const rows = Object.entries(schema.properties ?? {}).map(([field, of]) => writeField(field, of ?? {}));
  return `<section>
<h2>${page === undefined ? name : `<a href="${escapeHtml(page)}">${name}</a>`}</h2>
<p>${escapeHtml(summary)}. Its URL is given in <code>${escapeHtml(trigger.message)}</code>, at <code>${escapeHtml(trigger.url)}</code>.</p>
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}

function writeField(field: string, { type, format, description = "" }: JsonSchema): string {
  const types = [type ?? []].flat().join(" or ");
  const kind = format === undefined ? types : `${types} (${format})`;
  return `<tr><th scope="row"><code>${escapeHtml(field)}</code></th><td>${escapeHtml(kind)}</td><td>${writeCodeSpans(description)}</td></tr>`;
}

function writeCodeSpans(markdown: string): string {
  return escapeHtml(markdown).replace(/`([^`]+)`/g, "<code>$1</code>");
}
