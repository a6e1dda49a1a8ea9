import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webhooks } from "../../../generated/examples.ts";
import { buildCli } from "../../../scripts/build/build-cli.ts";
import { readGuide } from "../../docs/samples.ts";
import { ROOT } from "../../support/run-generate.ts";
import { hasProgram, usePython } from "../tools.ts";

const PAYLOADS = 1_000_000;
/** How many payloads there are per invalid one, and per one with an unknown status. */
const EVERY = 1000;
const TABLES = join(ROOT, "generated/tables");
const missing = ["python3", "java"].filter((name) => !hasProgram(name));
const reason = missing.length > 0 ? ` (skipped: ${missing.join(" and ")} not installed)` : "";

let folder = "";
let python = "";
const counts = new Map<string, number>();

/** A million payloads; IDs look like UUIDs until the last one, which is empty. */
async function writePayloads(path: string): Promise<void> {
  const file = createWriteStream(path);
  let text = "";
  for (let number = 0; number < PAYLOADS; number++) {
    const webhook = webhooks[number % webhooks.length];
    const payload: Record<string, unknown> = { ...webhook?.examples[0]?.payload };
    const isInvalid = number % EVERY === 1;
    const isUnknown = number % EVERY === 2;
    const field =
      Object.keys(payload).find((name) => name !== "status" && typeof payload[name] === "string") ?? "";
    if (isInvalid) payload[field] = 7;
    if (isUnknown) payload["status"] = "status_of_a_later_version";
    if (number === PAYLOADS - 1)
      for (const name of Object.keys(payload))
        if (/^[\da-f-]{36}$/.test(String(payload[name]))) payload[name] = "";
    const key = `${isInvalid ? "invalid" : isUnknown ? "unknown" : "valid"} ${payload["status"]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    text += `${JSON.stringify(payload)}\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await new Promise<void>((resolve) => file.once("drain", () => resolve()));
    text = "";
  }
  await new Promise((resolve) => file.end(text, () => resolve(undefined)));
}

function run(script: string, args: readonly string[], path: string) {
  const { status, stdout, stderr } = spawnSync(python, [script, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    timeout: 300_000,
    env: {
      ...process.env,
      PATH: path,
      PYSPARK_PYTHON: python,
      PYSPARK_SUBMIT_ARGS: "--master local[2] pyspark-shell",
    },
  });
  return { status, stdout, stderr };
}

describe.skipIf(missing.length > 0)(`data at scale${reason}`, () => {
  let withCommand = "";

  beforeAll(async () => {
    python = usePython(import.meta.dirname);
    folder = await mkdtemp(join(tmpdir(), "scale-"));
    await buildCli(join(folder, "dist", "cli"), ROOT);
    await mkdir(join(folder, "bin"));
    const command = join(folder, "bin", "recording-webhooks");
    await writeFile(
      command,
      `#!/bin/sh\nexec "${process.execPath}" "${join(folder, "dist/cli/main.js")}" "$@"\n`,
    );
    await chmod(command, 0o755);
    withCommand = `${join(folder, "bin")}:${process.env["PATH"]}`;
    const [script] = (await readGuide("validate-at-scale.md")).filter(({ file }) => file === "validate.py");
    await writeFile(join(folder, "validate.py"), script?.code ?? "");
    await writePayloads(join(folder, "payloads.ndjson"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("counts every result of a million payloads with the Spark recipe as written", async () => {
    const { status, stdout, stderr } = run("validate.py", ["payloads.ndjson", "invalid"], withCommand);
    expect(status, stderr.slice(-2000)).toBe(0);
    const rows = [...stdout.matchAll(/^\|(valid|invalid|unknown) *\|(\w+) *\|(\d+) *\|$/gm)];
    expect(
      new Map(rows.map(([, verdict, status, count]) => [`${verdict} ${status}`, Number(count)])),
    ).toEqual(new Map([...counts].toSorted()));
    const parts = (await readdir(join(folder, "invalid"))).filter((name) => name.startsWith("part-"));
    const texts = await Promise.all(parts.map((name) => readFile(join(folder, "invalid", name), "utf8")));
    expect(texts.join("").trim().split("\n")).toHaveLength(PAYLOADS / EVERY);
  });

  it("fails with the Spark recipe if the command isn't installed", () => {
    const { status, stderr } = run(
      "validate.py",
      ["payloads.ndjson", "never"],
      "/usr/local/bin:/usr/bin:/bin",
    );
    expect(status).not.toBe(0);
    expect(stderr).toContain("recording-webhooks");
  });

  it("loads a million payloads into Spark and DuckDB with the generated columns, every value as it was sent", async () => {
    await writeFile(
      join(folder, "tables.py"),
      `
import json, sys
import duckdb
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
columns = open(sys.argv[1] + "/spark.ddl").read()
spark.read.schema(columns).json("payloads.ndjson").createOrReplaceTempView("payloads")
connection = duckdb.connect()
connection.execute(open(sys.argv[1] + "/duckdb.sql").read())
names = [column.split()[0].strip("\`") for column in columns.splitlines() if not column.startswith("--")]
counts = ", ".join(f"count({name})" for name in names)
distinct = ", ".join(f"count(distinct {name})" for name in names)
query = f"SELECT count(*), {counts}, {distinct} FROM "
print(json.dumps([list(spark.sql(query + "payloads").first()), list(connection.execute(query + "read_webhooks('payloads.ndjson')").fetchone())]))
`,
    );
    const { status, stdout, stderr } = run("tables.py", [TABLES], withCommand);
    expect(status, stderr.slice(-2000)).toBe(0);
    const [spark, duckdb] = JSON.parse(stdout);
    expect(spark[0]).toBe(PAYLOADS);
    expect(duckdb).toEqual(spark);
  });
});
