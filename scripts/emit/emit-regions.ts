import { RULES, type Rule } from "../../src/diff/index.ts";
import type { Contract } from "../contract/contract.ts";

/** The text between `<!-- name -->` and `<!-- /name -->` in a Markdown file that people write. */
export interface EmittedRegion {
  /** The Markdown file, from the project's root. */
  readonly path: string;
  readonly name: string;
  readonly contents: string;
}

/** Emits the parts of hand-written pages that are derived from the contract. */
export function emitRegions({ webhooks }: Contract): EmittedRegion[] {
  const rows = webhooks.map(({ status, summary, trigger }) => [
    `\`${status}\``,
    summary,
    `\`${trigger.message}\``,
  ]);
  return [
    {
      path: "README.md",
      name: "webhooks",
      contents: toAlignedTable([
        ["webhook (`status`)", "sent when", "message that carries its URL"],
        ...rows,
      ]),
    },
    {
      path: "docs/diff.md",
      name: "rules",
      contents: toAlignedTable([["rule", "finds", "breaks", "version"], ...Object.entries(RULES).map(toRow)]),
    },
  ];
}

/** Writes a row for a diff rule: what it finds, what that breaks, and which version it requires. */
function toRow([id, rule]: readonly [string, Rule]): string[] {
  const { finds, always, keywords, direction, bump } = rule;
  const possible = { wider: "receivers", narrower: "senders", either: "receivers or senders" }[
    direction ?? "either"
  ];
  const byPayload = keywords.length === 0 ? [] : [`${possible} (by payload)`];
  const breaks = [...always.map((party) => `${party} (always)`), ...byPayload];
  const isMajor = always.includes("receivers");
  const maybeMajor = keywords.length > 0 && direction !== "narrower" ? `${bump} or major` : bump;
  return [`\`${id}\``, finds, breaks.join(", ") || "nobody", isMajor ? "major" : maybeMajor];
}

/** Writes a Markdown table whose source is as readable as the page. The first row is the header. */
function toAlignedTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const toLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [toLine(head), toLine(widths.map((width) => "-".repeat(width))), ...rows.map(toLine)].join("\n");
}
