import { CONTRACT_LINE } from "../contract-facts.ts";
import { count, printable } from "../text.ts";
import { type Cause, createCauses, headline, whereIs } from "./causes.ts";
import type { Example, Writer, WriterOptions } from "./check.ts";

/** How much of an example payload is shown: lines, and characters per line. */
const MAX_LINES = 60;
const MAX_WIDTH = 400;

/** Writes a summary in Markdown, for a pull request or a step's summary. */
export function createMarkdownWriter({ command, side, groups }: WriterOptions): Writer {
  const causes = createCauses();
  return {
    check(check) {
      causes.add(check);
      return "";
    },
    end({ result, interrupted, notes = [] }) {
      const contract = side === undefined ? "" : ` ${CONTRACT_LINE}, ${side} side.`;
      const listed = causes.list();
      const tables = groups?.flatMap((group) => {
        const own = listed.filter(({ first }) => first.group === group);
        return own.length === 0 ? [] : ["", `#### ${escapeMarkdown(group)} (${own.length})`, ...toTable(own)];
      });
      const lines = [
        `### recording-webhooks ${command}`,
        "",
        `**${escapeMarkdown(result)}**${interrupted ? " (interrupted)" : ""}.${contract}`,
        ...notes.flatMap((note) => ["", escapeMarkdown(note)]),
        ...(tables ?? toTable(listed)),
        ...(causes.more() === 0 ? [] : ["", `${count(causes.more(), "issue")} with other causes`]),
      ];
      return { stdout: `${lines.join("\n")}\n` };
    },
  };
}

function toTable(causes: readonly Cause[]): string[] {
  if (causes.length === 0) return [];
  const rows = causes.map((cause) => {
    const { first, issue, count } = cause;
    const where = [toCode(whereIs(first, issue)), ...(first.details ?? []).map(escapeMarkdown)].join("<br>");
    return `| ${first.outcome} | ${escapeMarkdown(headline(cause))} | ${count} | ${where} |`;
  });
  const examples = causes.flatMap(({ first }) => first.examples ?? []).flatMap(toDetails);
  return ["", "| result | cause | count | first |", "| --- | --- | --- | --- |", ...rows, ...examples];
}

/** Writes a payload as a collapsed section, in a fence longer than any inside it. */
function toDetails({ title, payload }: Example): string[] {
  const text = JSON.stringify(payload, null, 2);
  const fence = "`".repeat(1 + Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const lines = text.split("\n");
  return [
    "",
    `<details><summary>${escapeHtml(title)}</summary>`,
    "",
    `${fence}json`,
    ...lines.slice(0, MAX_LINES).map((line) => printable(line.slice(0, MAX_WIDTH))),
    ...(lines.length > MAX_LINES ? ["…"] : []),
    fence,
    "",
    "</details>",
  ];
}

/** Escapes text so that neither Markdown nor HTML reads it as markup. */
function escapeMarkdown(text: string): string {
  return escapeHtml(text).replaceAll(/[\\`|*_[\]~]/g, "\\$&");
}

/** Escapes text in an HTML element, where Markdown has no meaning. */
function escapeHtml(text: string): string {
  return printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Writes text as inline code that its contents can't close. */
function toCode(text: string): string {
  return `\`${printable(text).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}
