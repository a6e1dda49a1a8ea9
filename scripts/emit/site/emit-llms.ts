import type { Contract } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";

/**
 * Emits `llms.txt`, the site's contents for language models (llmstxt.org), and `robots.txt`.
 *
 * @param siteUrl - Where the site will be, with a slash at its end.
 */
export function emitLlms({ title, summary, webhooks }: Contract, siteUrl: string): EmittedFile[] {
  const link = (path: string, name: string, what: string) => `- [${name}](${siteUrl}${path}): ${what}`;
  const llms = `# ${title}

> ${summary} One OpenAPI 3.1 document is the source of all else.

The body of a webhook is a JSON object whose \`status\` says which webhook it is. Receivers ignore fields that they do not know and
acknowledge a \`status\` that they do not know. There is no signature, no promise of order, of retries or of exactly one delivery.

## Webhooks

${webhooks.map(({ status, summary: what }) => link(`webhooks/${status}.html`, status, what)).join("\n")}

## Guides

${link("contract.html", "The contract", "what is promised and what is not")}
${link("quick-start.html", "Quick start", "receive the first webhook")}
${link("receiving.html", "Receiving", "the receiver, frameworks, timeouts, idempotency, secrets in URLs")}
${link("contract-test-receiver.html", "Test a receiver", "prove an endpoint in CI")}
${link("contract-test-sender.html", "Test a sender", "prove a server's webhooks in CI")}
${link("errors.html", "Errors", "every issue code")}

## Machine-readable

${link("openapi.yaml", "OpenAPI 3.1", "the contract; also openapi.json")}
${link("asyncapi.yaml", "AsyncAPI 3.1", "the realtime messages and their webhooks; also asyncapi.json")}
${link("vectors.json", "Test vectors", "bodies, and what a receiver and a sender should make of each")}
${webhooks.map(({ status }) => link(`schemas/receive/${status}.schema.json`, `Schema of ${status}`, "JSON Schema 2020-12 for receivers; schemas/send/ has the strict one")).join("\n")}
`;
  return [
    { path: "public/llms.txt", contents: llms },
    { path: "public/robots.txt", contents: `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n` },
  ];
}
