import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { median } from "./measure.ts";
import { bodies } from "./payloads.ts";
import { schemas } from "./schemas.ts";
import type { Table } from "./table.ts";

const RUNS = 21;

/** A program that reads one webhook and stops, for each library. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "recording-webhooks": `import { readWebhook } from "../../dist/index.js"; if (readWebhook(BODY).kind !== "webhook") throw 0;`,
  "typia 9": peerProgram("typia"),
  "arktype 2": peerProgram("arktype"),
  "valibot 1": peerProgram("valibot"),
  "zod 4": peerProgram("zod"),
  "ajv 8 + ajv-formats": `import { makePeer } from "./peers/ajv.ts"; if (!makePeer(${JSON.stringify(schemas)}).is(JSON.parse(BODY))) throw 0;`,
};

/** What each library adds to a program: gzipped size, and time over a Node process that does nothing. */
export function benchBundles(): Table[] {
  const folder = mkdtempSync(join(tmpdir(), "bundles-"));
  try {
    const empty = join(folder, "empty.mjs");
    writeFileSync(empty, "");
    const programs = Object.entries(PROGRAMS).map(([name, source]) => {
      const file = join(folder, `${name.replaceAll(/\W/g, "-")}.mjs`);
      const size = bundle(source, file);
      return { name, file, size };
    });
    const times = new Map([
      ["", [] as number[]],
      ...programs.map(({ name }) => [name, []] as [string, number[]]),
    ]);
    for (let run = 0; run <= RUNS; run++) {
      const start = timeProcess(empty);
      if (run > 0) times.get("")?.push(start);
      for (const { name, file } of programs) {
        const time = timeProcess(file);
        if (run > 0) times.get(name)?.push(time - start);
      }
    }
    return [
      {
        title: "Import, bundled and minified: size, and a fresh process that reads one webhook",
        columns: ["what", "gzipped", "time over an empty process"],
        rows: [
          ["an empty process", "", `${median(times.get("") ?? []).toFixed(1)} ms in all`],
          ...programs.map(({ name, size }) => [
            name,
            `${(size / 1000).toFixed(1)} kB`,
            `${median(times.get(name) ?? []).toFixed(1)} ms`,
          ]),
        ],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peerProgram(file: string): string {
  return `import { peer } from "./peers/${file}.ts"; if (!peer.safeParse(JSON.parse(BODY))) throw 0;`;
}

function bundle(source: string, outfile: string): number {
  buildSync({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    define: { BODY: JSON.stringify(bodies[0]) },
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const { outputFiles } = buildSync({ entryPoints: [outfile], write: false, logLevel: "error" });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

function timeProcess(file: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [file], { stdio: "ignore" });
  if (status !== 0) throw new Error(`${file} failed`);
  return performance.now() - start;
}
