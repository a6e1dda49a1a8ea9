import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build } from "vitepress";
import type { Contract } from "../contract/contract.ts";
import { SPEC } from "../contract/load-contract.ts";
import { toAsyncapi } from "../emit/emit-asyncapi.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { emitSite } from "../emit/site/emit-site.ts";
import { loadReleases } from "../release/releases.ts";
import { type Difference, writeFiles } from "../write/write-files.ts";
import { buildApiReference } from "./build-api-reference.ts";
import { buildCliReference } from "./build-cli-reference.ts";
import { buildReference } from "./build-reference.ts";
import { readSiteUrl } from "./site-url.ts";

/** Programs that guides link to, published as they are. */
const EXAMPLES = "docs/examples";

/** Where VitePress finds the generated pages. */
const PAGES = "docs/generated";

/**
 * Writes the pages that are generated from the contract, next to those that people write.
 *
 * @returns What had to change.
 */
export async function writePages(contract: Contract, generated: readonly EmittedFile[]): Promise<Difference> {
  const siteUrl = readSiteUrl(process.env["SITE_URL"]).href;
  const [spec, examples, releases, reference, api, cli] = await Promise.all([
    readFile(SPEC, "utf8"),
    readExamples(),
    loadReleases(),
    buildReference({ "reference.html": contract.document, "asyncapi.html": toAsyncapi(contract) }),
    buildApiReference(),
    buildCliReference(),
  ]);
  const extra = [...reference, ...examples];
  const pages = emitSite(contract, { generated, spec, extra, releases, siteUrl });
  return writeFiles(PAGES, [...pages, ...api, cli]);
}

/** Builds the site of all pages into `docs/site`. */
export async function buildSite(): Promise<void> {
  await build("docs");
}

async function readExamples(): Promise<EmittedFile[]> {
  const entries = await readdir(EXAMPLES, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(EXAMPLES, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
  return Promise.all(
    names.toSorted().map(async (name) => ({
      path: `examples/${name}`,
      contents: await readFile(`${EXAMPLES}/${name}`, "utf8"),
    })),
  );
}
