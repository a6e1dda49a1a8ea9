import { contractHash, contractVersion } from "../../generated/version.ts";
import { type ExitCode, toColumns } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { type Io, toOutput } from "./io.ts";
import { suggest } from "./suggest.ts";
import { systemCode, UsageError } from "./usage-error.ts";

const interruption = new AbortController();
let isListening = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (systemCode(error) !== "EPIPE") throw error;
    interruption.abort();
  });
}

const io: Io = {
  // To make a stream of it takes milliseconds that --help need not wait for.
  get stdin() {
    return process.stdin;
  },
  stdout: toOutput(process.stdout, process.env),
  stderr: toOutput(process.stderr, process.env),
  // A listener takes from Ctrl-C the power to end a command that computes and looks at no signal.
  get signal() {
    if (!isListening) listenForSignals();
    return interruption.signal;
  },
};
process.exitCode = await runMain(process.argv.slice(2), io).catch(async (error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  await io.stderr.write(`${io.stderr.style("red", "error")} ${error.message}\n`);
  return 2;
});

function listenForSignals(): void {
  isListening = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // Asked twice: somebody does not want to wait for the report.
      if (interruption.signal.aborted) process.exit(130);
      interruption.abort();
    });
  }
}

async function runMain([name, ...argv]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "help") {
    await io.stdout.write(toHelp());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    await io.stdout.write(`contract ${contractVersion} (${contractHash})\n`);
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    const hint = suggest(name, Object.keys(COMMANDS));
    throw new UsageError("command", `There is no command ${name}.${hint} See recording-webhooks --help.`);
  }
  const { command } = await entry.load();
  if (!asksForHelp(argv)) return await command.run(argv, io);
  await io.stdout.write(command.help);
  return 0;
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return argv.slice(0, end < 0 ? undefined : end).includes("--help");
}

function toHelp(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => [`  ${name}`, summary]);
  return [
    "Holds webhooks, and the servers that send and receive them, against the contract.",
    "",
    "Usage: recording-webhooks <command> [options]",
    "",
    "Commands",
    ...toColumns(rows),
    "",
    "recording-webhooks <command> --help shows its options and examples.",
    `Contract ${contractVersion} (${contractHash.slice(0, 12)}).`,
    "",
  ].join("\n");
}
