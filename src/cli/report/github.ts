import { formatIssue } from "../../runtime/issue.ts";
import { printable } from "../text.ts";
import type { Check, LocatedIssue } from "./check.ts";
import { createPrettyWriter } from "./pretty.ts";
import type { Writer, WriterOptions } from "./writer.ts";

/** GitHub shows ten annotations of each kind for a step; a log with more than this is of no use. */
const MAX_ANNOTATIONS = 1000;

/** Writes annotations for GitHub Actions, and for its log what people read. */
export function createGithubWriter(options: WriterOptions): Writer {
  const pretty = createPrettyWriter(options);
  let annotations = 0;
  return {
    check(check) {
      const log = pretty.check(check);
      if (check.outcome === "pass" || check.outcome === "skipped" || annotations >= MAX_ANNOTATIONS)
        return log;
      const written =
        check.issues.length > 0 ? check.issues.map((issue) => annotate(check, issue)) : [annotate(check)];
      annotations += written.length;
      return log + written.join("");
    },
    end: pretty.end,
  };
}

function annotate(check: Check, issue?: LocatedIssue): string {
  const { file, line, column: col } = issue?.location ?? {};
  const isInFile = file !== undefined;
  const title = isInFile ? issue?.code : `${check.group}: ${check.name}`;
  const detail = issue && formatIssue(issue);
  return writeCommand(check.outcome === "warning" ? "warning" : "error", {
    properties: { file, line, col, title },
    message: [isInFile ? "" : check.text, detail]
      .filter((part) => part !== undefined && part !== "")
      .join("; "),
  });
}

interface Annotation {
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/** Writes a workflow command (GitHub Docs, "Workflow commands for GitHub Actions"); no value can end it or begin another. */
export function writeCommand(
  command: "error" | "warning" | "notice",
  { properties, message }: Annotation,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => `${key}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
    );
  return `::${command} ${written.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  const lines = text.split("\n").map(printable).join("\n");
  return lines.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
