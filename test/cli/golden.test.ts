import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emit } from "../../scripts/emit/emit.ts";
import { writeFiles } from "../../scripts/write/write-files.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import type { run } from "../../src/cli/program.ts";
import { QUOKKA } from "../support/quokka.ts";
import { ROOT } from "../support/run-generate.ts";
import { post } from "./payloads.ts";
import { startAlways as startAnswering, useReceivers } from "./receivers/receivers.ts";
import { type Finished, useCli } from "./run-cli.ts";

/** A command line with a contract of the tests' own, so that no edit of the real one changes the files in `golden/`. */
let program: { readonly run: typeof run };
let contract: Contract;
const cli = useCli(() => program);
const { start } = useReceivers();

beforeAll(async () => {
  process.chdir(ROOT);
  contract = await loadContract(QUOKKA);
  const generated = join(cli.folder(), "generated");
  await writeFiles(generated, await emit(contract));
  process.chdir(cli.folder());
  const bundle = join(cli.folder(), "src", "cli", "program.mjs");
  await build({
    entryPoints: [join(ROOT, "src/cli/program.ts")],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    nodePaths: [join(ROOT, "node_modules")],
    mainFields: ["module", "main"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    plugins: [
      {
        name: "quokka",
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/generated\// }, ({ path }) => ({
            path: join(generated, path.replace(/^.*generated\//, "")),
          }));
          // What is generated imports the sources next to it.
          onResolve({ filter: /^\.\.\/src\// }, ({ path }) => ({ path: join(ROOT, path.slice(3)) }));
        },
      },
    ],
  });
  program = await import(pathToFileURL(bundle).href);
  await writeFile("bad.ndjson", BAD);
});

const GOOD = { status: "quokka_fed", quokka_id: "q-1" };
const BAD = [
  { status: "quokka_lost", tag_id: 7, collar_code: 1.5 },
  { status: "quokka_lost", tag_id: 8, collar_code: 1, lost_at: "2026-03-12" },
  { status: "quokka_found" },
]
  .map((payload) => `${JSON.stringify(payload)}\n`)
  .join("")
  .concat("{\n");

/** Runs a command line and returns what a reader sees. */
async function show(args: readonly string[], stdin = ""): Promise<string> {
  return toText(args, await cli.run(args, { stdin }));
}

/** Replaces what differs from run to run. */
function toText(args: readonly string[], { code, stdout, stderr }: Finished<number>): string {
  return `$ recording-webhooks ${args.join(" ")}\n${stdout}${stderr}exit code ${code}\n`
    .replaceAll(/127\.0\.0\.1:\d{4,5}/g, "127.0.0.1:3000")
    .replaceAll(/\b[\da-f]{12}(?:[\da-f]{52})?\b/g, "<hash>")
    .replaceAll(/\d\d:\d\d:\d\d\.\d{3}(?!Z)/g, "09:14:05.120")
    .replaceAll(/\bin \d+ ms/g, "in 3 ms")
    .replaceAll(/recording-webhooks \d+\.\d+\.\d+/g, "recording-webhooks 1.2.3")
    .replaceAll(process.execPath, "node");
}

const startAlways = (status: number): Promise<string> =>
  start(startAnswering(status, {}, status < 300 ? "" : "no"));

/** The file that holds an expected text. A change of it is reviewed as text. */
function file(name: string): string {
  return join(import.meta.dirname, "golden", `${name}.txt`);
}

describe("the output", () => {
  it.each(["", ...Object.keys(COMMANDS)])("of %s --help reads well in 80 columns", async (name) => {
    const text = await show([...(name === "" ? [] : [name]), "--help"]);
    await expect(text).toMatchFileSnapshot(file(`help${name && `-${name}`}`));
    const long = text
      .split("\n")
      .filter((line) => line.length > 80 && !/^(\$| {2}recording-webhooks)/.test(line));
    expect(long).toEqual([]);
  });

  it.each(["pretty", "json", "junit", "github", "markdown"])("of validate in %s", async (format) => {
    const text = await show(["validate", "bad.ndjson", "--format", format]);
    await expect(text).toMatchFileSnapshot(file(`validate-${format}`));
  });

  it("of validate when all is well", async () => {
    const [example] = contract.webhooks.map(({ examples: [example] }) => JSON.stringify(example?.payload));
    const text = await show(["validate", "--verbose"], `${example}\n${example}\n`);
    await expect(text).toMatchFileSnapshot(file("validate-valid"));
  });

  it.each([
    ["failing", 500, ["--only", "quokka_lost.*"]],
    ["tolerant", 204, ["--only", "quokka_lost.*"]],
    ["verbose", 204, ["--only", "delivery.*", "--verbose"]],
  ])("of verify for a receiver that is %s", async (name, status, args) => {
    const text = await show(["verify", "--to", await startAlways(status), ...args]);
    await expect(text).toMatchFileSnapshot(file(`verify-${name}`));
  });

  it("of trigger", async () => {
    const text = await show(["trigger", "all", "--to", await startAlways(204)]);
    const failed = await show(["trigger", "all", "--to", await startAlways(422)]);
    await expect(text + failed).toMatchFileSnapshot(file("trigger"));
  });

  it("of listen and replay", async () => {
    const args = ["--record", "kept.ndjson", "--expect", "quokka_counted"];
    const { url, interrupt, finished } = await cli.listen(args);
    for (const [type, payload] of [
      ["application/json", GOOD],
      ["text/plain", { status: "quokka_lost", tag_id: 7 }],
    ] as const) {
      await post(`${url}/hook`, payload, { headers: { "content-type": type } });
    }
    interrupt();
    const replayed = await show(["replay", "kept.ndjson", "--to", await startAlways(500)]);
    await expect(toText(["listen", ...args], await finished) + replayed).toMatchFileSnapshot(file("listen"));
  });

  it("of conform", async () => {
    const reader = `${process.execPath} -e "require('readline').createInterface({input:process.stdin}).on('line',()=>console.log('{\\"kind\\":\\"webhook\\"}'))"`;
    await expect(await show(["conform", "--exec", reader])).toMatchFileSnapshot(file("conform"));
  });

  it("of wrong usage", async () => {
    const runs = [
      ["valdate"],
      ["validate", "--fromat", "json"],
      ["validate", "no-such-file.json"],
      ["verify"],
      ["verify", "--to", "localhost"],
      ["verify", "--to", "http://127.0.0.1:1"],
      ["trigger", "quokka_feed", "--to", "http://127.0.0.1:1"],
      ["listen", "--expect", "quokka_feed"],
      ["replay", "bad.ndjson", "--to", "http://127.0.0.1:1"],
      ["models", "cobol"],
      ["--explain", "chronology"],
      ["--explain", "chronologie"],
    ];
    const texts = [];
    for (const args of runs) texts.push(await show(args));
    await expect(texts.join("\n")).toMatchFileSnapshot(file("usage"));
  });
});
