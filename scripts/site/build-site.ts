import { readdir, readFile } from "node:fs/promises";
import { build } from "vitepress";
import type { Contract } from "../contract/contract.ts";
import { SPEC } from "../contract/load-contract.ts";
import { emitReference } from "../emit/emit-reference.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { emitSite } from "../emit/site/emit-site.ts";
import { loadReleases } from "../release/release-files.ts";
import { type Difference, writeFiles } from "../write/write-files.ts";
import { readSiteUrl } from "./site-url.ts";

/** Programs that guides link to, published as they are. */
const EXAMPLES = "docs/examples";

/** Where the pages that are made of the contract are put for VitePress to find. */
const PAGES = "docs/generated";

/**
 * Writes the pages that are made of the contract, beside those that people write.
 *
 * @returns What had to change.
 */
export async function writePages(contract: Contract, generated: readonly EmittedFile[]): Promise<Difference> {
  const siteUrl = readSiteUrl(process.env["SITE_URL"]);
  const spec = await readFile(SPEC, "utf8");
  const [examples, releases] = await Promise.all([readExamples(), loadReleases()]);
  const reference = await emitReference({ contract, siteUrl });
  return writeFiles(
    PAGES,
    emitSite(contract, { generated, spec, reference, examples, releases, siteUrl: siteUrl.href }),
  );
}

/** Builds the site of all pages into `docs/site`. */
export async function buildSite(): Promise<void> {
  await build("docs");
}

async function readExamples(): Promise<EmittedFile[]> {
  const names = (await readdir(EXAMPLES)).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      path: `examples/${name}`,
      contents: await readFile(`${EXAMPLES}/${name}`, "utf8"),
    })),
  );
}
