import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import type { Table } from "../support/write-table.ts";
import { bodies, median, schemas } from "./measure.ts";

const RUNS = 21;

/** A program that reads one webhook and stops, for each library. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "recording-webhooks": `import { readWebhook } from "../../dist/index.js"; if (readWebhook(BODY).kind !== "webhook") throw 0;`,
  "zod 4": `import { peer } from "./peers/zod.ts"; if (!peer.is(JSON.parse(BODY))) throw 0;`,
  "ajv 8 + ajv-formats": `import { makePeer } from "./peers/ajv.ts"; if (!makePeer(${JSON.stringify(schemas)}).is(JSON.parse(BODY))) throw 0;`,
};

/** Measures what each library adds to a program: gzipped size, and time next to a Node process that does nothing. */
export function benchBundles(): Table[] {
  const folder = mkdtempSync(join(tmpdir(), "bundles-"));
  try {
    const empty = join(folder, "empty.mjs");
    writeFileSync(empty, "");
    const programs = Object.entries(PROGRAMS).map(([name, source], index) => {
      const file = join(folder, `${index}.mjs`);
      return { name, file, size: bundle(source, file), times: [] as number[] };
    });
    const starts: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const start = timeProcess(empty);
      // The first run warms up.
      if (run > 0) starts.push(start);
      for (const { file, times } of programs) {
        const time = timeProcess(file);
        if (run > 0) times.push(time / start);
      }
    }
    return [
      {
        title: "Size and start-up",
        columns: ["what", "gzipped", "× an empty process"],
        rows: [
          ["an empty process", "", "1.00"],
          ...programs.map(({ name, size, times }) => [
            name,
            `${(size / 1000).toFixed(1)} kB`,
            median(times).toFixed(2),
          ]),
        ],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(source: string, outfile: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    define: { BODY: JSON.stringify(bodies[0]) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "error",
  });
  const code = outputFiles[0]?.contents ?? "";
  writeFileSync(outfile, code);
  return gzipSync(code, { level: 9 }).length;
}

function timeProcess(file: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [file], { stdio: "ignore" });
  if (status !== 0) throw new Error(`${file} failed`);
  return performance.now() - start;
}
