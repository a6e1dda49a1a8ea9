import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { planModels } from "../../../scripts/emit/models/make-plan.ts";
import { runProgram } from "../../support/run-program.ts";
import { NATURAL } from "./bench/natural.ts";
import { build, JARS, MCS, prepare, runQuietly, TOOLCHAINS, VENV } from "./toolchains.ts";

/** Measures each model next to its language's bare JSON parser and natural choice, in turn, for docs/benchmarks.md. */
const PAGE = "docs/benchmarks.md";
const HEADING = "## Models in other languages, body to webhook";

interface Bench {
  readonly bare: string;
  /** What you would use without this package. */
  readonly natural: string;
  /** Where the types of the natural choice go. */
  readonly place?: string;
  readonly compile?: readonly (readonly string[])[];
  readonly start: readonly string[];
}

const BENCHES: Readonly<Record<string, Bench>> = {
  python: { bare: "json.loads", natural: "msgspec", start: [`${VENV}/python`, "bench.py"] },
  pydantic: { bare: "json.loads", natural: "plain pydantic", start: [`${VENV}/python`, "bench.py"] },
  go: {
    bare: "json.Unmarshal",
    natural: "encoding/json struct",
    place: "natural.go",
    compile: [["go", "build", "-o", "bench", "."]],
    start: ["env", "GOMAXPROCS=1", "./bench"],
  },
  java: {
    bare: "Jackson readTree",
    natural: "Jackson records",
    place: "Natural.java",
    compile: [["javac", "-encoding", "UTF-8", "-cp", `.:${JARS}/*`, "Bench.java", "webhooks/Webhook.java"]],
    start: ["java", "-cp", `.:${JARS}/*`, "Bench"],
  },
  csharp: {
    bare: "JObject.Parse",
    natural: "JsonConvert class",
    place: "Natural.cs",
    compile: [[...MCS, "-out:Bench.exe", "Bench.cs", "Natural.cs", "Webhooks.cs"]],
    start: ["mono", "Bench.exe"],
  },
  rust: {
    bare: "serde_json Value",
    natural: "serde enum",
    place: "src/natural.rs",
    compile: [["cargo", "build", "-q", "--release"]],
    start: ["target/release/conform"],
  },
  php: { bare: "json_decode", natural: "", start: ["php", "bench.php"] },
};

const contract = await loadContract();
const input = contract.webhooks.map(({ examples: [example] }) => JSON.stringify(example?.payload)).join("\n");
const rows: string[] = [];
for (const toolchain of TOOLCHAINS) {
  const { language, model } = toolchain;
  const bench = BENCHES[language];
  const reason = bench === undefined ? "no bench" : await prepare(toolchain);
  if (bench === undefined || reason !== "") {
    console.log(`${language}: skipped, ${reason}`);
    continue;
  }
  const contents = await readFile(`generated/models/${model}`, "utf8");
  const from = `test/ecosystem/models/bench/${language.replace("pydantic", "python")}`;
  const cwd = await build({ ...toolchain, compile: [] }, { name: "bench", contents, from });
  const natural = NATURAL[language]?.(planModels(contract));
  if (natural !== undefined && bench.place !== undefined) await writeFile(join(cwd, bench.place), natural);
  await runQuietly(toolchain, bench.compile ?? [], cwd);
  const { stdout } = await runProgram(bench.start, { cwd, input });
  // The first rounds warm up.
  const rounds = stdout
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.split(" ").map(Number));
  const [bare = 0, ...others] = (rounds[0] ?? []).map((_, at) =>
    median(rounds.map((round) => round[at] ?? 0)),
  );
  const cells = others.map((time, at) => {
    const ratio = median(rounds.map((round) => (round[at + 1] ?? 0) / (round[0] ?? 1)));
    return `${time.toFixed(0)} ns | ${ratio.toFixed(2)}`;
  });
  const named = others.length > 1 ? [bench.natural, ...cells] : ["none", "", "", ...cells];
  rows.push(`| ${[language, bench.bare, `${bare.toFixed(0)} ns`, ...named].join(" | ")} |`);
  console.log(rows.at(-1));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const [page = ""] = (await readFile(PAGE, "utf8")).split(HEADING);
const table = `| model | bare parser | time | natural choice | time | × bare | model | × bare |
| --- | --- | ---: | --- | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
const note =
  "Written by `npm run bench:models`, with the first example of each webhook. The natural choice checks types only.";
await writeFile(PAGE, `${page.trimEnd()}\n\n${HEADING}\n\n${note}\n\n${table}`);
