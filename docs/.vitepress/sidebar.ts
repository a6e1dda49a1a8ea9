import type { Navigation } from "../../scripts/emit/site/emit-site.ts";
import { MODEL_LANGUAGES } from "../../src/cli/models/model-language.ts";

/** A page in the navigation, with the pages below it. */
export interface LinkedPage {
  readonly text: string;
  readonly link: string;
  readonly target?: string;
  readonly rel?: string;
  readonly collapsed?: boolean;
  readonly items?: LinkedPage[];
}

/** Lists the pages by group. The sidebar, the top menus, and llms.txt show the same groups. */
export function listPages({ statuses }: Navigation): { text: string; items: LinkedPage[] }[] {
  return [
    {
      text: "Get started",
      items: [
        { text: "Quick start", link: "/quick-start" },
        { text: "The contract", link: "/contract" },
        { text: "Sources", link: "/sources" },
        { text: "Playground", link: "/playground" },
        { text: "FAQ", link: "/faq" },
      ],
    },
    {
      text: "Webhooks",
      items: [
        { text: "Overview", link: "/webhooks/" },
        ...statuses.map((status) => ({ text: status, link: `/webhooks/${status}` })),
        { text: "Realtime messages", link: "/webhooks/messages" },
        { text: "Delivery", link: "/delivery" },
        { text: "Security", link: "/security" },
      ],
    },
    {
      text: "Receive",
      items: [
        { text: "createReceiver", link: "/receiving" },
        {
          text: "Frameworks",
          link: "/frameworks/",
          collapsed: true,
          items: [
            { text: "Express", link: "/frameworks/express" },
            { text: "Next.js", link: "/frameworks/nextjs" },
            { text: "Hono", link: "/frameworks/hono" },
            { text: "FastAPI", link: "/frameworks/fastapi" },
            { text: "Go net/http", link: "/frameworks/go" },
            { text: "Spring Boot", link: "/frameworks/spring-boot" },
          ],
        },
        {
          text: "Languages",
          link: "/languages/",
          collapsed: true,
          items: [
            ...MODEL_LANGUAGES.map(({ id, title }) => ({ text: title, link: `/languages/${id}` })),
            { text: "Other generators", link: "/languages/generators" },
          ],
        },
      ],
    },
    {
      text: "Test",
      items: [
        { text: "Test a receiver", link: "/contract-test-receiver" },
        { text: "Test a sender", link: "/contract-test-sender" },
        { text: "Test vectors", link: "/vectors" },
        { text: "Other tools", link: "/contract-testing-tools" },
        { text: "Validate at scale", link: "/validate-at-scale" },
      ],
    },
    {
      text: "Changes",
      items: [
        { text: "Contract versions", link: "/versions/" },
        { text: "Compare versions", link: "/diff" },
        { text: "Package changelog", link: "/changelog" },
        { text: "Atom feed", link: "/feed.xml", target: "_self", rel: "" },
      ],
    },
    {
      text: "Reference",
      items: [
        { text: "TypeScript API", link: "/api/" },
        { text: "Command line", link: "/cli" },
        { text: "Errors", link: "/errors" },
        { text: "JSON Schema", link: "/json-schema" },
        // Redocly's pages: the router must not look for them.
        { text: "OpenAPI", link: "/reference.html", target: "_self", rel: "" },
        { text: "AsyncAPI", link: "/asyncapi.html", target: "_self", rel: "" },
        { text: "Benchmarks", link: "/benchmarks" },
      ],
    },
  ];
}
