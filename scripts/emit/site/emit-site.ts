import type { Contract } from "../../contract/contract.ts";
import type { Release } from "../../release/releases.ts";
import { emitFrozen } from "../emit-frozen.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { ICON } from "./brand.ts";
import { emitLanding } from "./emit-landing.ts";
import { emitVersions } from "./emit-versions.ts";
import { emitWebhookPages } from "./emit-webhook-pages.ts";

/** What the site is generated from, next to the contract. */
export interface SiteInput {
  /** What `generated/` has. */
  readonly generated: readonly EmittedFile[];
  /** The text of the spec, as it is published. */
  readonly spec: string;
  /** More files to publish as they are. */
  readonly extra: readonly EmittedFile[];
  /** The frozen versions of the contract, oldest first. */
  readonly releases: readonly Release[];
  /** Where the site will be, with a slash at its end. */
  readonly siteUrl: string;
}

/** What the site's configuration reads of the contract. */
export interface Navigation {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly statuses: readonly string[];
}

/** Emits the pages that are generated from the contract, and under `public/` the files with stable addresses. */
export function emitSite(
  contract: Contract,
  { generated, spec, extra, releases, siteUrl }: SiteInput,
): EmittedFile[] {
  const { title, summary, version, webhooks } = contract;
  const navigation: Navigation = {
    title,
    description: summary,
    version,
    statuses: webhooks.map(({ status }) => status),
  };
  const published = [
    { path: "favicon.svg", contents: ICON },
    { path: "robots.txt", contents: `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n` },
    { path: "openapi.yaml", contents: spec },
    ...generated.filter(isPublished),
    ...emitFrozen(releases),
    ...extra,
  ];
  return [
    ...emitLanding(contract),
    ...emitWebhookPages(contract),
    ...emitVersions(releases),
    { path: "navigation.json", contents: `${JSON.stringify(navigation, null, 2)}\n` },
    ...published.map(({ path, contents }) => ({ path: `public/${path}`, contents })),
  ];
}

/** Documents, schemas and vectors; code comes with the package. */
function isPublished({ path }: EmittedFile): boolean {
  return /\.(json|yaml)$/.test(path) && !path.startsWith("models/");
}
