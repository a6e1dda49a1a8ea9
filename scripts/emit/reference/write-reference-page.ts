import { readFile } from "node:fs/promises";
import type { Contract } from "../../contract/contract.ts";
import { ACCENT } from "../site/brand.ts";
import type { Rendering } from "./render-document.ts";
import { writePage } from "./write-page.ts";
import { writeSiteBar } from "./write-site-bar.ts";
import { writeSiteHead } from "./write-site-head.ts";
import { writeWithoutScript } from "./write-without-script.ts";

/** A page of the reference, of which there is one in the site and one to download. */
export interface ReferencePage {
  readonly contract: Contract;
  readonly title: string;
  readonly rendering: Rendering;
}

/** What the page has to know of the site around it; paths are from the site's root, where the page is. */
export interface Site {
  /** The page's own path. */
  readonly path: string;
  /** Path of the script that the page starts. */
  readonly library: string;
  /** Path of the raw document. */
  readonly source: string;
  /** Path of the page as one file. */
  readonly download: string;
  /** The site's address, with a slash at the end. */
  readonly siteUrl: URL | undefined;
}

const COLORS = `:root { --accent: ${ACCENT.light}; --accent-on-dark: ${ACCENT.dark}; }`;

const [THEME, SITE_BAR, WITHOUT_SCRIPT, SHARE_COLOR_MODE] = await Promise.all(
  ["reference.css", "site-bar.css", "without-script.css", "share-color-mode.js"].map((name) =>
    readFile(new URL(name, import.meta.url), "utf8"),
  ),
);

/** Writes the page for its place in the site: with links to what is around it, and a script that it shares. */
export function writeSitePage({ contract, title, rendering }: ReferencePage, site: Site): string {
  const description = contract.summary;
  const { path, library, siteUrl } = site;
  return writePage({
    title,
    description,
    loadsScripts: true,
    head: [
      ...(siteUrl === undefined
        ? []
        : [writeSiteHead({ url: new URL(path, siteUrl).href, title, description })]),
      `<link rel="modulepreload" href="${library}">`,
      `<script>${SHARE_COLOR_MODE}</script>`,
      ...writeStyles(rendering),
      `<style>${SITE_BAR}</style>`,
    ],
    body: [
      writeSiteBar(site),
      rendering.root,
      writeWithoutScript(contract, (status) => `webhooks/${encodeURIComponent(status)}.html`),
      `<script type="module">import { hydrate } from "./${library}";\n${rendering.start}</script>`,
    ],
  });
}

/** Writes the page as one file that loads nothing, and links to nothing of a site that may not be there. */
export function writeDownload({ contract, title, rendering }: ReferencePage): string {
  return writePage({
    title,
    description: contract.summary,
    loadsScripts: false,
    // Where a site has it, its page is the one to find.
    head: [`<meta name="robots" content="noindex">`, ...writeStyles(rendering)],
    body: [
      rendering.root,
      writeWithoutScript(contract, undefined),
      `<script type="module">${rendering.library}\n${rendering.start}</script>`,
    ],
  });
}

function writeStyles({ styles }: Rendering): readonly string[] {
  return [
    styles,
    `<style>${COLORS}\n${THEME}</style>`,
    `<noscript><style>${WITHOUT_SCRIPT}</style></noscript>`,
  ];
}
