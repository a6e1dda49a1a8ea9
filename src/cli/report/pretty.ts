import { Help } from "@commander-js/extra-typings";
import { createJsonFinder } from "../../document/find-in-json.ts";
import { fromPointer, valueAt } from "../../document/json.ts";
import { formatIssue } from "../../runtime/issue.ts";
import { CONTRACT_LINE } from "../contract-facts.ts";
import type { Output, Style } from "../io.ts";
import { count, escapeCommand, printable } from "../text.ts";
import { createCauses, formatLocation, headline, whereIs } from "./causes.ts";
import type { Check, Example, LocatedIssue, Outcome, Writer, WriterOptions } from "./check.ts";

const MARKS: Readonly<Record<Outcome, readonly [string, Style]>> = {
  pass: ["pass", "green"],
  fail: ["FAIL", "red"],
  warning: ["warn", "yellow"],
  skipped: ["skip", "dim"],
};
const INDENT = "     ";
/** How much of an example payload is shown: lines, and characters per line. */
const MAX_LINES = 40;
const MAX_WIDTH = 160;

/** Writes for people at a terminal, 80 columns wide. */
export function createPrettyWriter({ out, noun, side, isLive = false }: WriterOptions): Writer {
  const causes = createCauses();
  let shown = 0;

  /** Describes a check: a line with its outcome, the given lines, and its details. */
  const describe = (check: Check, headline: string, ...lines: readonly string[]): string[] => {
    const { outcome, details = [], examples = [], reproduce } = check;
    const [mark, style] = MARKS[outcome];
    const [first = "", ...others] = indent(headline.trimEnd());
    return [
      `${out.style(style, mark)} ${first.trimStart()}`,
      ...others,
      ...lines,
      ...details.flatMap((line) => indent(printable(line))),
      ...examples.flatMap((example) => showExample(example, out)),
      ...(reproduce === undefined || outcome === "pass" ? [] : [INDENT + printable(reproduce)]),
    ];
  };
  const showExcerpt = ({ code, location }: LocatedIssue): string[] => {
    // A missing value has no location to point at.
    if (location?.excerpt === undefined || code === "required") return [];
    const caret = `${" ".repeat(location.caret ?? 0)}${out.style("red", "^")}`;
    return [`${INDENT}${location.excerpt}`, `${INDENT}${caret}`];
  };

  return {
    check(check) {
      if (!isLive) {
        causes.add(check);
        return "";
      }
      const { name, text, location, issues = [] } = check;
      const place = location && `${formatLocation(location)} ${location.pointer ?? ""}`;
      const lines = describe(
        check,
        `${printable(name)} ${out.style("dim", printable(text))}`,
        ...(place === undefined ? [] : [INDENT + out.style("dim", printable(place))]),
        ...issues.flatMap((issue) => [
          ...indent(`${formatIssue(issue)} (${issue.code})`),
          ...showExcerpt(issue),
        ]),
      );
      return toText(place !== undefined && shown++ > 0 ? ["", ...lines] : lines);
    },
    end({ result, details = [], notes = [], interrupted }, { fail }) {
      const more = causes.more();
      const blocks = [
        ...causes.list().map((cause) => {
          const where = printable(whereIs(cause.first, cause.issue));
          return describe(
            cause.first,
            printable(headline(cause)),
            ...indent(cause.count === 1 ? where : `${count(cause.count, noun)}, first: ${where}`),
            ...(cause.issue === undefined ? [] : showExcerpt(cause.issue)),
          );
        }),
        more === 0 ? [] : [`${count(more, "issue")} with other causes`],
        details.map(printable),
        [
          ...(interrupted ? ["Interrupted: these results are incomplete."] : []),
          ...wrap(out.style(fail > 0 ? "red" : "green", result)),
          ...(side === undefined ? [] : [out.style("dim", `${CONTRACT_LINE}, ${side} side`)]),
          ...notes.flatMap((line) => wrap(printable(line))),
        ],
      ].filter((block) => block.length > 0);
      return { stdout: toText(blocks.flatMap((block) => ["", ...block]).slice(isLive ? 0 : 1)) };
    },
  };
}

/** Shows a payload with the lines of the value that it is about marked. */
function showExample({ title, payload, at }: Example, out: Output): string[] {
  const text = JSON.stringify(payload, null, 2);
  const keys = fromPointer(at);
  const first = text.slice(0, createJsonFinder(text)(keys).value).split("\n").length - 1;
  const height = JSON.stringify(valueAt({ payload }, ["payload", ...keys]) ?? null, null, 2).split(
    "\n",
  ).length;
  const lines = text.split("\n").map((line, index) => {
    const shown = printable(line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH)}…` : line);
    const isMarked = at !== "" && index >= first && index < first + height;
    return isMarked ? `${INDENT}> ${out.style("red", shown)}` : `${INDENT}  ${shown}`;
  });
  const start = Math.max(0, Math.min(first - MAX_LINES / 2, lines.length - MAX_LINES));
  return [
    ...indent(printable(title)),
    ...(start > 0 ? [`${INDENT}  …`] : []),
    ...lines.slice(start, start + MAX_LINES),
    ...(start + MAX_LINES < lines.length ? [`${INDENT}  …`] : []),
  ];
}

const help = new Help();

/** Breaks a line at spaces so that it fits a number of columns; a longer word stays whole. */
export function wrap(text: string, columns = 80): string[] {
  return help.boxWrap(text, columns).split("\n");
}

function indent(text: string): string[] {
  return wrap(text, 80 - INDENT.length).map((line) => INDENT + line);
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${escapeCommand(line)}\n`).join("");
}
