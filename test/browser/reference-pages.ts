import { loadContract } from "../../scripts/contract/load-contract.ts";
import { toAsyncapi } from "../../scripts/emit/emit-asyncapi.ts";
import { emitReference } from "../../scripts/emit/emit-reference.ts";

/** The contract that the pages show. */
export const contract = await loadContract();

const statuses = contract.webhooks.map(({ status }) => status);
const messages = contract.messages.map(({ name }) => name);

/** The pages of the reference, with terms that are to be seen there. */
export const pages = [
  {
    path: "reference.html",
    source: "openapi.yaml",
    title: contract.title,
    terms: [...statuses, ...findFields(contract.document)],
  },
  {
    path: "asyncapi.html",
    source: "asyncapi.yaml",
    title: `${contract.title} (AsyncAPI)`,
    terms: [
      ...messages,
      ...statuses,
      "$message.payload#/data/webhook_url",
      ...findFields(toAsyncapi(contract)),
    ],
  },
];

/** What Redoc's own markup breaks: docs/decisions/html-reference.md says why it stays. */
export const KNOWN_VIOLATIONS = ["moderate heading-order", "moderate region"];

/** Emits the reference for a site at this address: files by their paths. */
export async function emitPages(siteUrl: URL): Promise<ReadonlyMap<string, string>> {
  const files = await emitReference({ contract, siteUrl });
  return new Map(files.map(({ path, contents }) => [path, contents]));
}

/** Names of all properties of all schemas in a document, at any depth. */
function findFields(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const fields = Object.entries(node).flatMap(([key, value]) =>
    key === "properties" ? Object.keys(value) : [],
  );
  return [...fields, ...Object.values(node).flatMap(findFields)];
}
