import { parseArgs } from "node:util";
import fc from "fast-check";
import { runCommand } from "../../scripts/run-command.ts";
import { agreesWithOracle, limits } from "../diff/random-edits/property.ts";
import { properties } from "./agreement.ts";

const HELP = `Compares the compiled validators, and the verdicts of the diff, with independent ones on random inputs, until time is up or
they disagree.

  npm run fuzz                        for a minute
  npm run fuzz -- --minutes 30        for half an hour

A disagreement is printed as the smallest input that shows it, with the seed that finds it again; exit code 1.
`;

/** The result of a number of random inputs. */
interface Round {
  readonly inputs: number;
  /** The smallest input that failed, and its seed. */
  readonly report: string | undefined;
}

/** One round of each property; every round has a new seed. */
const rounds: Readonly<Record<string, () => Promise<Round>>> = {
  ...Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      () => toRound(fc.check<[string] | [Uint8Array]>(property, { numRuns: 5_000 })),
    ]),
  ),
  // A pair of versions costs as much as hundreds of payloads. The limit is for finding the fewest edits that fail.
  "the diff's verdicts agree with what sampled payloads show": async () =>
    toRound(await fc.check(agreesWithOracle, { numRuns: 20, ...limits(180_000) })),
};

async function toRound<Ts>(details: fc.RunDetails<Ts>): Promise<Round> {
  return { inputs: details.numRuns, report: await fc.asyncDefaultReportMessage(details) };
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: "string", default: "1" }, help: { type: "boolean", default: false } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) {
    process.stderr.write(`found --minutes ${values.minutes}, expected a number greater than 0\n`);
    process.exitCode = 2;
    return;
  }
  const end = performance.now() + minutes * 60_000;
  let inputs = 0;
  while (performance.now() < end) {
    for (const [name, run] of Object.entries(rounds)) {
      const round = await run();
      inputs += round.inputs;
      if (round.report === undefined) continue;
      process.stdout.write(`${name}: found a counterexample.\n${round.report}\n`);
      process.exitCode = 1;
      return;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${inputs.toLocaleString("en")} inputs`);
  }
  process.stdout.write(
    `${process.stderr.isTTY ? "\n" : ""}${inputs.toLocaleString("en")} inputs, no disagreement\n`,
  );
});
