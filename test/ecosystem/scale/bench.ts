// Measures `validate` next to other tools on a million payloads, and writes the table into docs/benchmarks.md.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webhooks } from "../../../generated/examples.ts";
import { buildCli } from "../../../scripts/build/build-cli.ts";
import { ROOT } from "../../support/run-generate.ts";
import { toMarkdown, writeTable } from "../../support/write-table.ts";
import { usePython } from "../tools.ts";

const PAYLOADS = 1_000_000;
const ROUNDS = 3;

const RUST = `
import json, sys, jsonschema_rs
is_valid = jsonschema_rs.validator_for(json.load(open(sys.argv[1])), validate_formats=True).is_valid
assert all(is_valid(json.loads(line)) for line in open(sys.argv[2]))
`;
const DUCKDB = `
import sys, duckdb
duckdb.execute(open(sys.argv[1]).read())
duckdb.execute("SELECT status, count(*), max(client_id) FROM read_webhooks(?) GROUP BY status", [sys.argv[2]]).fetchall()
`;

const folder = mkdtempSync(join(tmpdir(), "scale-"));
const path = join(folder, "payloads.ndjson");
const file = openSync(path, "w");
const lines = webhooks.flatMap(({ examples }) => examples.map(({ payload }) => JSON.stringify(payload)));
for (let number = 0; number < PAYLOADS; number += 1000) {
  const block = Array.from({ length: 1000 }, (_, at) => `${lines[(number + at) % lines.length]}\n`);
  writeSync(file, block.join(""));
}
closeSync(file);
await buildCli(join(folder, "cli"));
const python = usePython(import.meta.dirname);
const schema = join(ROOT, "generated/schemas/receive/webhook.schema.json");
writeFileSync(join(folder, "rust.py"), RUST);
writeFileSync(join(folder, "duckdb_read.py"), DUCKDB);

const version = (name: string): string =>
  new RegExp(`${name}==(.*)`).exec(
    readFileSync(join(import.meta.dirname, "requirements.txt"), "utf8"),
  )?.[1] ?? "";
const jq = execFileSync("jq", ["--version"], { encoding: "utf8" }).trim().replace("-", " ");
const TOOLS: readonly (readonly [name: string, does: string, command: readonly [string, ...string[]]])[] = [
  [
    "validate",
    "validates",
    [process.execPath, join(folder, "cli/main.js"), "validate", "--as", "receive", path],
  ],
  [jq, "parses", ["jq", "empty", path]],
  [`jsonschema-rs ${version("jsonschema-rs")}`, "validates", [python, join(folder, "rust.py"), schema, path]],
  [
    `DuckDB ${version("duckdb")}, read_json`,
    "reads typed columns",
    [python, join(folder, "duckdb_read.py"), join(ROOT, "generated/tables/duckdb.sql"), path],
  ],
];
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/**
 * Runs a command, and returns its processor time in seconds, which other programs on the machine hardly
 * affect.
 */
function measure(command: readonly string[]): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1';
  const options = { encoding: "utf8", cwd: folder, timeout: 300_000 } as const;
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], options);
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}`);
  const [user = 0, system = 0] = stderr.trim().split(" ").map(Number);
  return user + system;
}

const times = TOOLS.map(() => [] as number[]);
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, [, , command]] of TOOLS.entries()) times[index]?.push(measure(command));
}
rmSync(folder, { recursive: true });
const rows = TOOLS.map(([name, does], index) => {
  const own = times[index] ?? [];
  const ratio = median(own.map((time, round) => time / (times[0]?.[round] ?? time)));
  return [name, does, `${median(own).toFixed(1)} s`, ratio.toFixed(2)];
});
const table = {
  title: "Validate a million payloads",
  columns: ["tool", "work", "processor time", "× validate"],
  rows,
};
process.stdout.write(toMarkdown(table));
writeTable(table);
