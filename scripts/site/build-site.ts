import { readFile } from "node:fs/promises";
import { build } from "vitepress";
import type { Contract } from "../contract/contract.ts";
import { SPEC } from "../contract/load-contract.ts";
import { toAsyncapi } from "../emit/emit-asyncapi.ts";
import { emitReference } from "../emit/emit-reference.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { emitSite } from "../emit/site/emit-site.ts";
import { type Difference, writeFiles } from "../write/write-files.ts";
import { readSiteUrl } from "./site-url.ts";

/** Where the pages that are made of the contract are put for VitePress to find. */
const PAGES = "docs/generated";

/**
 * Writes the pages that are made of the contract, beside those that people write.
 *
 * @returns What had to change.
 */
export async function writePages(contract: Contract, generated: readonly EmittedFile[]): Promise<Difference> {
  const siteUrl = readSiteUrl(process.env["SITE_URL"]).href;
  const spec = await readFile(SPEC, "utf8");
  const { document: openapi, title, summary: description } = contract;
  const reference = await emitReference({ openapi, asyncapi: toAsyncapi(contract), title, description });
  return writeFiles(PAGES, emitSite(contract, { generated, spec, reference, siteUrl }));
}

/** Builds the site of all pages into `docs/site`. */
export async function buildSite(): Promise<void> {
  await build("docs");
}
