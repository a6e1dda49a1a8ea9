import type { Row } from "./measure.ts";

/** One table of the report: a title, the column that the first one is, and its rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Makes a table of times; each ratio is to the first row. */
export function toTable(title: string, rows: readonly Row[]): Table {
  return {
    title,
    columns: ["what", "time", `× ${rows[0]?.name}`],
    rows: rows.map(({ name, nanoseconds, ratio }) => [name, toTime(nanoseconds), ratio.toFixed(2)]),
  };
}

/** Writes a table for a terminal. */
export function toText({ title, columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("   ");
  return [title, line(columns), ...rows.map(line), ""].join("\n");
}

/** Writes a table in Markdown. */
export function toMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    `## ${title}`,
    "",
    line(columns),
    line(columns.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(line),
    "",
  ].join("\n");
}

function toTime(nanoseconds: number): string {
  if (nanoseconds < 1e4) return `${nanoseconds.toFixed(0)} ns`;
  return nanoseconds < 1e7 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`;
}
