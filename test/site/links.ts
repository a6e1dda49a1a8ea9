import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";

/** A broken link. */
export interface BrokenLink {
  readonly page: string;
  readonly link: string;
}

/**
 * Checks every link and every loaded file of every page within a built site. Redocly's pages are only
 * targets, because their sections have their own routes.
 *
 * @param base - The path that the site is served under, between slashes.
 */
export async function findBrokenLinks(folder: string, base: string): Promise<BrokenLink[]> {
  const files = new Set(await glob("**", { cwd: folder, dot: true }));
  const pages = new Map<string, string>();
  for (const path of files)
    if (path.endsWith(".html")) pages.set(path, await readFile(join(folder, path), "utf8"));
  return [...pages]
    .filter(([, html]) => html.includes('id="app"'))
    .flatMap(([page, html]) =>
      valuesOf(html, "href|src")
        .filter((link) => !leads(new URL(link, `http://site${base}${page}`)))
        .map((link) => ({ page, link })),
    );

  function leads({ protocol, host, pathname, hash }: URL): boolean {
    if (host !== "site") return ["http:", "https:", "data:", "mailto:"].includes(protocol);
    if (!pathname.startsWith(base)) return false;
    const path = decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)$/, "$1index.html");
    const anchor = decodeURIComponent(hash.slice(1));
    return files.has(path) && (anchor === "" || valuesOf(pages.get(path) ?? "", "id").includes(anchor));
  }
}

/** The values of attributes in HTML that a program wrote. */
function valuesOf(html: string, attribute: string): string[] {
  const tags = html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, "").matchAll(/<[a-z][^>]*>/g);
  return [...tags].flatMap(([tag]) =>
    [...tag.matchAll(new RegExp(` (?:${attribute})="([^"]*)"`, "g"))].map(([, value = ""]) =>
      value.replaceAll("&amp;", "&"),
    ),
  );
}
