import type { Webhook } from "../../contract/contract.ts";
import { toBlock } from "./markdown.ts";

/** Where the samples send to: the receiver of the quick start. */
const URL = "http://127.0.0.1:3000/webhooks";

/** A receiver in TypeScript that handles one webhook, and lets the others pass. */
export function showHandler({ status, schema }: Webhook): string {
  const fields = Object.entries(schema.properties ?? {})
    .filter(([, field]) => field?.const === undefined)
    .map(([name]) => member("webhook", name));
  return `import { createReceiver } from "recording-webhooks/receiver";

export const receiver = createReceiver({
  ${isName(status) ? status : JSON.stringify(status)}: async (webhook) => {
    console.log(${fields.slice(-2).join(", ")});
  },
  otherwise: () => {},
});`;
}

/** Ways to send the webhook to a receiver, as a group of tabs. */
export function showSenders({ status, examples }: Webhook): string {
  const payload = JSON.stringify(examples[0]?.payload, null, 2);
  return `::: code-group

${toBlock(
  "sh",
  `curl --include ${URL} \\
  --header 'Content-Type: application/json' \\
  --data ${quote(payload)}`,
  "[curl]",
)}

${toBlock("sh", `npx recording-webhooks trigger ${status} --to ${URL}`, "[command line]")}

:::`;
}

function member(object: string, name: string): string {
  return isName(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

function isName(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** A word of the shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
