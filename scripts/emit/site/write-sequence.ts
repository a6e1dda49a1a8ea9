import type { Webhook } from "../../contract/contract.ts";
import { toHtml } from "./markdown.ts";

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
