import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { benchBundles } from "./bench-bundles.ts";
import { benchReceiver } from "./bench-receiver.ts";
import { benchBodies, benchValues } from "./bench-values.ts";
import { type Table, toMarkdown, toText } from "./table.ts";

const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL("package.json", import.meta.url), "utf8"),
);

/** The benches, each of which makes tables. */
const BENCHES: Readonly<Record<string, () => Table[] | Promise<Table[]>>> = {
  values: benchValues,
  bodies: benchBodies,
  bundles: benchBundles,
  receiver: benchReceiver,
};

const [only, page] = process.argv.slice(2);
const tables: Table[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (only !== "all" && only !== name) continue;
  for (const table of await bench()) {
    tables.push(table);
    process.stdout.write(`${toText(table)}\n`);
  }
}
if (page !== undefined) {
  const versions = Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`);
  const head = `# Benchmarks

Written by \`npm run bench\`. Medians of one run on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. The machine
is shared, so read the ratios: each is the median of ratios to the first row, measured in turn.

Peers: ${versions.join(", ")}.
`;
  writeFileSync(page, [head, ...tables.map(toMarkdown)].join("\n"));
  process.stdout.write(`${page}\n`);
}
