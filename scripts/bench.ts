import { parseArgs } from "node:util";
import { benchGenerate } from "./bench/bench-generate.ts";
import { benchValidate } from "./bench/bench-validate.ts";
import { runCommand } from "./report.ts";

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  generate: benchGenerate,
  validate: benchValidate,
};

const HELP = `Measures, and prints a table.

  npm run bench -- generate     the generation for 4, 40 and 400 webhooks
  npm run bench -- validate     the rate of validate on a million payloads of NDJSON
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  const [name = ""] = positionals;
  const bench = BENCHES[name];
  if (values.help || bench === undefined) {
    process.stdout.write(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  await bench();
});
