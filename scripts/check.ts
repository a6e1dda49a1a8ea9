import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadContract } from "./contract/load-contract.ts";
import {
  checkContract,
  checkPackage,
  checkPublish,
  checkRelease,
  readState,
} from "./release/check-release.ts";
import { freezeContract } from "./release/freeze.ts";
import { runCommand } from "./run-command.ts";

const HELP = `Checks that the versions of the contract and of the package are raised as their changes require.

  npm run check                 Compare the spec with the newest frozen version
  npm run check -- --freeze     Freeze the spec, or replace the frozen file of an unpublished version
  npm run check -- --release    Also check what a release needs (\`npm run release\` runs this)
  npm run check -- --publish    Also check that \`npm run release\` made this release

Exit codes: 0 correct, 1 not correct or an error in the spec, 2 wrong usage
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      freeze: { type: "boolean", default: false },
      release: { type: "boolean", default: false },
      publish: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);

  // Reports every error in the spec that `npm run generate` reports.
  const contract = await loadContract();
  const state = await readState(".");
  const steps = checkContract(state, values.freeze);
  // npm sets the variable for `npm version` only.
  const versions = checkPackage(state, values.release ? process.env["npm_new_version"] : undefined);
  const errors = [
    ...steps.errors,
    ...versions.errors,
    ...(values.release ? checkRelease(state) : []),
    ...(values.publish ? checkPublish(state) : []),
  ];
  process.stdout.write([...steps.notes, ...versions.notes, ...errors, ""].join("\n"));
  if (errors.length > 0) process.exitCode = 1;
  if (errors.length > 0 || !values.freeze) return;
  for (const { path, contents } of freezeContract(state.text, contract)) {
    await writeFile(path, contents);
    process.stdout.write(`${path}: frozen\n`);
  }
});
