import type { Contract } from "../../contract/contract.ts";
import type { Release } from "../../release/release-files.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { ICON } from "./brand.ts";
import { emitLanding } from "./emit-landing.ts";
import { emitLlms } from "./emit-llms.ts";
import { emitNavigation } from "./emit-navigation.ts";
import { emitPictures } from "./emit-pictures.ts";
import { emitVersions } from "./emit-versions.ts";
import { emitWebhookPages } from "./emit-webhook-pages.ts";

/** What the site is made of beside the contract. */
export interface SiteInput {
  /** What `generated/` has. */
  readonly generated: readonly EmittedFile[];
  /** The text of the spec, as it is published. */
  readonly spec: string;
  /** Redoc's pages. */
  readonly reference: readonly EmittedFile[];
  /** Programs that guides link to. */
  readonly examples: readonly EmittedFile[];
  /** The frozen versions of the contract, oldest first. */
  readonly releases: readonly Release[];
  /** Where the site will be, with a slash at its end. */
  readonly siteUrl: string;
}

/** Emits the pages that are made of the contract, and under `public/` the files that stand at stable addresses. */
export function emitSite(
  contract: Contract,
  { generated, spec, reference, examples, releases, siteUrl }: SiteInput,
): EmittedFile[] {
  const published = [
    { path: "favicon.svg", contents: ICON },
    { path: "openapi.yaml", contents: spec },
    ...generated.filter(isPublished),
    ...reference,
    ...examples,
    ...emitPictures(contract),
  ];
  return [
    ...emitLanding(contract),
    ...emitWebhookPages(contract),
    ...emitNavigation(contract),
    ...emitVersions(releases),
    ...emitLlms(contract, siteUrl),
    ...published.map(({ path, contents }) => ({ path: `public/${path}`, contents })),
  ];
}

/** Documents, schemas and vectors; code comes with the package. */
function isPublished({ path }: EmittedFile): boolean {
  return /\.(json|yaml)$/.test(path) && !path.startsWith("models/");
}
