import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { webhooks } from "../../generated/examples.ts";
import { MAX_LINE_BYTES } from "../../src/cli/validate/check-input.ts";
import { readLines } from "../../src/cli/validate/read-lines.ts";
import { build } from "../../src/testing/build.ts";
import { buildCli } from "../build/build-cli.ts";

const PAYLOADS = 1_000_000;
const ROUNDS = 3;

/** The lowest acceptable rate, as a share of `node:readline` and `JSON.parse` alone, which don't validate. */
const WANTED = 0.7;

/**
 * Measures `validate` on NDJSON against reading lines and `JSON.parse` alone, both with `node:readline` and with
 * our own line splitter; the best of three rounds each. Sets exit code 1 below the lowest acceptable rate.
 */
export async function benchValidate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const path = join(folder, "payloads.ndjson");
    await writePayloads(path);
    await buildCli(join(folder, "cli"));
    const kinds: Readonly<Record<string, () => Promise<void> | void>> = {
      "node:readline and JSON.parse": () => readWithNode(path),
      "our own lines and JSON.parse": () => parseLines(path),
      "recording-webhooks validate": () => validate(join(folder, "cli", "main.js"), path),
    };
    const best = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, run] of Object.entries(kinds)) {
        const started = performance.now();
        await run();
        best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - started));
      }
    }
    report(best);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
  const chunks = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const lines of readLines(chunks, MAX_LINE_BYTES)) {
    for (const { text } of lines) JSON.parse(text);
  }
}

async function readWithNode(path: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) });
  for await (const line of lines) JSON.parse(line);
}

function validate(main: string, path: string): void {
  const { status, stderr } = spawnSync(process.execPath, [main, "validate", path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`validate ended with ${status}: ${stderr}`);
}

function report(best: ReadonlyMap<string, number>): void {
  const [base = 0, , own = 0] = best.values();
  for (const [name, milliseconds] of best) {
    const rate = Math.round(PAYLOADS / (milliseconds / 1000)).toLocaleString("en");
    process.stdout.write(
      `${name.padEnd(30)} ${rate.padStart(10)} payloads/s  ${(base / milliseconds).toFixed(2)}\n`,
    );
  }
  if (base / own >= WANTED) return;
  process.stderr.write(`validate is below ${WANTED} of node:readline and JSON.parse alone.\n`);
  process.exitCode = 1;
}
