import type { Contract } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { toFrontMatter, toProse } from "./markdown.ts";
import { writePicture } from "./pictures/picture.ts";
import { drawSequence } from "./pictures/sequence.ts";

/** Emits the first page, with a card for each webhook, and the page with what the contract says in prose. */
export function emitLanding(contract: Contract): EmittedFile[] {
  const { title, summary, description, version, hash, webhooks } = contract;
  const front = toFrontMatter({
    layout: "landing-layout",
    sidebar: false,
    aside: false,
    title,
    titleTemplate: false,
    description: summary,
    hero: {
      name: title,
      tagline: `${summary} Types, schemas, validators and tests in your language, all made of one OpenAPI file.`,
      actions: [
        { text: "Quick start", link: "/quick-start", theme: "brand" },
        { text: "Playground", link: "/playground", theme: "alt" },
        { text: "Reference", link: "/reference.html", theme: "alt", target: "_self" },
      ],
    },
    features: webhooks.map((webhook) => ({
      title: webhook.status,
      details: `${webhook.summary}. Its URL is given in ${webhook.trigger.message}.`,
      link: `/webhooks/${webhook.status}`,
      linkText: "Fields, examples, code",
    })),
  });
  return [
    {
      path: "index.md",
      contents: `${front}
<div class="beside"><div>

## What comes when

A client of the service gives a URL of yours in a realtime message. When what the message started has ended, the service
calls that URL with one of these webhooks. [The contract](contract.md) says what is promised, and what is not.

| you want to | go to |
| --- | --- |
| take the first webhook in five minutes | [Quick start](quick-start.md) |
| write an endpoint for production | [Receiving](receiving.md) |
| prove in CI that your endpoint is right | [Test a receiver](contract-test-receiver.md) |
| prove in CI that what you send is right | [Test a sender](contract-test-sender.md) |
| paste a payload and see what is wrong | [Playground](playground.md) |
| use another language | [Languages](languages/index.md) |

</div>
${webhooks
  .slice(0, 1)
  .map((webhook) => writePicture(drawSequence(contract, webhook)))
  .join("")}
</div>

Contract ${version}, \`sha256:${hash}\`.
`,
    },
    {
      path: "contract.md",
      contents: `${toFrontMatter({ title: "The contract", description: "What the service promises about its webhooks, and what it does not." })}
# The contract

${toProse(description)}
`,
    },
  ];
}
