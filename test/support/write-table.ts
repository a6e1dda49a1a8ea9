import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run-generate.ts";

const PAGE = join(ROOT, "docs/benchmarks.md");

/** A table of docs/benchmarks.md: the heading that it is under, what each column is, and its rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns a table whose source is as readable as the page. */
export function toMarkdown({ columns, rows }: Table): string {
  const widths = columns.map((_, at) => Math.max(...[columns, ...rows].map((row) => row[at]?.length ?? 0)));
  const pad = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(" | ")} |\n`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(columns), line(rule), ...rows.map(line)].join("");
}

/**
 * Replaces the table under a heading; the page's text stays.
 *
 * @throws {Error} If the page has no such heading.
 */
export function writeTable(table: Table): void {
  const page = readFileSync(PAGE, "utf8");
  const heading = page.indexOf(`\n## ${table.title}\n`);
  const start = page.indexOf("\n|", heading) + 1;
  const [old = ""] = /^(?:\|.*\n)+/.exec(page.slice(start)) ?? [];
  if (heading < 0 || old === "") throw new Error(`${PAGE} has no table under "${table.title}"`);
  writeFileSync(PAGE, page.slice(0, start) + toMarkdown(table) + page.slice(start + old.length));
}
