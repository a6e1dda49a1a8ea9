import { spawn, spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLES, toNdjson } from "./payloads.ts";
import { useBundle } from "./run-cli.ts";

const cli = useBundle();

function time(args: readonly string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - started;
}

describe("recording-webhooks", () => {
  it("shows its help within 80 ms, or 40 ms of what Node takes for nothing", () => {
    // In turns, so that what else the machine does hits both; the shortest run is what it can do.
    const runs = Array.from({ length: 15 }, () => [time(["-e", "0"]), time([cli.main(), "--help"])] as const);
    const nothing = Math.min(...runs.map(([first]) => first));
    const help = Math.min(...runs.map(([, second]) => second));
    expect(help).toBeLessThanOrEqual(Math.max(80, nothing + 40));
  });

  it("holds half a gigabyte of NDJSON in constant memory", { timeout: 120_000 }, async ({ skip }) => {
    skip(process.platform !== "linux", "the peak is read from /proc");
    const path = join(cli.folder(), "large.ndjson");
    const block = toNdjson(Array.from({ length: 500 }, () => EXAMPLES).flat());
    const file = createWriteStream(path);
    for (let bytes = 0; bytes < 500e6; bytes += block.length) {
      if (!file.write(block)) await new Promise<void>((resolve) => file.once("drain", () => resolve()));
    }
    await new Promise((resolve) => file.end(() => resolve(undefined)));
    const child = spawn(process.execPath, [cli.main(), "validate", path], { stdio: "ignore" });
    let peak = 0;
    const timer = setInterval(async () => {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0));
    }, 50);
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearInterval(timer);
    expect(code).toBe(0);
    expect(peak).toBeGreaterThan(0);
    expect(peak / 1024).toBeLessThan(250);
  });
});
