import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { SiteConfig } from "vitepress";
import type { LinkedPage } from "./sidebar.ts";

/** The input for the Markdown copies. */
export interface MarkdownInput {
  readonly site: SiteConfig;
  /** The pages by group. */
  readonly groups: readonly { readonly text: string; readonly items: readonly LinkedPage[] }[];
  /** The site's URL, with a trailing slash. */
  readonly siteUrl: string;
}

/** Writes every page as Markdown at its address with `.md`, and `llms.txt` and `llms-full.txt` (llmstxt.org). */
export async function writeMarkdown({ site, groups, siteUrl }: MarkdownInput): Promise<void> {
  const pages = new Map<string, string>();
  for (const source of site.pages) {
    const path = site.rewrites.map[source] ?? source;
    const text = toMarkdown(await readPage(join(site.srcDir, source)));
    pages.set(path, text);
    await mkdir(dirname(join(site.outDir, path)), { recursive: true });
    await writeFile(join(site.outDir, path), text);
  }
  const intro = `# ${site.site.title}\n\n> ${site.site.description}\n`;
  const sections = groups.map(({ text, items }) => {
    const links = flatten(items).map((item) => `- [${item.text}](${siteUrl}${toPath(item.link)})`);
    return `## ${text}\n\n${links.join("\n")}\n`;
  });
  const listed = groups
    .flatMap(({ items }) => flatten(items))
    .map(({ link }) => pages.get(toPath(link)) ?? []);
  await writeFile(join(site.outDir, "llms.txt"), [intro, ...sections].join("\n"));
  await writeFile(join(site.outDir, "llms-full.txt"), [intro, ...listed.flat()].join("\n"));
}

function flatten(pages: readonly LinkedPage[]): LinkedPage[] {
  return pages.flatMap((page) => [page, ...(page.items ?? [])]);
}

/** Reads a page with the files that it includes: Markdown, and code that it quotes. */
async function readPage(path: string): Promise<string> {
  let text = await readFile(path, "utf8");
  for (const [whole, include, quote] of text.matchAll(
    /^(?:<!--@include: (\S+?)-->|<<< (\S+?)(?:\{.*\})?(?: \[.*\])?)$/gm,
  )) {
    const contents = await readFile(join(dirname(path), include ?? quote ?? ""), "utf8");
    const block = `\`\`\`${extname(quote ?? "").slice(1)}\n${contents.trimEnd()}\n\`\`\``;
    text = text.replace(whole, () => (quote === undefined ? contents : block));
  }
  return text;
}

/** The path of a page's Markdown; other files keep their own. */
function toPath(link: string): string {
  if (/\.(html|xml)$/.test(link)) return link.slice(1);
  return `${link.slice(1)}${link.endsWith("/") ? "index" : ""}.md`;
}

/** Removes what only the site can display: front matter, components, and HTML around the text. */
function toMarkdown(source: string): string {
  const body = source.replace(/^---\n.*?\n---\n/s, "").replace(/<(style|script)\b.*?<\/\1>\n?/gs, "");
  const parts = body.split(/(^```.*?^```$)/ms);
  return parts
    .map((part) => (part.startsWith("```") ? part : withoutTags(part)))
    .join("")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimStart();
}

function withoutTags(part: string): string {
  return part
    .replaceAll(/<dt.*?<code>(.*?)<\/code><\/a>(.*?)<\/dt>/g, "- `$1`:$2")
    .replaceAll(/<\/?code>/g, "`")
    .replaceAll(
      /<Playground[^>]*>|<wbr>|<!--.*?-->|<\/?(div|span|em|b|i|small|time|q|p|a|dl|dd|ol|li|figure|figcaption)\b[^>]*>/gs,
      "",
    )
    .replaceAll(/^:::.*$/gm, "");
}
