import { parseArgs } from "node:util";
import fc from "fast-check";
import { properties } from "../test/fuzz/agreement.ts";
import { runCommand } from "./report.ts";

const HELP = `Compares the compiled validators with independent ones on random inputs, until time is up or they disagree.

  npm run fuzz                        for a minute
  npm run fuzz -- --minutes 30        for half an hour

A disagreement is printed as the smallest input that shows it, with the seed that finds it again; exit code 1.
`;

const RUNS = 5_000;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: "string", default: "1" }, help: { type: "boolean", default: false } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) {
    process.stderr.write(`found --minutes ${values.minutes}, expected a number over 0\n`);
    process.exitCode = 2;
    return;
  }
  const end = performance.now() + minutes * 60_000;
  let inputs = 0;
  while (performance.now() < end) {
    for (const [name, property] of Object.entries(properties)) {
      const outcome = fc.check(property, { numRuns: RUNS });
      inputs += outcome.numRuns;
      if (!outcome.failed) continue;
      process.stdout.write(`${name}: they do not.\n${fc.defaultReportMessage(outcome)}\n`);
      process.exitCode = 1;
      return;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${inputs.toLocaleString("en")} inputs`);
  }
  process.stdout.write(
    `${process.stderr.isTTY ? "\n" : ""}${inputs.toLocaleString("en")} inputs, no disagreement\n`,
  );
});
