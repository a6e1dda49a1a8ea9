import type { Contract } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { toBlock, toFrontMatter, toProse } from "./markdown.ts";
import { showHandler, toTabs } from "./webhook-samples.ts";

/** What readers come for, and where it is. */
const TASKS = [
  ["Receive webhooks", "Your first webhook in five minutes, on your own machine.", "/quick-start"],
  ["Look up a field", "Every webhook with its fields, payloads and clocks.", "/webhooks/"],
  ["Check a payload", "Paste a payload and see what's wrong with it.", "/playground"],
  [
    "Test your endpoint",
    "Prove in CI that it handles everything the contract allows.",
    "/contract-test-receiver",
  ],
  ["Test your sender", "Prove in CI that your servers send valid webhooks.", "/contract-test-sender"],
  ["Follow changes", "What changed between two versions, and who it breaks.", "/versions"],
] as const;

/** Emits the landing page, with the payload and the handler of each webhook in tabs, and the page of the contract's prose. */
export function emitLanding({ title, summary, description, webhooks }: Contract): EmittedFile[] {
  const front = toFrontMatter({
    layout: "landing-layout",
    sidebar: false,
    aside: false,
    title,
    titleTemplate: false,
    description: summary,
    hero: {
      name: title,
      tagline: `${summary} Types, validators, tests and models in your language, generated from one OpenAPI file.`,
      actions: [
        { text: "Quick start", link: "/quick-start", theme: "brand" },
        { text: "Webhooks", link: "/webhooks/", theme: "alt" },
        { text: "Playground", link: "/playground", theme: "alt" },
      ],
    },
    features: TASKS.map(([task, details, link]) => ({ title: task, details, link })),
  });
  const payloads = webhooks.map(({ status, examples }) =>
    toBlock("json", JSON.stringify(examples[0]?.payload, null, 2), `[${status}]`),
  );
  const handlers = webhooks.map((webhook) => showHandler(webhook, `[${webhook.status}]`));
  return [
    {
      path: "index.md",
      contents: `${front}
<div class="columns"><div>

## The service sends

${toTabs(payloads)}

</div><div>

## You handle

${toTabs(handlers)}

</div></div>
`,
    },
    {
      path: "contract.md",
      contents: `${toFrontMatter({ title: "The contract", description: "What the service promises about its webhooks, and what it doesn't." })}
# The contract

${toProse(description)}
`,
    },
  ];
}
