import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/usage-error.ts";
import { benchDiff } from "./bench/bench-diff.ts";
import { benchGenerate } from "./bench/bench-generate.ts";
import { benchThresholds } from "./bench/bench-thresholds.ts";
import { benchValidate } from "./bench/bench-validate.ts";
import { runCommand } from "./run-command.ts";

const PEERS = "test/bench";
const PAGE = "docs/benchmarks.md";

const HELP = `Measures speed as ratios. Without a name, compares with other libraries and writes ${PAGE}, in about three minutes.

  npm run bench                   values, bodies, bundles, and receiver
  npm run bench -- values         Checks of values
  npm run bench -- bodies         From a body to a webhook, or to its issues
  npm run bench -- bundles        Sizes, and start-up of a fresh process
  npm run bench -- receiver       Requests per second over loopback
  npm run bench -- diff           The diff of 4, 40, and 400 webhooks
  npm run bench -- generate       The generation for 1, 10, and 100 times the webhooks
  npm run bench -- validate       validate on a million payloads
  npm run bench -- site           Bytes and first paint of the webhooks' pages, with their limits
  npm run bench -- thresholds     What CI checks, in seconds

Run \`npm run build\` first. The first run installs the other libraries in ${PEERS}/.
`;

const comparePeers = (name: string) => async (): Promise<void> => {
  if (!existsSync(`${PEERS}/node_modules`)) run("npm", ["ci", "--prefix", PEERS]);
  const page = name === "all" ? [PAGE] : [];
  run(process.execPath, ["--import", "tsx", `${PEERS}/index.ts`, name, ...page]);
};

const BENCHES: ReadonlyMap<string, () => Promise<void>> = new Map([
  ...["all", "values", "bodies", "bundles", "receiver"].map((name) => [name, comparePeers(name)] as const),
  ["diff", benchDiff],
  ["generate", benchGenerate],
  ["validate", benchValidate],
  ["site", async () => run(process.execPath, ["--import", "tsx", "test/browser/bench-pages.ts"])],
  ["thresholds", benchThresholds],
]);

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [name = "all"] = positionals;
  const bench = BENCHES.get(name);
  if (bench === undefined)
    throw new UsageError("argument", `found \`${name}\`, expected one of ${[...BENCHES.keys()].join(", ")}`);
  await bench();
});

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
