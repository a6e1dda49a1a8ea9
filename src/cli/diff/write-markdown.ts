import type { Change } from "../../diff/index.ts";
import { printable } from "../text.ts";
import { breaksWhom, demand, fileOf, introduce, summary } from "./describe.ts";
import type { Diff } from "./write-diff.ts";

const MAX_LINES = 60;

/** Writes a diff as Markdown, for a pull request or a changelog. */
export function writeMarkdown(diff: Diff): string {
  const { changes, disagreements } = diff.report;
  return [
    `### Contract: ${code(diff.old.name)} → ${code(diff.next.name)}`,
    "",
    `**${text(demand(diff))}** ${text(summary(diff))}`,
    "",
    ...disagreements.flatMap(({ message }) => [
      `> [!CAUTION]`,
      `> The diff disagrees with the validators: ${text(message)}`,
      "",
    ]),
    ...(changes.length === 0 ? [] : ["| change | where | breaks | why |", "| --- | --- | --- | --- |"]),
    ...changes.map((change) => toRow(change, diff)),
    ...(changes.length === 0 ? [] : [""]),
    ...changes.flatMap(toExamples),
  ].join("\n");
}

function toRow(change: Change, diff: Diff): string {
  const { rule, webhook, path, place, breaks, why } = change;
  const name = [webhook, path].filter((part) => part !== undefined && part !== "").join(" ");
  const where = `${name === "" ? "" : `${code(name)}<br>`}${text(fileOf(change, diff))}:${place.line}`;
  const whom = breaks.length === 0 ? "nobody" : `**${breaks.join(", ")}**`;
  return `| ${code(rule)} | ${where} | ${whom} | ${text(why)} |`;
}

function toExamples(change: Change): string[] {
  return change.counterexamples.flatMap((example) => [
    "<details>",
    `<summary>${text([change.rule, change.webhook, change.path].join(" "))} ${text(breaksWhom(change))}</summary>`,
    "",
    `${introduce(example)}: ${text(example.refusal)}`,
    "",
    ...fence(JSON.stringify(example.payload, null, 2)),
    "",
    "</details>",
    "",
  ]);
}

/** A fence longer than any in the payload. */
function fence(json: string): string[] {
  const longest = Math.max(2, ...[...json.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const lines = json.split("\n").map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line));
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), "…"] : lines;
  return [`${ticks}json`, ...shown.map(printable), ticks];
}

/** Text that Markdown and HTML take as it is. */
function text(value: string): string {
  return printable(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\|*_[\]]/g, "\\$&");
}

function code(value: string): string {
  return `\`${printable(value).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}
