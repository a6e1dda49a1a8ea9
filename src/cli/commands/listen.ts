import { defineCommand, type ExitCode } from "../command.ts";
import { STATUSES } from "../contract-facts.ts";
import { FORMATS, toChoice, toMilliseconds, toNumber } from "../format.ts";
import type { Io } from "../io.ts";
import { createExpectations } from "../listen/expectations.ts";
import { createListener } from "../listen/listener.ts";
import { openRecordFile } from "../listen/record-file.ts";
import { createRecorder, type Recorder } from "../listen/recorder.ts";
import { createListenReport, type Handled, type ListenReport } from "../listen/report.ts";
import { serve } from "../listen/serve.ts";
import { FORMAT_OPTION } from "../shared-options.ts";
import { toStatus, toTarget } from "../target.ts";

/** `listen`: receives webhooks and holds each against what a sender may emit. */
export const command = defineCommand({
  name: "listen",
  usage: "[options]",
  description:
    "Receives webhooks on any path and holds each against the contract, as a sender's test or to look on.",
  options: {
    port: { type: "string", default: "4010", value: "PORT", description: "0 takes a free one" },
    host: { type: "string", default: "127.0.0.1", value: "HOST", description: "address to listen on" },
    expect: {
      type: "string",
      value: "A,B",
      description: "webhooks that have to come; ends with 0 when all have and none was wrong",
    },
    timeout: { type: "string", value: "TIME", description: "ends after this long, such as 60s or 5m" },
    record: {
      type: "string",
      value: "FILE",
      description: "appends each delivery as a line of JSON, on the disk before it is answered",
    },
    respond: {
      type: "string",
      value: "500,204",
      description: "status codes of the answers, in order; the last one stays (default: 204)",
    },
    forward: { type: "string", value: "URL", description: "passes each delivery on, and its answer back" },
    format: FORMAT_OPTION,
  },
  examples: [
    { line: "listen --record deliveries.ndjson", does: "looks at what comes, and keeps it" },
    { line: `listen --expect ${STATUSES.slice(0, 2).join(",")} --timeout 60s`, does: "tests a sender" },
  ],
  async run({ values }, io) {
    const expected = values.expect?.split(",").map((status) => toStatus(status.trim()));
    return await listen(
      {
        port: toNumber("port", values.port, { min: 0, max: 65_535 }),
        host: values.host,
        expected,
        timeoutMs: values.timeout === undefined ? undefined : toMilliseconds("timeout", values.timeout),
        respond: (values.respond ?? "204")
          .split(",")
          .map((code) => toNumber("respond", code, { min: 200, max: 599 })),
        forward: values.forward === undefined ? undefined : toTarget("forward", values.forward),
        report: createListenReport(toChoice("format", values.format, FORMATS), io.stdout),
        recorder: values.record === undefined ? undefined : await openRecorder(values.record, io),
      },
      io,
    );
  },
});

interface ListenOptions {
  readonly port: number;
  readonly host: string;
  readonly expected: readonly string[] | undefined;
  readonly timeoutMs: number | undefined;
  readonly respond: readonly number[];
  readonly forward: URL | undefined;
  readonly report: ListenReport;
  readonly recorder: Recorder | undefined;
}

async function listen(options: ListenOptions, io: Io): Promise<ExitCode> {
  const { expected, timeoutMs, report, recorder } = options;
  const expectations = createExpectations(expected ?? []);
  const counts = { deliveries: 0, invalid: 0 };
  const end = new AbortController();
  const onHandled = (handled: Handled): void => {
    const { verdict, status } = handled.judgement;
    counts.deliveries++;
    if (verdict !== "valid") counts.invalid++;
    else if (status !== undefined) expectations.note(status);
    void io.stdout.write(report.delivery(handled));
    if (expected !== undefined && expectations.missing().length === 0) end.abort();
  };
  const onTrouble = (message: string): void => void io.stderr.write(`${message}\n`);
  const handle = createListener({ ...options, onHandled, onTrouble });
  const server = await serve({ ...options, handle });
  await io.stderr.write(`Listening on ${server.url}\n`);

  await endOf([io.signal, end.signal], timeoutMs);
  await server.close();
  await recorder?.close();
  const missing = expectations.missing();
  const { stdout, stderr } = report.end({ ...counts, missing });
  await io.stdout.write(stdout);
  await io.stderr.write(stderr);
  return counts.invalid > 0 || missing.length > 0 ? 1 : 0;
}

async function openRecorder(path: string, io: Io): Promise<Recorder> {
  const { handle, size, droppedBytes } = await openRecordFile(path);
  if (droppedBytes > 0) {
    await io.stderr.write(
      `${path}: dropped a torn last line of ${droppedBytes} bytes, which was not acknowledged.\n`,
    );
  }
  return createRecorder(handle, size);
}

function endOf(signals: readonly AbortSignal[], timeoutMs: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => finish(), timeoutMs);
    const finish = (): void => {
      clearTimeout(timer);
      resolve();
    };
    for (const signal of signals) {
      if (signal.aborted) finish();
      signal.addEventListener("abort", finish, { once: true });
    }
  });
}
