import { Help } from "@commander-js/extra-typings";
import { createJsonFinder } from "../../document/find-in-json.ts";
import { fromPointer, isObject, valueAt } from "../../document/json.ts";
import { formatIssue } from "../../runtime/issue.ts";
import { CONTRACT_LINE } from "../contract-facts.ts";
import type { Output, Style } from "../io.ts";
import { count, escapeCommand, printable } from "../text.ts";
import { createCauses, formatLocation, headline, whereIs } from "./causes.ts";
import type { Example, LocatedIssue, Outcome, Writer, WriterOptions } from "./check.ts";

const MARKS: Readonly<Record<Outcome, readonly [string, Style]>> = {
  pass: ["pass", "green"],
  fail: ["FAIL", "red"],
  warning: ["warn", "yellow"],
  skipped: ["skip", "dim"],
};
const INDENT = "     ";
/** As much of an example payload as is shown, in lines and in characters of a line. */
const MAX_LINES = 40;
const MAX_WIDTH = 160;

/** Writes for people at a terminal, 80 columns wide. */
export function createPrettyWriter({ out, noun, side, isLive }: WriterOptions): Writer {
  const causes = createCauses();
  let shown = 0;
  return {
    check(check) {
      if (!isLive) {
        causes.add(check);
        return "";
      }
      const { outcome, name, text, issues, location, details = [], examples = [], reproduce } = check;
      return toText([
        ...(shown++ > 0 && location !== undefined ? [""] : []),
        ...describe(outcome, `${printable(name)} ${out.style("dim", printable(text))}`, out),
        ...(location === undefined
          ? []
          : [INDENT + out.style("dim", printable(`${formatLocation(location)} ${location.pointer ?? ""}`))]),
        ...issues.flatMap((issue) => [
          ...indent(`${formatIssue(issue)} (${issue.code})`),
          ...showExcerpt(issue, out),
        ]),
        ...details.flatMap((line) => indent(printable(line))),
        ...examples.flatMap((example) => showExample(example, out)),
        ...(reproduce === undefined || outcome === "pass" ? [] : [INDENT + printable(reproduce)]),
      ]);
    },
    end({ result, details = [], notes = [], interrupted }, { fail }) {
      const more = causes.more();
      const blocks = [
        ...causes.list().map((cause) => {
          const { first, issue, count: number } = cause;
          const where = printable(whereIs(first, issue));
          return [
            ...describe(first.outcome, printable(headline(cause)), out),
            ...indent(number === 1 ? where : `${count(number, ...noun)}, first: ${where}`),
            ...(first.details ?? []).flatMap((line) => indent(printable(line))),
            ...(issue === undefined ? [] : showExcerpt(issue, out)),
            ...(first.reproduce === undefined ? [] : [INDENT + printable(first.reproduce)]),
          ];
        }),
        more === 0 ? [] : [`${count(more, "issue")} with other causes`],
        details.map(printable),
        [
          ...(interrupted ? ["Interrupted: this covers what was done until then."] : []),
          ...wrap(out.style(fail > 0 ? "red" : "green", result)),
          ...(side === undefined ? [] : [out.style("dim", `${CONTRACT_LINE}, ${side} side`)]),
          ...notes.flatMap((line) => wrap(printable(line))),
        ],
      ].filter((block) => block.length > 0);
      return { stdout: toText(blocks.flatMap((block) => ["", ...block]).slice(isLive ? 0 : 1)) };
    },
  };
}

function describe(outcome: Outcome, text: string, out: Output): string[] {
  const [mark, style] = MARKS[outcome];
  const [first = "", ...others] = indent(text.trimEnd());
  return [`${out.style(style, mark)} ${first.trimStart()}`, ...others];
}

function indent(text: string): string[] {
  return wrap(text, 80 - INDENT.length).map((line) => INDENT + line);
}

function showExcerpt({ code, location }: LocatedIssue, out: Output): string[] {
  // What is missing has no place to point at.
  if (location?.excerpt === undefined || code === "required") return [];
  const caret = `${" ".repeat(location.caret ?? 0)}${out.style("red", "^")}`;
  return [`${INDENT}${location.excerpt}`, `${INDENT}${caret}`];
}

/** Shows a payload with the lines of the value that it is about marked. */
function showExample({ title, payload, at }: Example, out: Output): string[] {
  const text = JSON.stringify(payload, null, 2);
  const keys = fromPointer(at);
  const first = text.slice(0, createJsonFinder(text)(keys).value).split("\n").length - 1;
  const value = isObject(payload) ? valueAt(payload, keys) : payload;
  const height = JSON.stringify(value ?? null, null, 2).split("\n").length;
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

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${escapeCommand(line)}\n`).join("");
}
