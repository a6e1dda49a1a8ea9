import { type Io, toOutput } from "./io.ts";
import { run } from "./program.ts";
import { systemCode } from "./usage-error.ts";

/** How long output may take to drain after an interruption. */
const LINGER_MS = 1000;

const interruption = new AbortController();
let isListening = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    interruption.abort();
    // The reader closed the pipe, so there is nobody to report to.
    if (systemCode(error) === "EPIPE") return;
    process.exitCode = 2;
    if (stream === process.stdout)
      process.stderr.write(`error: cannot write to stdout (${systemCode(error)})\n`);
  });
}

const io: Io = {
  // Creating the stream takes milliseconds, and --help doesn't need it.
  get stdin() {
    return process.stdin;
  },
  stdout: toOutput(process.stdout, process.env),
  stderr: toOutput(process.stderr, process.env),
  // With a handler, Ctrl-C no longer ends a command that only computes.
  get signal() {
    if (!isListening) handleSignals();
    return interruption.signal;
  },
  isDebug: Boolean(process.env["DEBUG"]),
};

const code = await run(process.argv.slice(2), io);
process.exitCode ??= code;
// A pipe without a writer can't be closed before it is open, and would keep the process alive.
if (interruption.signal.aborted) setTimeout(endBySignal, LINGER_MS).unref();

function endBySignal(): void {
  process.removeAllListeners("SIGINT");
  process.kill(process.pid, "SIGINT");
}

function handleSignals(): void {
  isListening = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // On a second Ctrl-C, don't wait for the report.
      if (interruption.signal.aborted) process.exit(130);
      interruption.abort();
    });
  }
}
