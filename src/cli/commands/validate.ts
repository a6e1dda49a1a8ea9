import { defineCommand, type ExitCode } from "../command.ts";
import { CONTRACT } from "../contract-facts.ts";
import { FORMATS, toChoice } from "../format.ts";
import type { Io } from "../io.ts";
import type { Mode } from "../judge.ts";
import { UsageError } from "../usage-error.ts";
import { expandInputs, type Input } from "../validate/expand-inputs.ts";
import { openInput } from "../validate/open-input.ts";
import { createProgress } from "../validate/progress.ts";
import { createReport, type Report } from "../validate/report.ts";
import { createTally } from "../validate/tally.ts";
import { type Verdict, validateInput } from "../validate/validate-input.ts";

const MODES = ["receive", "send"] as const;
const INPUTS = ["json", "ndjson", "auto"] as const;

/** `validate`: holds payloads in files against the contract. */
export const command = defineCommand({
  name: "validate",
  usage: "[files… | -] [options]",
  description: "Holds payloads against the contract: JSON, JSON arrays and NDJSON, also packed with gzip.",
  options: {
    as: {
      type: "string",
      default: "send",
      value: "MODE",
      description: "whose side: send (strict) or receive",
    },
    input: {
      type: "string",
      default: "auto",
      value: "KIND",
      description: "json, ndjson, or auto: by extension, then by content",
    },
    format: {
      type: "string",
      default: "pretty",
      value: "FORMAT",
      description: "pretty, json (a verdict a line, the summary on stderr), junit or github",
    },
  },
  examples: [
    { line: "validate 'payloads/**/*.json'", does: "holds what a sender emits against the contract" },
    { line: "validate --as receive --format json - < log.ndjson", does: "filters NDJSON into verdicts" },
  ],
  async run({ values, positionals }, io) {
    const options = {
      mode: toChoice("as", values.as, MODES),
      kind: toChoice("input", values.input, INPUTS),
      report: createReport(toChoice("format", values.format, FORMATS), io.stdout),
    };
    return await validate(await expandInputs(positionals), options, io);
  },
});

interface ValidateOptions {
  readonly mode: Mode;
  readonly kind: (typeof INPUTS)[number];
  readonly report: Report;
}

async function validate(inputs: readonly Input[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const { mode, report } = options;
  const tally = createTally();
  const progress = createProgress(io, totalOf(inputs));
  const unreadable: UsageError[] = [];
  let out = "";
  let payloads = 0;
  const flush = async (): Promise<void> => {
    const text = out;
    out = "";
    if (text === "") return;
    progress.clear();
    await io.stdout.write(text);
  };
  const take = (verdict: Verdict): void => {
    payloads++;
    tally.add(verdict.judgement);
    out += report.payload(verdict);
  };
  for (const input of inputs) {
    if (io.signal.aborted) break;
    const run = { input, options, io, take, flush, show: (bytes: number) => progress.show(bytes, payloads) };
    await validateOne(run).catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      unreadable.push(error);
    });
    await flush();
  }
  progress.clear();
  const result = tally.result();
  const files = inputs.map(({ name }) => name);
  const end = report.end({ contract: CONTRACT, as: mode, files, interrupted: io.signal.aborted, ...result });
  await io.stdout.write(end.stdout);
  await io.stderr.write(end.stderr);
  for (const { message } of unreadable) await io.stderr.write(`${message}\n`);
  return toExitCode({ isInterrupted: io.signal.aborted, isUnreadable: unreadable.length > 0, ...result }, io);
}

interface Run {
  readonly input: Input;
  readonly options: ValidateOptions;
  readonly io: Io;
  readonly take: (verdict: Verdict) => void;
  readonly flush: () => Promise<void>;
  readonly show: (bytes: number) => void;
}

async function validateOne({ input, options, io, take, flush, show }: Run): Promise<void> {
  const open = await openInput(input, options.kind, io);
  await validateInput({
    file: input.name,
    input: open,
    mode: options.mode,
    take,
    afterChunk: async () => {
      show(open.bytesRead());
      await flush();
    },
  });
}

interface Outcome {
  readonly isInterrupted: boolean;
  readonly isUnreadable: boolean;
  readonly payloads: number;
  readonly invalid: number;
}

async function toExitCode(
  { isInterrupted, isUnreadable, payloads, invalid }: Outcome,
  io: Io,
): Promise<ExitCode> {
  if (isInterrupted) return 130;
  if (isUnreadable) return 2;
  if (payloads > 0) return invalid > 0 ? 1 : 0;
  await io.stderr.write("There is no payload in the input. Name files with payloads.\n");
  return 2;
}

function totalOf(inputs: readonly Input[]): number | undefined {
  const sizes = inputs.map(({ bytes }) => bytes).filter((bytes) => bytes !== undefined);
  return sizes.length === inputs.length ? sizes.reduce((sum, bytes) => sum + bytes, 0) : undefined;
}
