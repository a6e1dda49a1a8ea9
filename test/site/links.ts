import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { glob } from "tinyglobby";

/** A link that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly link: string;
}

/** Redoc's pages find their sections by routes of their own. */
const REDOC_ROUTE = "#/";

interface Target {
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * Follows every link of every page, and every file that a page loads, within a built site.
 *
 * @param base - The path that the site is served under, between slashes.
 */
export async function findBrokenLinks(folder: string, base: string): Promise<BrokenLink[]> {
  const files = new Set(await glob("**", { cwd: folder, dot: true }));
  const pages = new Map<string, Target>();
  for (const path of files) {
    if (/\.html$/.test(path)) pages.set(path, readPage(await readFile(join(folder, path), "utf8")));
  }
  return [...pages].flatMap(([page, { links }]) =>
    links
      .filter((link) => !link.startsWith(REDOC_ROUTE) && !leads(new URL(link, `http://site${base}${page}`)))
      .map((link) => ({ page, link })),
  );

  function leads({ protocol, host, pathname, hash }: URL): boolean {
    if (host !== "site") return ["http:", "https:", "data:", "mailto:"].includes(protocol);
    if (!pathname.startsWith(base)) return false;
    const path = decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)$/, "$1index.html");
    const anchor = decodeURIComponent(hash.slice(1));
    return files.has(path) && (anchor === "" || pages.get(path)?.anchors.has(anchor) === true);
  }
}

function readPage(html: string): Target {
  const root = parse(html);
  const attributes = (name: string) =>
    root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? "");
  return { anchors: new Set(attributes("id")), links: [...attributes("href"), ...attributes("src")] };
}
