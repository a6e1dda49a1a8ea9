import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { webhooks } from "../../generated/examples.ts";
import { build } from "../../src/testing/build.ts";
import { buildCli } from "../build/build-cli.ts";

const PAYLOADS = 1_000_000;
const ROUNDS = 3;

/** The lowest acceptable rate, as a share of `node:readline` and `JSON.parse` alone, which don't validate. */
const WANTED = 0.7;

/**
 * Measures `validate` on NDJSON against `node:readline` and `JSON.parse` alone; the best of three rounds each. Sets exit
 * code 1 below the lowest acceptable rate.
 */
export async function benchValidate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const path = join(folder, "payloads.ndjson");
    await writePayloads(path);
    await buildCli(join(folder, "cli"));
    let [base, own] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < ROUNDS; round++) {
      base = Math.min(base, await time(() => parseLines(path)));
      own = Math.min(own, await time(() => validate(join(folder, "cli", "main.js"), path)));
    }
    const rate = (milliseconds: number): string =>
      Math.round(PAYLOADS / (milliseconds / 1000)).toLocaleString("en");
    process.stdout.write(
      `validate: ${rate(own)} payloads/s, ${(base / own).toFixed(2)} × ${rate(base)} of node:readline and JSON.parse (at least ${WANTED})\n`,
    );
    if (base / own < WANTED) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function time(run: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function writePayloads(path: string): Promise<void> {
  const file = await open(path, "w");
  let text = "";
  for (let number = 0; number < PAYLOADS; number++) {
    const webhook = webhooks[number % webhooks.length];
    if (webhook !== undefined)
      text += `${JSON.stringify(build(webhook.status, {}, { seed: number % 5000 }))}\n`;
    if (text.length > 1 << 20) {
      await file.write(text);
      text = "";
    }
  }
  await file.write(text);
  await file.close();
}

async function parseLines(path: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) });
  for await (const line of lines) JSON.parse(line);
}

function validate(main: string, path: string): void {
  const { status, stderr } = spawnSync(process.execPath, [main, "validate", path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`validate ended with ${status}: ${stderr}`);
}
