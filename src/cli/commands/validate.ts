import { Command, Option } from "@commander-js/extra-typings";
import { quote } from "../../runtime/issue.ts";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import type { Io } from "../io.ts";
import { formatOption, integer, verboseOption } from "../options.ts";
import { createReport, type Format } from "../report/report.ts";
import { count, printable, toColumns } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { expandInputs } from "../validate/expand-inputs.ts";
import { openInput } from "../validate/open-input.ts";
import { createTally, type Tally } from "../validate/tally.ts";
import {
  MAX_JSON_BYTES,
  MAX_LINE_BYTES,
  type PayloadCheck,
  validateInput,
} from "../validate/validate-input.ts";

/** Creates `validate`, which validates payloads in files. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("validate")
    .description(
      "Validates payloads against the contract: JSON, JSON arrays, NDJSON, and recordings of listen, also packed with gzip.",
    )
    .argument("[files...]", "files, quoted patterns, or - for stdin")
    .addOption(
      new Option(
        "--as <side>",
        "which side's rules apply: send is strict, receive tolerates unknown fields and statuses",
      )
        .choices(["send", "receive"])
        .default("send" as const),
    )
    .addOption(
      new Option("--input <kind>", "what the files contain; auto goes by extension, then by content")
        .choices(["json", "ndjson", "auto"])
        .default("auto" as const),
    )
    .addOption(
      new Option(
        "--max-bytes <n>",
        `the largest payload in NDJSON (default: ${MAX_LINE_BYTES}) and the largest JSON file (default: ${MAX_JSON_BYTES}), unpacked`,
      ).argParser(integer(1, 512 * 1024 * 1024)),
    )
    .addOption(formatOption())
    .addOption(verboseOption())
    .addHelpText(
      "after",
      examples(
        ["validate what a sender emits", "validate 'payloads/**/*.json'"],
        ["turn NDJSON into one result per line", "validate --as receive --format json - < log.ndjson"],
      ),
    )
    .action(async (files, options) => finish(await validate(await expandInputs(files), options, io)));
}

interface ValidateOptions {
  readonly as: "send" | "receive";
  readonly input: "json" | "ndjson" | "auto";
  readonly maxBytes?: number | undefined;
  readonly format: Format;
  readonly verbose?: true | undefined;
}

async function validate(inputs: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const tally = createTally();
  const report = createReport({
    format: options.format,
    command: "validate",
    noun: ["payload", "payloads"],
    side: options.as,
    isLive: options.verbose ?? false,
    io,
  });
  const unreadable: UsageError[] = [];
  let payloads = 0;
  const take = (check: PayloadCheck): void => {
    payloads++;
    tally.add(check.judgement);
    report.check(check);
  };
  for (const input of inputs) {
    if (io.signal.aborted) break;
    try {
      const open = await openInput(input, options.input, io);
      await validateInput({
        file: input,
        input: open,
        mode: options.as,
        maxBytes: options.maxBytes,
        take,
        afterChunk: report.flush,
      });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unreadable.push(error);
    }
    await report.flush();
  }
  const result = tally.result();
  if (payloads > 0 || unreadable.length === 0) {
    await report.end({
      result: describeResult(result, inputs.length),
      details: describeTally(result),
      notes: result.invalid > 0 ? ["Explain a code: recording-webhooks --explain CODE"] : [],
      interrupted: io.signal.aborted,
      data: { as: options.as, files: inputs, ...result },
    });
  }
  for (const { message } of unreadable) await io.stderr.write(`error: ${printable(message)}\n`);
  if (io.signal.aborted) return 130;
  if (unreadable.length > 0) return 2;
  if (payloads > 0) return result.invalid > 0 ? 1 : 0;
  await io.stderr.write("error: Found no payload in the input. Name files with payloads.\n");
  return 2;
}

function describeResult({ payloads, invalid, unknown }: Tally, files: number): string {
  const source = files === 1 ? "" : ` in ${count(files, "file")}`;
  const acknowledged = unknown > 0 ? `, ${unknown.toLocaleString("en")} with an unknown status` : "";
  if (payloads === 1) return `The payload is ${invalid === 1 ? "invalid" : "valid"}${acknowledged}`;
  if (invalid === 0) return `All ${payloads.toLocaleString("en")} payloads${source} are valid${acknowledged}`;
  const verb = invalid === 1 ? "is" : "are";
  return `${invalid.toLocaleString("en")} of ${count(payloads, "payload")}${source} ${verb} invalid${acknowledged}`;
}

function describeTally({ payloads, statuses, constants, neverSeen }: Tally): string[] {
  if (payloads < 2) return [];
  const rows = Object.entries(statuses).map(([status, { valid, unknown, invalid }]) => [
    status === "" ? "(none)" : printable(status).slice(0, 60),
    [
      ...(valid > 0 ? [`${valid} valid`] : []),
      ...(unknown > 0 ? [`${unknown} unknown`] : []),
      ...(invalid > 0 ? [`${invalid} invalid`] : []),
    ].join(", "),
  ]);
  return [
    ...table("By status", rows),
    ...table(
      "Always the same, perhaps a constant in the sender",
      constants.map(({ status, field, value, payloads }) => [
        `${status}.${field}`,
        `${quote(value)} in ${count(payloads, "payload")}`,
      ]),
    ),
    ...table(
      "Never seen",
      neverSeen.map((status) => [status]),
    ),
  ];
}

function table(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [title, ...toColumns(rows).map((row) => `  ${row}`.trimEnd())];
}
