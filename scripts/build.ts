import { buildCli } from "./build/build-cli.ts";
import { buildDist } from "./build/build-dist.ts";
import { runSteps } from "./build/run-steps.ts";
import { loadContract } from "./contract/load-contract.ts";
import { emit } from "./emit/emit.ts";
import { emitReference } from "./emit/emit-reference.ts";
import { runCommand } from "./report.ts";
import { writeFiles } from "./write/write-files.ts";

await runCommand(async () => {
  const contract = await loadContract();
  await runSteps([
    {
      folder: "generated",
      makes: "types, schemas, validators, AsyncAPI, vectors, models",
      run: async () => writeFiles("generated", await emit(contract)),
    },
    { folder: "dist", makes: "the npm package", run: () => buildDist("dist") },
    { folder: "dist/cli", makes: "the command line", run: () => buildCli("dist/cli") },
    {
      folder: "docs/site",
      makes: "the HTML reference: open docs/site/downloads/reference.html in a browser",
      run: async () => writeFiles("docs/site", await emitReference({ contract })),
    },
  ]);
});
