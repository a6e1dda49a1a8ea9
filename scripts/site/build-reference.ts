import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Contract } from "../contract/contract.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";

const REDOCLY = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
const TEMPLATE = fileURLToPath(new URL("reference.hbs", import.meta.url));

const CONFIG = {
  // Covers the command and, in the page, the reader's browser.
  telemetry: "off",
  openapi: { schemasExpansionLevel: "all", jsonSamplesExpandLevel: "all" },
  asyncapi: {},
};

/**
 * Renders documents with Redocly's `build-docs`, each as one HTML file that loads nothing.
 *
 * @param documents - OpenAPI and AsyncAPI documents by the path of their page.
 * @throws {Error} With Redocly's message, if it fails.
 */
export async function buildReference(
  documents: Readonly<Record<string, Contract["document"]>>,
): Promise<EmittedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "reference-"));
  try {
    await writeFile(join(folder, "redocly.yaml"), JSON.stringify(CONFIG));
    const files: EmittedFile[] = [];
    for (const [path, document] of Object.entries(documents)) {
      await writeFile(join(folder, `${path}.json`), JSON.stringify(document));
      const options = ["--inlineBundle", "--lint-config=error", `--template=${TEMPLATE}`];
      await promisify(execFile)(
        process.execPath,
        [REDOCLY, "build-docs", `${path}.json`, `--output=${path}`, ...options],
        { cwd: folder, env: { ...process.env, NODE_ENV: "production", REDOCLY_TELEMETRY: "off" } },
      );
      files.push({ path, contents: await readFile(join(folder, path), "utf8") });
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
