import { readFileSync } from "node:fs";
import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { Webhook } from "../../contract/contract.ts";
import { toBlock } from "./markdown.ts";

/** The URL that the samples send to: the quick start's receiver. */
const URL_OF_RECEIVER = "http://127.0.0.1:3000/webhooks";

/** Handlers in the languages that have a model: a tab of the page each, with the names of the quick start's tabs. */
const HANDLERS = readFileSync(new URL("handlers.md", import.meta.url), "utf8").trimEnd();

/** Writes blocks of code as a group of tabs. */
export function toTabs(blocks: readonly string[]): string {
  return `::: code-group\n\n${blocks.join("\n\n")}\n\n:::`;
}

/** Writes the examples of a webhook, one tab each. */
export function showExamples({ examples }: Webhook): string {
  return toTabs(
    examples.map(({ name, payload }) => toBlock("json", JSON.stringify(payload, null, 2), `[${name}]`)),
  );
}

/** Writes a handler of one webhook in every language, one tab each. */
export function showHandlers(webhook: Webhook): string {
  return toTabs([
    showHandler(webhook, "[TypeScript]"),
    HANDLERS.replaceAll("TypeName", () => webhook.typeName),
  ]);
}

/**
 * Writes a receiver in TypeScript that handles one webhook and ignores the others.
 *
 * @param info - Title of the tab, in brackets
 */
export function showHandler({ status, schema }: Webhook, info = ""): string {
  const names = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    field?.const === undefined ? [name] : [],
  );
  const shown = names.slice(0, 2).map((name) => `webhook${isName(name) ? `.${name}` : `[${quote(name)}]`}`);
  return toBlock(
    "ts",
    `import { createReceiver } from "recording-webhooks/receiver";

export const receiver = createReceiver({
  ${isName(status) ? status : quote(status)}: async (webhook) => {
    console.log(${shown.join(", ")});
  },
  otherwise: () => {},
});`,
    info,
  );
}

/** Writes ways to send the webhook to a receiver, one tab each. */
export function showSenders({ status, examples }: Webhook): string {
  const payload = JSON.stringify(examples[0]?.payload, null, 2);
  return toTabs([
    toBlock(
      "sh",
      `npx --no-install recording-webhooks trigger ${status} --to ${URL_OF_RECEIVER}`,
      "[command line]",
    ),
    toBlock(
      "sh",
      `curl --include ${URL_OF_RECEIVER} \\
  --header 'Content-Type: application/json' \\
  --data '${payload.replaceAll("'", "'\\''")}'`,
      "[curl]",
    ),
  ]);
}

/** Builds an example from the examples in a schema: its own first, else one of each property. */
export function exampleOf({ examples, const: only, properties }: JsonSchema): Json {
  const own = examples?.[0] ?? only;
  if (own !== undefined) return own;
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [name, exampleOf(field ?? {})]),
  );
}

const quote = (text: string): string => JSON.stringify(text);

const isName = (text: string): boolean => /^[A-Za-z_$][\w$]*$/.test(text);
