import { buildCli } from "./build/build-cli.ts";
import { buildDist } from "./build/build-dist.ts";
import { runSteps } from "./build/run-steps.ts";
import { emitSpec } from "./emit/emit.ts";
import { runCommand } from "./report.ts";
import { buildSite, writePages } from "./site/build-site.ts";
import { readSiteUrl } from "./site/site-url.ts";
import { writeFiles } from "./write/write-files.ts";

await runCommand(async () => {
  // Told now, and not after all that is built before the site.
  readSiteUrl(process.env["SITE_URL"]);
  const { contract, files } = await emitSpec();
  await runSteps([
    {
      folder: "generated",
      makes: "types, schemas, validators, AsyncAPI, vectors, models",
      run: () => writeFiles("generated", files),
    },
    { folder: "dist", makes: "the npm package", run: () => buildDist("dist") },
    { folder: "dist/cli", makes: "the command line", run: () => buildCli("dist/cli") },
    {
      folder: "docs/site",
      makes: "the documentation: `npm run docs:preview` shows it",
      run: async () => {
        await writePages(contract, files);
        await buildSite();
      },
    },
  ]);
});
