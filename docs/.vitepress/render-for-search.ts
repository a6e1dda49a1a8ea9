import type { MarkdownEnv } from "vitepress";

/** The renderer that VitePress uses. Its own types come in two versions that don't match. */
interface Renderer {
  render(source: string, env: MarkdownEnv): string;
}

const JSON_BLOCK = /<div class="language-json\b.*?<\/pre>.*?<\/div>/gs;
const FIELD = /<dt id="(?<anchor>[^"]+)">.*?<code>(?<name>.*?)<\/code>.*?<\/dt>/gs;

/**
 * Renders a page for the search. Each field is its own section, so that readers find it by name; payloads and
 * schemas in JSON, which have every field's name, are left out.
 */
export function renderForSearch(source: string, env: MarkdownEnv, md: Renderer): string {
  const html = md.render(source, env);
  if (env.frontmatter?.["search"] === false) return "";
  return html
    .replaceAll(JSON_BLOCK, "")
    .replaceAll(FIELD, '<h3>$<name> <a class="header-anchor" href="#$<anchor>">#</a></h3>');
}
