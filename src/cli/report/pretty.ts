import { formatIssue } from "../../runtime/issue.ts";
import { CONTRACT_LINE } from "../contract-facts.ts";
import type { Output, Style } from "../io.ts";
import { count, escapeCommand, printable, wrap } from "../text.ts";
import { type Cause, createCauses, headline, whereIs } from "./causes.ts";
import type { Check, LocatedIssue, Outcome } from "./check.ts";
import type { Writer, WriterOptions } from "./writer.ts";

const MARKS: Readonly<Record<Outcome, readonly [string, Style]>> = {
  pass: ["pass", "green"],
  fail: ["FAIL", "red"],
  warning: ["warn", "yellow"],
  skipped: ["skip", "dim"],
};
const INDENT = "     ";

/** Writes for people at a terminal, 80 columns wide. */
export function createPrettyWriter({ out, noun, side, isLive }: WriterOptions): Writer {
  const causes = createCauses();
  return {
    check(check) {
      if (isLive) return toText(describeCheck(check, out));
      causes.add(check);
      return "";
    },
    end({ result, details = [], next = [], interrupted }, { fail }) {
      const more = causes.more();
      const blocks = [
        ...causes.list().map((cause) => describeCause(cause, noun, out)),
        more === 0 ? [] : [`${count(more, "issue")} with other causes`],
        details.map(printable),
        [
          ...(interrupted ? ["Interrupted: this covers what was done until then."] : []),
          ...wrap(out.style(fail > 0 ? "red" : "green", result)),
          out.style("dim", `${CONTRACT_LINE}, ${side} side`),
          ...next.flatMap((line) => wrap(line)),
        ],
      ];
      return {
        stdout: toText(
          blocks
            .filter((block) => block.length > 0)
            .flatMap((block) => ["", ...block])
            .slice(isLive ? 0 : 1),
        ),
      };
    },
  };
}

function describeCheck(check: Check, out: Output): string[] {
  const { outcome, name, text, issues, reproduce } = check;
  return [
    ...wrap(
      `${mark(outcome, out)} ${printable(name)} ${out.style("dim", printable(text))}`.trimEnd(),
      INDENT,
    ),
    ...issues.flatMap((issue) => [
      ...wrap(`${INDENT}${`${formatIssue(issue)} (${issue.code})`}`, INDENT),
      ...excerpt(issue, out),
    ]),
    ...(reproduce === undefined || outcome === "pass" ? [] : [`${INDENT}${printable(reproduce)}`]),
  ];
}

function describeCause(cause: Cause, noun: readonly [string, string], out: Output): string[] {
  const { outcome, first, issue, count: number } = cause;
  const where = printable(whereIs(first, issue));
  return [
    ...wrap(`${mark(outcome, out)} ${printable(headline(cause))}`, INDENT),
    ...wrap(`${INDENT}${number === 1 ? where : `${count(number, ...noun)}, first: ${where}`}`, INDENT),
    ...(first.description === undefined ? [] : wrap(`${INDENT}${printable(first.description)}`, INDENT)),
    ...(issue === undefined ? [] : excerpt(issue, out)),
    ...(first.reproduce === undefined ? [] : [`${INDENT}${printable(first.reproduce)}`]),
  ];
}

function excerpt({ code, location }: LocatedIssue, out: Output): string[] {
  // What is missing has no place to point at.
  if (location?.excerpt === undefined || code === "required") return [];
  const caret = `${" ".repeat(location.caret ?? 0)}${out.style("red", "^")}`;
  return [`${INDENT}${location.excerpt}`, `${INDENT}${caret}`];
}

function mark(outcome: Outcome, out: Output): string {
  const [word, style] = MARKS[outcome];
  return out.style(style, word);
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${escapeCommand(line)}\n`).join("");
}
