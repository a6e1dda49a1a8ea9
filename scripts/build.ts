import { buildCli } from "./build/build-cli.ts";
import { buildDist } from "./build/build-dist.ts";
import { emitSpec } from "./emit/emit.ts";
import { runCommand } from "./run-command.ts";
import { buildSite, writePages } from "./site/build-site.ts";
import { readSiteUrl } from "./site/site-url.ts";
import { writeFiles } from "./write/write-files.ts";

await runCommand(async () => {
  // Fail now, not after everything before the site is built.
  readSiteUrl(process.env["SITE_URL"]);
  const start = performance.now();
  const { contract, files } = await emitSpec();
  const steps: readonly (readonly [folder: string, makes: string, run: () => Promise<unknown>])[] = [
    [
      "generated",
      "types, schemas, validators, AsyncAPI, vectors, models",
      () => writeFiles("generated", files),
    ],
    ["dist", "the npm package", () => buildDist("dist")],
    ["dist/cli", "the command line", () => buildCli("dist/cli")],
    [
      "docs/site",
      "the documentation: `npm run docs:preview` shows it",
      () => writePages(contract, files).then(() => buildSite()),
    ],
  ];
  for (const [folder, makes, run] of steps) {
    const started = performance.now();
    await run();
    process.stdout.write(`${secondsSince(started)}  ${`${folder}/`.padEnd(12)} ${makes}\n`);
  }
  process.stdout.write(`${secondsSince(start)}  in all\n`);
});

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
}
