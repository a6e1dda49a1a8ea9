import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Table, toMarkdown, writeTable } from "../support/write-table.ts";
import { benchBundles } from "./bench-bundles.ts";
import { benchReceiver } from "./bench-receiver.ts";
import { benchBodies, benchValues } from "./bench-values.ts";

/** The benchmarks, each of which creates tables. */
const BENCHES: Readonly<Record<string, () => Table[] | Promise<Table[]>>> = {
  values: benchValues,
  bodies: benchBodies,
  bundles: benchBundles,
  receiver: benchReceiver,
};

const [only = "all", page] = process.argv.slice(2);
for (const name of Object.keys(BENCHES).filter((name) => only === "all" || only === name)) {
  for (const table of (await BENCHES[name]?.()) ?? []) {
    process.stdout.write(`${table.title}\n\n${toMarkdown(table)}\n`);
    if (page !== undefined) writeTable(table);
  }
}
if (page !== undefined) {
  const manifest = readFileSync(new URL("package.json", import.meta.url), "utf8");
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(manifest);
  const versions = Object.entries(devDependencies);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  const rows = [["Node", process.versions.node], ["processors", machine], ...versions];
  writeTable({ title: "Versions", columns: ["what", "version"], rows });
}
