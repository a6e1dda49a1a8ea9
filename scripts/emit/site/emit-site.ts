import type { Contract } from "../../contract/contract.ts";
import type { PublishedRelease, Release } from "../../release/releases.ts";
import { emitFrozen } from "../emit-frozen.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { describeReleases, emitVersions } from "./emit-versions.ts";
import { emitWebhookPages } from "./emit-webhook-pages.ts";
import { toBlock, toProse } from "./markdown.ts";
import { showHandler, toTabs } from "./webhook-samples.ts";

/** What the site is generated from, besides the contract. */
export interface SiteInput {
  /** The files in `generated/`. */
  readonly generated: readonly EmittedFile[];
  /** The text of the spec, as it is published. */
  readonly spec: string;
  /** More files to publish as they are. */
  readonly extra: readonly EmittedFile[];
  /** The frozen versions of the contract, oldest first. */
  readonly releases: readonly Release[];
  /** The published versions, and when they were published. */
  readonly published: readonly PublishedRelease[];
  /** The site's URL, with a trailing slash. */
  readonly siteUrl: string;
}

/** What the site's configuration reads of the contract. */
export interface Navigation {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly statuses: readonly string[];
}

/**
 * Emits the pages that are generated from the contract, under `parts/` what handwritten pages include, and
 * under `public/` the files with stable addresses.
 */
export function emitSite(contract: Contract, input: SiteInput): EmittedFile[] {
  const { title, summary, version, description, webhooks } = contract;
  const { generated, spec, extra, releases, published, siteUrl } = input;
  const statuses = webhooks.map(({ status }) => status);
  const navigation: Navigation = { title, description: summary, version, statuses };
  const payloads = webhooks.map(({ status, examples }) =>
    toBlock("json", JSON.stringify(examples[0]?.payload, null, 2), `[${status}]`),
  );
  const handlers = webhooks.map((webhook) => showHandler(webhook, `[${webhook.status}]`));
  const files = [
    { path: "robots.txt", contents: `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n` },
    { path: "openapi.yaml", contents: spec },
    // Documents, schemas and vectors; code comes with the package.
    ...generated.filter(({ path }) => /\.(json|yaml)$/.test(path) && !path.startsWith("models/")),
    ...emitFrozen(releases),
    ...extra,
  ];
  return [
    { path: "parts/contract.md", contents: `${toProse(description)}\n` },
    { path: "parts/payloads.md", contents: `${toTabs(payloads)}\n` },
    { path: "parts/handlers.md", contents: `${toTabs(handlers)}\n` },
    ...emitWebhookPages(contract),
    ...emitVersions(describeReleases(releases, published), siteUrl),
    { path: "navigation.json", contents: `${JSON.stringify(navigation, null, 2)}\n` },
    ...files.map(({ path, contents }) => ({ path: `public/${path}`, contents })),
  ];
}
