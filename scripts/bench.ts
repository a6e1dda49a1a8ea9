import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchDiff } from "./bench/bench-diff.ts";
import { benchGenerate } from "./bench/bench-generate.ts";
import { benchThresholds } from "./bench/bench-thresholds.ts";
import { benchValidate } from "./bench/bench-validate.ts";
import { runCommand } from "./report.ts";

const OWN: Readonly<Record<string, () => Promise<void>>> = {
  diff: benchDiff,
  generate: benchGenerate,
  validate: benchValidate,
  thresholds: benchThresholds,
};
const PEERS = "test/bench";
const PAGE = "docs/benchmarks.md";

const HELP = `Measures speed as ratios. Without a name, measures everything and writes ${PAGE}, in about six minutes.

  npm run bench                   Everything, next to its peers
  npm run bench -- values         Checks of values
  npm run bench -- bodies         From a body to a webhook, or to its issues
  npm run bench -- bundles        Sizes, and start-up of a fresh process
  npm run bench -- receiver       Requests per second over loopback
  npm run bench -- diff           The diff of 4, 40, and 400 webhooks
  npm run bench -- generate       The generation for 1, 10, and 100 times the webhooks
  npm run bench -- validate       validate on a million payloads
  npm run bench -- thresholds     What CI checks, in seconds

Run \`npm run build\` first. The first run installs the peers in ${PEERS}/.
`;

const NAMES = ["values", "bodies", "bundles", "receiver"];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  const [name = "all"] = positionals;
  if (values.help) return void process.stdout.write(HELP);
  const own = Object.hasOwn(OWN, name) ? OWN[name] : undefined;
  if (own !== undefined) return await own();
  if (name !== "all" && !NAMES.includes(name)) {
    process.stderr.write(
      `found \`${name}\`, expected one of ${[...NAMES, ...Object.keys(OWN)].join(", ")}\n`,
    );
    process.exitCode = 2;
    return;
  }
  if (!existsSync(`${PEERS}/node_modules`)) run("npm", ["ci", "--prefix", PEERS]);
  run(`${PEERS}/node_modules/.bin/typia`, [
    ...["generate", "--input", `${PEERS}/typia/src`, "--output", `${PEERS}/typia/out`],
    ...["--project", `${PEERS}/typia/tsconfig.json`],
  ]);
  run(
    process.execPath,
    ["--import", "tsx", `${PEERS}/index.ts`, name, ...(name === "all" ? [PAGE] : [])],
    "inherit",
  );
});

function run(command: string, args: readonly string[], stdout: "inherit" | "ignore" = "ignore"): void {
  const { status } = spawnSync(command, args, { stdio: ["ignore", stdout, "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
