import { Command, Option } from "@commander-js/extra-typings";
import { quote } from "../../runtime/issue.ts";
import { type CommandContext, EXPLAIN, type ExitCode, examples } from "../command.ts";
import { integer, options } from "../options.ts";
import { createReport } from "../report/report.ts";
import { count, printable, toColumns } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { checkInput, MAX_JSON_BYTES, MAX_LINE_BYTES } from "../validate/check-input.ts";
import { expandInputs, openInput } from "../validate/open-input.ts";
import { createTally, type Tally } from "../validate/tally.ts";

/** Creates `validate`, which validates payloads in files. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("validate")
    .description(
      "Validates payloads against the contract. Reads JSON, JSON arrays, NDJSON, and recordings made by listen, plain or gzipped.",
    )
    .argument("[files...]", "files, quoted patterns, or - for stdin")
    .addOption(
      new Option(
        "--as <side>",
        "whose rules to apply: send is strict, receive tolerates unknown fields and statuses",
      )
        .choices(["send", "receive"])
        .default("send" as const),
    )
    .addOption(
      new Option("--input <kind>", "what the files contain; auto decides by extension, then by content")
        .choices(["json", "ndjson", "auto"])
        .default("auto" as const),
    )
    .addOption(
      new Option(
        "--max-bytes <n>",
        `the largest payload in NDJSON (default: ${MAX_LINE_BYTES}) and the largest JSON file (default: ${MAX_JSON_BYTES}), decompressed`,
      ).argParser(integer(1, 512 * 1024 * 1024)),
    )
    .addOption(options.format)
    .addOption(options.verbose)
    .addHelpText(
      "after",
      examples(
        ["validate what a sender emits", "validate 'payloads/**/*.json'"],
        ["turn NDJSON into one result per line", "validate --as receive --format json - < log.ndjson"],
      ),
    )
    .action(async (names, { as: side, input, maxBytes, format, verbose: isLive }) => {
      const files = await expandInputs(names);
      const tally = createTally();
      const report = createReport({ command: "validate", noun: "payload", side, isLive, format, io });
      const unreadable: string[] = [];
      for (const file of files) {
        if (io.signal.aborted) break;
        try {
          const open = await openInput(file, input, io);
          for await (const checks of checkInput(open, { file, mode: side, maxBytes })) {
            for (const check of checks) {
              tally.add(check.judgement);
              report.check(check);
            }
            await report.flush();
          }
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          unreadable.push(error.message);
        }
      }
      const result = tally.result();
      const isEmpty = result.payloads === 0;
      let code: ExitCode = 2;
      if (!isEmpty || unreadable.length === 0) {
        code = await report.end({
          result: describeResult(result, files.length),
          details: describeTally(result),
          notes: result.invalid > 0 ? [EXPLAIN] : [],
          data: { as: side, files, ...result },
        });
      }
      if (isEmpty && unreadable.length === 0 && !io.signal.aborted)
        unreadable.push("Found no payload in the input. Name files with payloads.");
      for (const message of unreadable) await io.stderr.write(`error: ${printable(message)}\n`);
      if (io.signal.aborted) finish(130);
      else finish(unreadable.length > 0 ? 2 : code);
    });
}

function describeResult({ payloads, invalid, unknown }: Tally, files: number): string {
  const source = files === 1 ? "" : ` in ${count(files, "file")}`;
  const acknowledged = unknown > 0 ? `, ${unknown.toLocaleString("en")} with an unknown status` : "";
  if (payloads === 0) return "No payload was read";
  if (payloads === 1) return `The payload is ${invalid === 1 ? "invalid" : "valid"}${acknowledged}`;
  if (invalid === 0) return `All ${payloads.toLocaleString("en")} payloads${source} are valid${acknowledged}`;
  const verb = invalid === 1 ? "is" : "are";
  return `${invalid.toLocaleString("en")} of ${count(payloads, "payload")}${source} ${verb} invalid${acknowledged}`;
}

function describeTally({ payloads, statuses, constants, neverSeen }: Tally): string[] {
  if (payloads < 2) return [];
  const byStatus = Object.entries(statuses).map(([status, verdicts]) => {
    const counts = (["valid", "unknown", "invalid"] as const).filter((verdict) => verdicts[verdict] > 0);
    const text = counts.map((verdict) => `${verdicts[verdict]} ${verdict}`).join(", ");
    return [status === "" ? "(none)" : printable(status).slice(0, 60), text];
  });
  const repeated = constants.map(({ status, field, value, payloads }) => [
    `${status}.${field}`,
    `${quote(value)} in ${count(payloads, "payload")}`,
  ]);
  const unseen = neverSeen.map((status) => [status]);
  return [
    ...table("By status", byStatus),
    ...table("Always the same, perhaps a constant in the sender", repeated),
    ...table("Never seen", unseen),
  ];
}

function table(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [title, ...toColumns(rows).map((row) => `  ${row}`)];
}
