import type { ExitCode } from "../command.ts";
import type { Io } from "../io.ts";
import type { Planned, Sent } from "./delivery.ts";
import type { SendReport } from "./report.ts";
import { sendAll } from "./send-all.ts";

export interface RunOptions {
  readonly report: SendReport;
  readonly maxMs: number;
  readonly concurrency: number;
  readonly rate: number;
  /** Called after each; ends the sending when it returns `false`. */
  readonly goesOn?: (sent: Sent) => boolean;
}

/** Sends what was planned, and reports. */
export async function runDeliveries(
  planned: AsyncIterable<Planned> | Iterable<Planned>,
  { report, goesOn = () => true, ...options }: RunOptions,
  io: Io,
): Promise<ExitCode> {
  const counts = { sent: 0, failed: 0 };
  const onSent = (sent: Sent): boolean => {
    counts.sent++;
    if (!sent.passed) counts.failed++;
    void io.stdout.write(report.sent(sent));
    return goesOn(sent);
  };
  await sendAll(planned, { ...options, signal: io.signal, onSent });
  const { stdout, stderr } = report.end({ ...counts, interrupted: io.signal.aborted });
  await io.stdout.write(stdout);
  await io.stderr.write(stderr);
  if (io.signal.aborted) return 130;
  return counts.failed > 0 ? 1 : 0;
}
