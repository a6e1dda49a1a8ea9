import { readFile, writeFile } from "node:fs/promises";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { runProgram } from "../../support/run-program.ts";
import { build, JARS, prepare, TOOLCHAINS, VENV } from "./toolchains.ts";

/** Measures each model next to its language's bare JSON parser, in turn, and writes the table into docs/benchmarks.md. */
const PAGE = "docs/benchmarks.md";
const HEADING = "## Models in other languages, body to webhook";

interface Bench {
  readonly bare: string;
  readonly compile?: readonly (readonly string[])[];
  readonly start: readonly string[];
}

const BENCHES: Readonly<Record<string, Bench>> = {
  python: { bare: "json.loads", start: [`${VENV}/python`, "bench.py"] },
  pydantic: { bare: "json.loads", start: [`${VENV}/python`, "bench.py"] },
  go: {
    bare: "json.Unmarshal",
    compile: [["go", "build", "-o", "bench", "."]],
    start: ["env", "GOMAXPROCS=1", "./bench"],
  },
  java: {
    bare: "Jackson readTree",
    compile: [["javac", "-encoding", "UTF-8", "-cp", `.:${JARS}/*`, "Bench.java", "webhooks/Webhook.java"]],
    start: ["java", "-cp", `.:${JARS}/*`, "Bench"],
  },
  rust: {
    bare: "serde_json Value",
    compile: [["cargo", "build", "-q", "--release"]],
    start: ["target/release/bench"],
  },
  php: { bare: "json_decode", start: ["php", "bench.php"] },
};

const { webhooks } = await loadContract();
const input = webhooks.map(({ examples: [example] }) => JSON.stringify(example?.payload)).join("\n");
const rows: string[] = [];
for (const toolchain of TOOLCHAINS) {
  const bench = BENCHES[toolchain.language];
  const reason = bench === undefined ? "no bench" : await prepare(toolchain);
  if (bench === undefined || reason !== "") {
    console.log(`${toolchain.language}: skipped, ${reason}`);
    continue;
  }
  const contents = await readFile(`generated/models/${toolchain.model}`, "utf8");
  const from = `test/ecosystem/models/bench/${toolchain.language.replace("pydantic", "python")}`;
  const cwd = await build({ ...toolchain, compile: bench.compile ?? [] }, { name: "bench", contents, from });
  const { stdout } = await runProgram(bench.start, { cwd, input });
  // The first rounds warm up.
  const times = stdout
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.split(" ").map(Number));
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  const [bare, ours] = [0, 1].map((at) => median(times.map((pair) => pair[at] ?? Number.NaN)));
  const ratio = median(times.map(([bare = 1, ours = 1]) => ours / bare));
  rows.push(
    `| ${toolchain.language} | ${bench.bare} | ${bare?.toFixed(0)} ns | ${ours?.toFixed(0)} ns | ${ratio.toFixed(2)} |`,
  );
  console.log(rows.at(-1));
}
const [page = ""] = (await readFile(PAGE, "utf8")).split(HEADING);
const table = [
  "| model | bare parser | time | model | × bare |",
  "| --- | --- | ---: | ---: | ---: |",
  ...rows,
].join("\n");
await writeFile(
  PAGE,
  `${page.trimEnd()}\n\n${HEADING}\n\nWritten by \`npm run bench:models\`, with the first example of each webhook.\n\n${table}\n`,
);
