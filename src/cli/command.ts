import { parseArgs } from "node:util";
import type { Io } from "./io.ts";
import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

/** 0: holds; 1: the contract is broken; 2: wrong usage or unreadable input; 130: ended by Ctrl-C before it was done. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A verb of the command line. A module of `commands/` exports one as `command`. */
export interface Command {
  /** What `--help` says about it. */
  readonly help: string;
  /**
   * Does the work.
   *
   * @param argv - What follows the command's name.
   * @throws {UsageError} On wrong usage.
   */
  run(argv: readonly string[], io: Io): Promise<ExitCode>;
}

export interface Option {
  readonly type: "boolean" | "string";
  readonly multiple?: boolean;
  readonly default?: string;
  /** What stands for the value in `--help`. */
  readonly value?: string;
  readonly description: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface CommandSpec<O extends Options> {
  readonly name: string;
  /** The arguments, as `--help` shows them. */
  readonly usage: string;
  readonly description: string;
  readonly options: O;
  /** Command lines without the program's name, and what each does. */
  readonly examples: readonly [CommandExample, CommandExample, ...CommandExample[]];
  run(args: Arguments<O>, io: Io): Promise<ExitCode>;
}

export interface CommandExample {
  readonly line: string;
  readonly does: string;
}

/** The values of the options by name, and the arguments that are none. */
export type Arguments<O extends Options> = ReturnType<typeof parseArgs<ParseConfig<O>>>;

interface ParseConfig<O extends Options> {
  readonly args: string[];
  readonly options: O;
  readonly allowPositionals: true;
  readonly strict: true;
}

/** Makes a command that reads its options with `node:util` and says what is wrong with them. */
export function defineCommand<const O extends Options>(spec: CommandSpec<O>): Command {
  return {
    help: toHelp(spec),
    run: async (argv, io) => {
      rejectUnknown(argv, spec);
      return await spec.run(parse(argv, spec), io);
    },
  };
}

function parse<O extends Options>(argv: readonly string[], { name, options }: CommandSpec<O>): Arguments<O> {
  try {
    return parseArgs<ParseConfig<O>>({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError("option", `${reason} See recording-webhooks ${name} --help.`, { cause });
  }
}

function rejectUnknown(argv: readonly string[], { name, options }: CommandSpec<Options>): void {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option" || Object.hasOwn(options, token.name)) continue;
    const known = Object.keys(options).map((option) => `--${option}`);
    const hint = suggest(`--${token.name}`, known);
    throw new UsageError(
      "option",
      `recording-webhooks ${name} has no option ${token.rawName}.${hint} See recording-webhooks ${name} --help.`,
    );
  }
}

function toHelp({ name, usage, description, options, examples }: CommandSpec<Options>): string {
  const rows = Object.entries({ ...options, help: HELP }).map(
    ([option, { value = "", description, default: standard }]) => [
      `  --${option} ${value}`.trimEnd(),
      standard === undefined ? description : `${description} (default: ${standard})`,
    ],
  );
  return [
    description,
    "",
    `Usage: recording-webhooks ${name} ${usage}`.trimEnd(),
    "",
    "Options",
    ...toColumns(rows),
    "",
    "Examples",
    ...examples.flatMap(({ line, does }) => [`  # ${does}`, `  recording-webhooks ${line}`]),
    "",
    "Exit codes: 0 holds, 1 the contract is broken, 2 wrong usage or input that is missing or unreadable.",
    "",
  ].join("\n");
}

const HELP: Option = { type: "boolean", description: "show this" };

/** Puts the second cell of every row below each other. */
export function toColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `${first.padEnd(width)}  ${second}`);
}
