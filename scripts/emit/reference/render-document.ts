import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../../src/document/json.ts";
import { runRedocly } from "./run-redocly.ts";

/** What Redoc makes of a document, in parts that pages are put together from. */
export interface Rendering {
  /** Style elements for the head. */
  readonly styles: string;
  /** The root element with what is readable before a script runs. Redoc's script takes it over as it stands. */
  readonly root: string;
  /** Redoc itself, an ECMAScript module that exports `hydrate`. */
  readonly library: string;
  /** Statements that call `hydrate` with the document and the options. */
  readonly start: string;
}

const TEMPLATE = fileURLToPath(new URL("./redoc-parts.hbs", import.meta.url));

const CONFIG = {
  // Of the command, and of the pages in their readers' browsers: these have no other switch.
  telemetry: "off",
  openapi: { schemasExpansionLevel: "all", jsonSamplesExpandLevel: "all" },
  asyncapi: {},
};

const PARTS =
  /^(?<styles><style.*<\/style>)\s*(?<root><div id="redoc">.*<\/div>)\s*<script type="module">\s*(?<library>.*;export\{[^}]*\bhydrate\b[^}]*\};)\s*(?<start>const __redoc_definition = .*)\s*<\/script>\s*$/s;

/**
 * Renders an OpenAPI or AsyncAPI document with Redoc.
 *
 * @param folder - A folder to work in.
 * @param name - Name of the document's file there, which the renderer's messages have.
 * @throws Error with what the renderer said, when it fails; or when its output does not have the parts that it had
 */
export async function renderDocument(folder: string, name: string, document: JsonObject): Promise<Rendering> {
  await writeFile(join(folder, name), JSON.stringify(document));
  await writeFile(join(folder, `${name}.config.yaml`), JSON.stringify(CONFIG));
  await runRedocly(folder, [
    "build-docs",
    name,
    "--inlineBundle",
    `--config=${name}.config.yaml`,
    "--lint-config=error",
    `--output=${name}.html`,
    `--template=${TEMPLATE}`,
  ]);
  return splitOutput(await readFile(join(folder, `${name}.html`), "utf8"));
}

/**
 * Splits what Redoc's renderer writes into its parts.
 *
 * @throws Error if it does not have the parts that it had
 */
export function splitOutput(html: string): Rendering {
  const { styles, root, library, start } = PARTS.exec(html)?.groups ?? {};
  if (styles === undefined || root === undefined || library === undefined || start === undefined)
    throw new Error(
      "the output of redocly build-docs has not the parts that it had: styles, root and a script",
    );
  return { styles, root: linkWithinPage(root), library, start };
}

/** Redoc's routes are fragments of the page, but it prerenders their links as paths of the host. */
function linkWithinPage(root: string): string {
  return root.replaceAll(' href="/', ' href="#/');
}
