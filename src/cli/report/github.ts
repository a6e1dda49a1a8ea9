import { formatIssue } from "../../runtime/issue.ts";
import { printable } from "../text.ts";
import { joinParts } from "./causes.ts";
import type { Check, LocatedIssue, Writer, WriterOptions } from "./check.ts";
import { createPrettyWriter } from "./pretty.ts";

/** GitHub shows ten annotations of each kind for a step; a log with many more isn't useful. */
const MAX_ANNOTATIONS = 1000;
/** How much of an example payload an annotation shows. */
const MAX_PAYLOAD = 600;

const COMMANDS = { fail: "error", warning: "warning", skipped: "notice", pass: "notice" } as const;

/** Writes annotations for GitHub Actions, and the `pretty` report for its log. */
export function createGithubWriter(options: WriterOptions): Writer {
  const pretty = createPrettyWriter(options);
  let annotations = 0;
  return {
    check(check) {
      const log = pretty.check(check);
      const { outcome, location, issues = [] } = check;
      const isQuiet = location === undefined && COMMANDS[outcome] === "notice";
      if (isQuiet || annotations >= MAX_ANNOTATIONS) return log;
      const written = issues.length > 0 ? issues.map((issue) => annotate(check, issue)) : [annotate(check)];
      annotations += written.length;
      return log + written.join("");
    },
    end: pretty.end,
  };
}

/** Writes a workflow command (GitHub Docs, "Workflow commands for GitHub Actions"); no value can end it or begin another. */
function annotate(check: Check, issue?: LocatedIssue): string {
  const { name, group, location, text, details = [], examples = [] } = check;
  const { file, line, column: col } = issue?.location ?? location ?? {};
  const isInFile = issue !== undefined && file !== undefined;
  const title = isInFile ? issue.code : location === undefined ? `${group}: ${name}` : name;
  const properties = Object.entries({ file: file?.replace(/^git:[^:]*:/, ""), line, col, title })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeData(`${value}`).replaceAll(":", "%3A").replaceAll(",", "%2C")}`);
  const message = [
    joinParts(isInFile ? "" : text, issue && formatIssue(issue)),
    ...(location === undefined ? [] : details),
    ...examples.map(({ title, payload }) => `${title}\n${JSON.stringify(payload).slice(0, MAX_PAYLOAD)}`),
  ];
  return `::${COMMANDS[check.outcome]} ${properties.join(",")}::${escapeData(message.join("\n"))}\n`;
}

function escapeData(text: string): string {
  const lines = text.split("\n").map(printable).join("\n");
  return lines.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
