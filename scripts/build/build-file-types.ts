import { type Plugin, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

/** What the published YAML and JSON files hold, each `scripts/build/files/<name>.ts`. */
const FILES = ["document", "vectors"];

/** A JSON file's value is all that it exports, as in CommonJS; TypeScript has `export =` in a `.d.cts` for that. */
const exportEquals: Plugin = {
  name: "export-equals",
  renderChunk: (code) => code.replace(/export \{ (\w+) as default \};/, "export = $1;"),
};

/**
 * Builds the types that package.json gives to the YAML and JSON files. Apart from the other types, because a `.d.cts`
 * cannot share a file with an ES module.
 *
 * @param folder - The package's output folder; they land in `files/`.
 */
export async function buildFileTypes(folder: string): Promise<void> {
  for (const name of FILES) {
    const bundle = await rollup({ input: `scripts/build/files/${name}.ts`, plugins: [dts(), exportEquals] });
    await bundle.write({ file: `${folder}/files/${name}.d.cts`, format: "es" });
    await bundle.close();
  }
}
