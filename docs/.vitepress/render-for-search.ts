import type { MarkdownEnv, MarkdownRenderer } from "vitepress";

const JSON_BLOCK = /<div class="language-json\b.*?<\/pre>.*?<\/div>/gs;
const FIELD_ROW = /<tr>\s*<td><code id="(?<anchor>[^"]+)">(?<name>.*?)<\/code>/g;

/**
 * Renders a page for the search: each row of a table of fields is a section of its own, so that a field is found by its
 * name, and payloads and schemas in JSON are left out, where every field's name stands.
 */
export function renderForSearch(source: string, env: MarkdownEnv, md: MarkdownRenderer): string {
  const html = md.render(source, env);
  if (env.frontmatter?.["search"] === false) return "";
  return html
    .replaceAll(JSON_BLOCK, "")
    .replaceAll(FIELD_ROW, '<h3>$<name> <a class="header-anchor" href="#$<anchor>">#</a></h3><tr><td>');
}
