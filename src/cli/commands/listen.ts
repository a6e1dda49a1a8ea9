import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import { STATUSES } from "../contract-facts.ts";
import type { Io } from "../io.ts";
import { withoutSecrets } from "../listen/delivery.ts";
import { createListener, type Handled } from "../listen/listener.ts";
import { openRecordFile, type RecordFile } from "../listen/record-file.ts";
import { serve } from "../listen/serve.ts";
import { duration, formatOption, integer, statusList, url } from "../options.ts";
import type { Check } from "../report/check.ts";
import { createReport, type Format } from "../report/report.ts";
import { count, printable } from "../text.ts";

/** Creates `listen`, which receives webhooks and validates each one. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("listen")
    .description(
      "Receives webhooks on any path and validates each one as a sender's, as a test or to watch them.",
    )
    .addOption(new Option("--port <port>", "0 takes a free one").argParser(integer(0, 65_535)).default(4010))
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .option(
      "--expect <statuses>",
      "comma-separated webhooks to wait for; exits when all have arrived",
      statusList,
    )
    .option("--timeout <time>", "exit after this long, such as 60s or 5m", duration)
    .option("--record <file>", "append each delivery as a line of JSON, flushed to disk before the response")
    .addOption(
      new Option("--respond <codes>", "status codes of the responses, in order; the last one repeats")
        .argParser(codes)
        .default([204], "204"),
    )
    .option("--forward <url>", "forward each delivery, and respond with the response's status code", url)
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples(
        ["watch deliveries and record them", "listen --record deliveries.ndjson"],
        ["test a sender", `listen --expect ${STATUSES.slice(0, 2).join(",")} --timeout 60s`],
      ),
    )
    .action(async ({ record, ...options }) => {
      const recorder = record === undefined ? undefined : await openRecorder(record, io);
      finish(await listen({ ...options, recorder }, io));
    });
}

function codes(value: string): number[] {
  const parse = integer(200, 599);
  try {
    return value.split(",").map(parse);
  } catch {
    throw new InvalidArgumentError(
      "Expected status codes from 200 to 599 with commas between them, such as 500,204.",
    );
  }
}

interface ListenOptions {
  readonly port: number;
  readonly host: string;
  readonly expect?: readonly string[] | undefined;
  readonly timeout?: number | undefined;
  readonly respond: readonly number[];
  readonly forward?: URL | undefined;
  readonly format: Format;
  readonly recorder: RecordFile | undefined;
}

async function listen(options: ListenOptions, io: Io): Promise<ExitCode> {
  const { expect, timeout, forward, recorder } = options;
  const missing = [...(expect ?? [])];
  const end = new AbortController();
  const either = AbortSignal.any([io.signal, end.signal]);
  const report = createReport({
    format: options.format,
    command: "listen",
    noun: ["delivery", "deliveries"],
    side: "send",
    isLive: true,
    io,
  });
  let deliveries = 0;
  const onHandled = (handled: Handled): void => {
    const { verdict, status } = handled.judgement;
    deliveries++;
    report.check(toCheck(handled));
    void report.flush();
    const index = verdict === "valid" && status !== undefined ? missing.indexOf(status) : -1;
    if (index >= 0) missing.splice(index, 1);
    if (expect !== undefined && missing.length === 0) end.abort();
  };
  const onTrouble = (message: string): void => void io.stderr.write(`warning: ${message}\n`);
  const handle = createListener({ ...options, forward, signal: either, onHandled, onTrouble });
  const server = await serve({ ...options, handle });
  await io.stderr.write(`Listening on ${server.url}\n`);

  await endOf(either, timeout);
  await server.close();
  await recorder?.close();
  const invalid = report.counts.fail;
  for (const status of missing) report.check(toMissing(status));
  const came = `${count(deliveries, "delivery", "deliveries")}`;
  const verdict = invalid === 0 ? (deliveries === 1 ? "valid" : "all valid") : `${invalid} invalid`;
  await report.end({
    result: `${came}${deliveries === 0 ? "" : `, ${verdict}`}${missing.length === 0 ? "" : `; missing: ${missing.join(", ")}`}`,
    interrupted: false,
    data: { deliveries, invalid, missing },
  });
  return report.counts.fail > 0 ? 1 : 0;
}

/** The length at which a status or path is cut off in a line. */
const MAX_SHOWN = 80;

function toCheck({ delivery, judgement, response }: Handled): Check {
  const { at, method } = delivery;
  const { verdict, status, issues } = judgement;
  const path = withoutSecrets(delivery.path);
  const name = status === undefined ? "(no status)" : printable(status).slice(0, MAX_SHOWN);
  return {
    outcome: verdict === "valid" ? "pass" : "fail",
    name: `${at.slice(11, 23)} ${name}`,
    group: "deliveries",
    text: `${method} ${path.slice(0, MAX_SHOWN)}, responded ${response}`,
    issues,
    data: { at, method, path, verdict, status, response, issues },
  };
}

function toMissing(status: string): Check {
  const text = "expected this webhook, found no delivery of it";
  return { outcome: "fail", name: status, group: "expected", text, issues: [], data: { missing: status } };
}

async function openRecorder(path: string, io: Io): Promise<RecordFile> {
  const file = await openRecordFile(path);
  if (file.droppedBytes > 0) {
    await io.stderr.write(
      `warning: ${printable(path)}: dropped a torn last line of ${file.droppedBytes} bytes, which was never acknowledged\n`,
    );
  }
  return file;
}

function endOf(signal: AbortSignal, timeoutMs: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => finish(), timeoutMs);
    const finish = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) finish();
    signal.addEventListener("abort", finish, { once: true });
  });
}
