import { readFile } from "node:fs/promises";
import { glob } from "tinyglobby";
import { build } from "vitepress";
import type { Contract } from "../contract/contract.ts";
import { SPEC } from "../contract/load-contract.ts";
import { toAsyncapi } from "../emit/emit-asyncapi.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { emitSite } from "../emit/site/emit-site.ts";
import { loadReleases, PUBLISHED, readPublished } from "../release/releases.ts";
import { type Difference, writeFiles } from "../write/write-files.ts";
import { buildApiReference } from "./build-api-reference.ts";
import { buildCliReference } from "./build-cli-reference.ts";
import { buildReference } from "./build-reference.ts";
import { readSiteUrl } from "./site-url.ts";

/** Files in `docs/` that are published as they are. */
const EXTRA = ["examples/**", "favicon.svg"];

/** Where VitePress finds the generated pages. */
const PAGES = "docs/generated";

/**
 * Writes the pages that are generated from the contract, next to those that people write.
 *
 * @returns What had to change.
 */
export async function writePages(contract: Contract, generated: readonly EmittedFile[]): Promise<Difference> {
  const siteUrl = readSiteUrl(process.env["SITE_URL"]).href;
  const [spec, published, files, releases, reference, api, cli] = await Promise.all([
    readFile(SPEC, "utf8"),
    readFile(PUBLISHED, "utf8").then(readPublished),
    readExtra(),
    loadReleases(),
    buildReference({ "reference.html": contract.document, "asyncapi.html": toAsyncapi(contract) }),
    buildApiReference(),
    buildCliReference(),
  ]);
  const extra = [...reference, ...files];
  const pages = emitSite(contract, { generated, spec, extra, releases, published, siteUrl });
  return writeFiles(PAGES, [...pages, ...api, cli]);
}

/** Builds the site of all pages into `docs/site`. */
export async function buildSite(): Promise<void> {
  await build("docs");
}

async function readExtra(): Promise<EmittedFile[]> {
  const paths = await glob(EXTRA, { cwd: "docs" });
  return Promise.all(
    paths.toSorted().map(async (path) => ({ path, contents: await readFile(`docs/${path}`, "utf8") })),
  );
}
