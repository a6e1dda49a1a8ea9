import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadContract } from "../contract/load-contract.ts";
import { writeSyntheticSpec } from "./synthetic-spec.ts";

const FACTORS = [1, 10, 100];

/** Times the whole generation, as its own process, for 1, 10 and 100 times the contract's webhooks. */
export async function benchGenerate(): Promise<void> {
  const contract = await loadContract();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    process.stdout.write("webhooks   seconds   ms a webhook   output\n");
    for (const factor of FACTORS) {
      const count = contract.webhooks.length * factor;
      const spec = join(folder, `${count}.yaml`);
      const out = join(folder, `${count}`);
      writeFileSync(spec, writeSyntheticSpec(contract, count));
      const seconds = timeGenerate(spec, out);
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
  if (status !== 0) throw new Error(`the generation of ${spec} failed`);
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
