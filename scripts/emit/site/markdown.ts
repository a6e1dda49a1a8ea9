/**
 * Makes prose of the contract safe in a page: Vue would compile `{{ }}`, and take `<word>` for a component. Code spans are
 * left as they are, since VitePress shows them verbatim.
 */
export function toProse(markdown: string): string {
  return markdown
    .split(/(`+[^`]*`+)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;"),
    )
    .join("");
}

/** A cell of a table: one line, its bars escaped. */
export function toCell(markdown: string): string {
  return toProse(markdown)
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");
}

/** A code span, whatever the text contains. */
export function toCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = longest > 0 ? " " : "";
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** A block of code. VitePress takes `{…}` and `[…]` in `info`: lines to mark, and the title of a tab. */
export function toBlock(language: string, code: string, info = ""): string {
  return `\`\`\`${language}${info === "" ? "" : ` ${info}`}\n${code.trimEnd()}\n\`\`\``;
}

/** A table; its cells are Markdown. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Front matter of a page: JSON is YAML. */
export function toFrontMatter(data: Readonly<Record<string, unknown>>): string {
  return `---\n${Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Vue would compile `{{ }}`, and an empty line would end a block of HTML in Markdown.
  "{": "&#123;",
  "\n": " ",
};

/**
 * Escapes text for an HTML element or attribute in a Markdown page.
 *
 * @param underscore - What to write for `_`, such as `_<wbr>` if a name may break there
 */
export function toHtml(text: string, underscore = "_"): string {
  return text.replaceAll(/[&<>"{\n]/g, (char) => ENTITIES[char] ?? char).replaceAll("_", underscore);
}
