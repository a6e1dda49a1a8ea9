import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchGenerate } from "./bench/bench-generate.ts";
import { runCommand } from "./report.ts";

const PEERS = "test/bench";
const PAGE = "docs/benchmarks.md";

const HELP = `Measures, prints tables, and with no name writes ${PAGE} too.

  npm run bench                   everything beside its peers, about six minutes
  npm run bench -- values         value checks and results
  npm run bench -- bodies         from a body to a webhook, or to its issues
  npm run bench -- bundles        size, and a fresh process
  npm run bench -- receiver       requests a second over loopback
  npm run bench -- generate       the generation for 1, 10 and 100 times the webhooks

Needs \`npm run build\` before. The peers are installed in ${PEERS}/ at the first run.
`;

const NAMES = ["values", "bodies", "bundles", "receiver"];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  const [name = "all"] = positionals;
  if (values.help) return void process.stdout.write(HELP);
  if (name === "generate") return await benchGenerate();
  if (name !== "all" && !NAMES.includes(name)) {
    process.stderr.write(`found \`${name}\`, expected one of ${[...NAMES, "generate"].join(", ")}\n`);
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
