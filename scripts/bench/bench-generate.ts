import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadContract } from "../contract/load-contract.ts";
import { writeSyntheticSpec } from "./synthetic-spec.ts";

const FACTORS = [1, 10, 100];

/** The most that ten times the webhooks may cost: slightly more than linear. */
const MAX_GROWTH = 11;

/**
 * Times the whole generation, as a separate process, for 1, 10, and 100 times the contract's webhooks. Sets exit code 1 if the
 * time grows faster than the number of webhooks.
 */
export async function benchGenerate(): Promise<void> {
  const contract = await loadContract();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    process.stdout.write("webhooks   seconds   ms per webhook   output\n");
    let previous = Number.POSITIVE_INFINITY;
    for (const factor of FACTORS) {
      const count = contract.webhooks.length * factor;
      const spec = join(folder, `${count}.yaml`);
      const out = join(folder, `${count}`);
      writeFileSync(spec, writeSyntheticSpec(contract, count));
      const seconds = timeGenerate(spec, out);
      if (seconds > MAX_GROWTH * previous) {
        process.stderr.write(
          `${count} webhooks took ${(seconds / previous).toFixed(1)} times as long as a tenth of them\n`,
        );
        process.exitCode = 1;
      }
      previous = seconds;
      const megabytes = sizeOf(out) / 1e6;
      process.stdout.write(
        `${pad(count, 8)}   ${pad(seconds.toFixed(2), 7)}   ${pad(((seconds * 1000) / count).toFixed(1), 12)}   ${pad(megabytes.toFixed(1), 5)} MB\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeGenerate(spec: string, out: string): number {
  const start = performance.now();
  const command = ["--import", "tsx", "scripts/generate.ts", "--spec", spec, "--out", out];
  const { status } = spawnSync(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`generating from ${spec} failed`);
  return (performance.now() - start) / 1000;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}

function pad(value: string | number, width: number): string {
  return String(value).padStart(width);
}
