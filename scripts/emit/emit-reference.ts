import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../contract/json.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { runRedocly } from "./reference/run-redocly.ts";
import { sealPage } from "./reference/seal-page.ts";
import { ungroupWebhooks } from "./reference/ungroup-webhooks.ts";

/** What the two pages show, and what they are called. */
export interface ReferenceInput {
  readonly openapi: JsonObject;
  readonly asyncapi: JsonObject;
  /** Title of the OpenAPI page; the other one's says that it is the AsyncAPI page. */
  readonly title: string;
  /** One sentence for search engines and link previews. */
  readonly description: string;
}

interface Page {
  readonly path: string;
  readonly document: JsonObject;
  readonly title: string;
  readonly description: string;
}

/** The theme's one colour, 7.9 : 1 on white; the template derives the others from it. */
const ACCENT = "#4338ca";

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="${ACCENT}" stroke-width="2"/><circle cx="8" cy="8" r="4" fill="${ACCENT}"/></svg>`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const REDOCLY_CONFIG = {
  // Of the command, and of the pages in their readers' browsers: these have no other switch.
  telemetry: "off",
  openapi: { schemasExpansionLevel: "all", jsonSamplesExpandLevel: "all" },
  asyncapi: {},
};

const TEMPLATE = fileURLToPath(new URL("./reference/reference-template.hbs", import.meta.url));

/**
 * Renders the HTML reference: `reference.html` of the OpenAPI document and `asyncapi.html` of the AsyncAPI document.
 *
 * Each is one file that loads nothing, over HTTP or from disk. The same input gives the same bytes.
 *
 * @throws Error with what the renderer said, when it fails; or when its output is not what {@link sealPage} expects
 */
export async function emitReference({
  openapi,
  asyncapi,
  title,
  description,
}: ReferenceInput): Promise<EmittedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "reference-"));
  try {
    await writeFile(join(folder, "redocly.yaml"), JSON.stringify(REDOCLY_CONFIG));
    // Both have to end before the folder goes.
    const pages = await Promise.allSettled([
      renderPage(folder, { path: "reference.html", document: ungroupWebhooks(openapi), title, description }),
      renderPage(folder, {
        path: "asyncapi.html",
        document: asyncapi,
        title: `${title} (AsyncAPI)`,
        description,
      }),
    ]);
    return pages.map((page) => {
      if (page.status === "rejected") throw page.reason;
      return page.value;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function renderPage(folder: string, page: Page): Promise<EmittedFile> {
  const source = `${page.path}.json`;
  await writeFile(join(folder, source), JSON.stringify(page.document));
  await runRedocly(folder, [
    "build-docs",
    source,
    "--inlineBundle",
    "--config=redocly.yaml",
    "--lint-config=error",
    `--output=${page.path}`,
    `--template=${TEMPLATE}`,
    `--title=${page.title}`,
    `--templateOptions.description=${page.description}`,
    `--templateOptions.accent=${ACCENT}`,
    `--templateOptions.favicon=data:image/svg+xml,${encodeURIComponent(FAVICON)}`,
    `--templateOptions.contentSecurityPolicy=${CONTENT_SECURITY_POLICY}`,
  ]);
  return { path: page.path, contents: sealPage(await readFile(join(folder, page.path), "utf8")) };
}
