import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "../contract/contract.ts";
import { toAsyncapi } from "./emit-asyncapi.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { nameExamples } from "./reference/name-examples.ts";
import { type Rendering, renderDocument } from "./reference/render-document.ts";
import { sealRendering } from "./reference/seal-rendering.ts";
import { ungroupWebhooks } from "./reference/ungroup-webhooks.ts";
import { writeDownload, writeSitePage } from "./reference/write-reference-page.ts";

/** What the pages show, and where they go. */
export interface ReferenceInput {
  readonly contract: Contract;
  /** Address of the site, with a slash at the end, for canonical links and link previews; without it there are none. */
  readonly siteUrl?: URL;
}

/**
 * Renders the HTML reference: `reference.html` of the OpenAPI document and `asyncapi.html` of the AsyncAPI document.
 *
 * The two share one script in `assets/`. They link to `./`, `openapi.yaml`, `asyncapi.yaml` and `webhooks/<status>.html`
 * of the site around them, by relative addresses. `downloads/` has each as one file that loads nothing and links to
 * nothing of the site, for use over HTTP or from disk. The same input gives the same bytes.
 *
 * @throws Error with what the renderer said, when it fails; or when its output is not what was expected of it
 */
export async function emitReference({ contract, siteUrl }: ReferenceInput): Promise<EmittedFile[]> {
  const { title } = contract;
  const [openapi, asyncapi] = await renderBoth(contract);
  if (openapi.library !== asyncapi.library)
    throw new Error("Redoc's script is not the same in both pages: they cannot share one");
  const library = nameByContent(openapi.library);
  const pages = [
    { path: "reference.html", source: "openapi.yaml", contract, title, rendering: openapi },
    {
      path: "asyncapi.html",
      source: "asyncapi.yaml",
      contract,
      title: `${title} (AsyncAPI)`,
      rendering: asyncapi,
    },
  ];
  return [
    { path: library, contents: openapi.library },
    ...pages.flatMap(({ path, source, ...page }) => {
      const download = `downloads/${path}`;
      return [
        { path, contents: writeSitePage(page, { path, library, source, download, siteUrl }) },
        { path: download, contents: writeDownload(page) },
      ];
    }),
  ];
}

async function renderBoth(contract: Contract): Promise<readonly [Rendering, Rendering]> {
  const folder = await mkdtemp(join(tmpdir(), "reference-"));
  try {
    // Both have to end before the folder goes.
    const [openapi, asyncapi] = await Promise.allSettled([
      renderDocument(folder, "openapi.json", ungroupWebhooks(contract.document)),
      renderDocument(folder, "asyncapi.json", toAsyncapi(contract)),
    ]);
    if (openapi.status === "rejected") throw openapi.reason;
    if (asyncapi.status === "rejected") throw asyncapi.reason;
    return [finish(openapi.value), finish(asyncapi.value)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function finish(rendering: Rendering): Rendering {
  return nameExamples(sealRendering(rendering));
}

/** A file whose name changes with its contents may be cached for ever. */
function nameByContent(contents: string): string {
  return `assets/redoc-${createHash("sha256").update(contents).digest("hex").slice(0, 10)}.js`;
}
