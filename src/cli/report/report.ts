import type { ExitCode } from "../command.ts";
import type { Io } from "../io.ts";
import type { Check, Outcome, Summary, Writer, WriterOptions } from "./check.ts";
import { createGithubWriter } from "./github.ts";
import { createJsonWriter } from "./json.ts";
import { createJunitWriter } from "./junit.ts";
import { createMarkdownWriter } from "./markdown.ts";
import { createPrettyWriter } from "./pretty.ts";

/** Every output format. */
const WRITERS = {
  pretty: createPrettyWriter,
  json: createJsonWriter,
  junit: createJunitWriter,
  github: createGithubWriter,
  markdown: createMarkdownWriter,
} satisfies Record<string, (options: WriterOptions) => Writer>;

export type Format = keyof typeof WRITERS;

export const FORMATS = ["pretty", "json", "junit", "github", "markdown"] as const satisfies Format[];

interface ReportOptions extends Omit<WriterOptions, "out"> {
  readonly format: Format;
  readonly io: Io;
}

/** Creates a report, which collects a command's checks and writes them. */
export function createReport({ format, io, ...options }: ReportOptions) {
  const writer = WRITERS[format]({ ...options, out: io.stdout });
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, warning: 0, skipped: 0 };
  let text = "";
  const flush = async (): Promise<void> => {
    const pending = text;
    text = "";
    if (pending !== "") await io.stdout.write(pending);
  };
  return {
    counts,
    check(check: Check): void {
      counts[check.outcome]++;
      text += writer.check(check);
    },
    /** Writes what checks added since the last time; resolves when more may be written. */
    flush,
    /** Writes the summary, and returns the exit code. */
    async end({ interrupted = io.signal.aborted, ...summary }: Summary): Promise<ExitCode> {
      const { stdout, stderr = "" } = writer.end({ ...summary, interrupted }, counts);
      text += stdout;
      await flush();
      await io.stderr.write(stderr);
      if (interrupted) return 130;
      return counts.fail > 0 ? 1 : 0;
    },
  };
}
