import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadContract } from "./contract/load-contract.ts";
import { checkContract, checkFreeze, readState } from "./release/check-contract.ts";
import { checkPublishing } from "./release/check-publishing.ts";
import { freezeContract } from "./release/freeze.ts";
import { Refusal } from "./release/refusal.ts";
import { runCommand } from "./report.ts";

const HELP = `Checks that the contract's version is raised as its changes demand.

  npm run check                 compare spec/openapi.yaml with the newest file in spec/releases/
  npm run check -- --freeze     put the spec in that file's place, if its version was never published
  npm run check -- --publish    also ask for all that publishing needs: a clean tree, the release's tag, a real repository

Exit codes: 0 right, 1 wrong, with the version to set, 2 a file is missing or no OpenAPI 3.1 document, or wrong usage.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      freeze: { type: "boolean", default: false },
      publish: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);

  const state = await readState(".");
  const { isRight, message } = values.freeze ? checkFreeze(state) : checkContract(state);
  if (!isRight) throw new Refusal(message);
  process.stdout.write(`${message}\n`);
  if (values.freeze) {
    for (const { path, contents } of freezeContract(state.text, await loadContract())) {
      await writeFile(path, contents);
      process.stdout.write(`${path}: frozen anew\n`);
    }
  }
  if (values.publish) process.stdout.write(`${await checkPublishing(".")}\n`);
});
