import { Command, CommanderError, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { version } from "../../package.json";
import { DocumentError } from "../document/document-error.ts";
import { ISSUE_CODES } from "../runtime/issue-codes.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { CONTRACT } from "./contract-facts.ts";
import type { Io } from "./io.ts";
import { wrap } from "./report/pretty.ts";
import { escapeCommand, printable } from "./text.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs a command line.
 *
 * @param argv - The arguments after the program's name.
 * @param io - What the command may touch of the process.
 * @returns The exit code. Never rejects.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const finish = (result: ExitCode): void => {
    code = result;
  };
  try {
    const program = await createProgram(argv, { io, finish });
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const isUsage = error instanceof UsageError || error instanceof DocumentError;
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const start = `${io.stderr.style("red", "error:")} ${isUsage ? "" : "internal error: "}`;
    await io.stderr.write(`${start}${printable(message)}\n`);
    if (isUsage) return 2;
    if (io.isDebug) await io.stderr.write(`${stack}\n`);
    await io.stderr.write("This is a bug. Please report it; DEBUG=1 shows where it happened.\n");
    return 70;
  }
}

async function createProgram(argv: readonly string[], context: CommandContext) {
  const { stdout, stderr } = context.io;
  const program = new Command("recording-webhooks")
    .description("Tests webhooks, and the servers that send and receive them, against their contract.")
    .version(
      `recording-webhooks ${version}, contract ${CONTRACT.version} (${CONTRACT.hash})`,
      "--version",
      "show the versions",
    )
    .addOption(
      new Option("--explain <code>", "explain the code of an issue").argParser((code) => {
        void stdout.write(explain(code));
        throw new CommanderError(0, "explained", "");
      }),
    )
    .helpOption("--help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, write) => write(text.split("\n").map(printable).map(escapeCommand).join("\n")),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .showHelpAfterError("Run it with --help to see what it accepts.")
    .addHelpText(
      "afterAll",
      "\nExit codes: 0 all checks passed, 1 a check failed, 2 wrong usage or unreadable\ninput, 70 internal error",
    )
    .exitOverride();
  for (const [name, [summary, load]] of Object.entries(COMMANDS)) {
    const command = argv.includes(name) ? (await load()).createCommand(context) : new Command(name);
    program.addCommand(command.summary(summary).copyInheritedSettings(program));
  }
  return program;
}

/** Explains a code as the errors page does. */
function explain(code: string): string {
  const entry = Object.entries(ISSUE_CODES).find(([known]) => known === code);
  if (entry === undefined) {
    throw new InvalidArgumentError(`The codes are ${Object.keys(ISSUE_CODES).join(", ")}.`);
  }
  const { title, meaning, cause, fix, example } = entry[1];
  const text = `${code}: ${title}\n\n${meaning}\nUsual cause: ${cause}\nFix: ${fix}\nExample: ${example}`;
  return `${wrap(text).join("\n")}\n`;
}
