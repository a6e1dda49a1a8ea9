import type { MarkdownEnv } from "vitepress";

/** What VitePress renders Markdown with: its own types for it come in two versions that do not fit each other. */
interface Renderer {
  render(source: string, env: MarkdownEnv): string;
}

const JSON_BLOCK = /<div class="language-json\b.*?<\/pre>.*?<\/div>/gs;
const FIELD_ROW = /<tr>\s*<td><code id="(?<anchor>[^"]+)">(?<name>.*?)<\/code>/g;

/**
 * Renders a page for the search: each row of a table of fields is a section of its own, so that a field is found by its
 * name, and payloads and schemas in JSON are left out, where every field's name stands.
 */
export function renderForSearch(source: string, env: MarkdownEnv, md: Renderer): string {
  const html = md.render(source, env);
  if (env.frontmatter?.["search"] === false) return "";
  return html
    .replaceAll(JSON_BLOCK, "")
    .replaceAll(FIELD_ROW, '<h3>$<name> <a class="header-anchor" href="#$<anchor>">#</a></h3><tr><td>');
}
