import { quote } from "../../runtime/issue.ts";
import { toColumns } from "../command.ts";
import type { Output } from "../io.ts";
import { count, printable } from "../text.ts";
import type { Summary } from "./report.ts";

/** Writes a summary for people. */
export function summarise(summary: Summary, out: Output): string {
  const { payloads, invalid, unknown, files, contract, as, interrupted } = summary;
  const verdict = invalid > 0 ? out.style("red", `${invalid} break it`) : out.style("green", "all hold");
  return [
    `Contract ${contract.version} (${contract.hash}), as ${as}`,
    `${count(payloads, "payload")} in ${count(files.length, "file")}: ${verdict}${unknown > 0 ? `, ${unknown} of unknown status` : ""}`,
    ...(interrupted ? ["Interrupted: this is what was read until then."] : []),
    ...table("By status", statusRows(summary)),
    ...table(
      "By code",
      Object.entries(summary.codes).map(([code, number]) => [code, String(number)]),
    ),
    ...table(
      "Always the same, which may be right and may be a constant in the sender",
      summary.constants.map(({ status, field, value, payloads }) => [
        `${status}.${field}`,
        `${quote(value)} in ${payloads} payloads`,
      ]),
    ),
    ...table(
      "Never seen",
      summary.neverSeen.map((status) => [status]),
    ),
    "",
  ].join("\n");
}

function statusRows({ statuses }: Summary): string[][] {
  return Object.entries(statuses).map(([status, { valid, unknown, invalid }]) => [
    status === "" ? "(none)" : printable(status).slice(0, 80),
    [`${valid} valid`, ...(unknown > 0 ? [`${unknown} unknown`] : []), `${invalid} invalid`].join(", "),
  ]);
}

function table(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [title, ...toColumns(rows).map((row) => `  ${row}`.trimEnd())];
}
