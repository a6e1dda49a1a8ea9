import { CONTRACT_LINE } from "../contract-facts.ts";
import { printable } from "../text.ts";
import { createCauses, headline, whereIs } from "./causes.ts";
import type { Writer, WriterOptions } from "./writer.ts";

/** Writes a summary in Markdown, for a pull request or a step's summary. */
export function createMarkdownWriter({ command, side }: WriterOptions): Writer {
  const causes = createCauses();
  return {
    check(check) {
      causes.add(check);
      return "";
    },
    end({ result, interrupted }) {
      const rows = causes.list().map((cause) => {
        const { outcome, first, issue, count } = cause;
        return `| ${outcome} | ${escapeMarkdown(headline(cause))} | ${count} | ${toCode(whereIs(first, issue))} |`;
      });
      const lines = [
        `### recording-webhooks ${command}`,
        "",
        `**${escapeMarkdown(result)}**${interrupted ? " (interrupted)" : ""}. ${CONTRACT_LINE}, ${side} side.`,
        ...(rows.length === 0
          ? []
          : ["", "| result | cause | count | first |", "| --- | --- | --- | --- |", ...rows]),
        "",
      ];
      return { stdout: lines.join("\n") };
    },
  };
}

/** Escapes text so that neither Markdown nor HTML reads it as markup. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`|*_[\]~]/g, "\\$&");
}

/** Writes text as inline code that nothing in it can close. */
export function toCode(text: string): string {
  return `\`${printable(text).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}
