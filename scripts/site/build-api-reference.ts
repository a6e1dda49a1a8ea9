import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { Application } from "typedoc";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { toFrontMatter } from "../emit/site/markdown.ts";

/** The package's entries by module. */
const ENTRIES: Readonly<Record<string, string>> = {
  index: "recording-webhooks",
  receiver: "recording-webhooks/receiver",
  testing: "recording-webhooks/testing",
};

const OPTIONS = {
  plugin: ["typedoc-plugin-markdown"],
  entryPoints: Object.keys(ENTRIES).map((name) => `src/${name === "index" ? "" : `${name}/`}index.ts`),
  tsconfig: "tsconfig.json",
  cleanOutputDir: false,
  readme: "none",
  disableSources: true,
  groupOrder: ["Functions", "Variables", "Type Aliases", "*"],
  excludeExternals: true,
  // `npm run lint` checks types.
  skipErrorChecking: true,
  logLevel: "Error" as const,
};

/** Options of typedoc-plugin-markdown, which TypeDoc's types don't know. */
const MARKDOWN_OPTIONS = {
  outputFileStrategy: "modules",
  entryFileName: "index",
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useHTMLAnchors: true,
  pageTitleTemplates: { index: "TypeScript API", module: "`{name}`" },
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
};

/**
 * Generates the TypeScript API reference from the docblocks, with TypeDoc: an overview and a Markdown page per entry of the package.
 *
 * @throws {Error} If TypeDoc can't read the code.
 */
export async function buildApiReference(): Promise<EmittedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "api-"));
  try {
    const app = await Application.bootstrapWithPlugins({ ...OPTIONS, ...MARKDOWN_OPTIONS, out: folder });
    const project = await app.convert();
    if (project === undefined) throw new Error("TypeDoc could not read the package's entries");
    for (const module of project.children ?? []) module.name = ENTRIES[module.name] ?? module.name;
    await app.generateOutputs(project);
    if (app.logger.hasErrors()) throw new Error("TypeDoc could not write the pages");
    const description = "Every export of the package: functions, schemas, types and options.";
    const front = toFrontMatter({ description, outline: [2, 3], prev: false, next: false });
    const paths = await glob("**/*.md", { cwd: folder });
    const read = (path: string) => readFile(join(folder, path), "utf8");
    return await Promise.all(
      paths
        .toSorted()
        .map(async (path) => ({ path: `api/${path}`, contents: `${front}\n${await read(path)}` })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
