import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { BANNER } from "../emitted-file.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Puts all that the validators need into one module that imports nothing.
 *
 * @param contents - The module; it may import from the project and from `formats`.
 * @param formats - The formats that it finds there.
 */
export async function bundleModule(contents: string, formats: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, sourcefile: "validators.js" },
    absWorkingDir: ROOT,
    plugins: [formatsModule(formats), ajvRuntime],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    // Puts constants where they are used: outside of functions, each keeps a name in every bundle.
    minifySyntax: true,
    legalComments: "none",
    banner: { js: `// ${BANNER}` },
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** The module `formats`: an export for each format that a schema names. */
function formatsModule(formats: readonly string[]): Plugin {
  const lines = formats.map((format, index) => {
    const name = JSON.stringify(format);
    return format === "date-time"
      ? `export { isDateTime as ${name} } from "./src/runtime/date-time.ts";`
      : `import { fullFormats as peers${index} } from "ajv-formats/dist/formats.js";
        const format${index} = peers${index}[${name}];
        export { format${index} as ${name} };`;
  });
  return {
    name: "formats",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^formats$/ }, () => ({ path: "formats", namespace: "formats" }));
      onLoad({ filter: /.*/, namespace: "formats" }, () => ({
        contents: lines.join("\n"),
        resolveDir: ROOT,
      }));
    },
  };
}

/** ajv's run-time helpers say, for generated code, how to require them. In one module nothing is required any more. */
const ajvRuntime: Plugin = {
  name: "ajv-runtime",
  setup({ onLoad }) {
    onLoad({ filter: /ajv[/\\]dist[/\\]runtime[/\\].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(/^\w+\.code = .*;$/gm, ""),
    }));
  },
};
