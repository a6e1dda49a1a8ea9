import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { benchBundles } from "./bench-bundles.ts";
import { benchReceiver } from "./bench-receiver.ts";
import { benchBodies, benchValues } from "./bench-values.ts";
import type { Table } from "./measure.ts";

/** The benches, each of which makes tables. */
const BENCHES: Readonly<Record<string, () => Table[] | Promise<Table[]>>> = {
  values: benchValues,
  bodies: benchBodies,
  bundles: benchBundles,
  receiver: benchReceiver,
};

const [only = "all", page] = process.argv.slice(2);
const names = Object.keys(BENCHES).filter((name) => only === "all" || only === name);
const sections: string[] = [];
for (const name of names) {
  for (const table of (await BENCHES[name]?.()) ?? []) {
    sections.push(toMarkdown(table));
    process.stdout.write(`${sections.at(-1)}\n`);
  }
}
if (page !== undefined) {
  const manifest = readFileSync(new URL("package.json", import.meta.url), "utf8");
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(manifest);
  const versions = Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`);
  const head = `# Benchmarks

Written by \`npm run bench\`. Medians of one run on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. The machine
is shared, so read the ratios: each is the median of ratios to the first row, measured in turn.

Peers: ${versions.join(", ")}.
`;
  writeFileSync(page, [head, ...sections].join("\n"));
  process.stdout.write(`${page}\n`);
}

/** Writes a table whose source is as readable as the page. */
function toMarkdown({ title, columns, rows }: Table): string {
  const widths = columns.map((_, at) => Math.max(...[columns, ...rows].map((row) => row[at]?.length ?? 0)));
  const pad = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [`## ${title}`, "", line(columns), line(rule), ...rows.map(line), ""].join("\n");
}
