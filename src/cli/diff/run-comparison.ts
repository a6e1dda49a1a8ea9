import { Worker } from "node:worker_threads";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import type { Compared, Comparison, Message } from "./compare-sources.ts";

/** More than any contract needs, and less than what makes a machine swap. */
const MAX_MEGABYTES = 1_536;
/** A run shorter than this shows no progress, in milliseconds. */
const QUIET_MS = 1_000;

/**
 * Compares two versions in a worker, so that a document that takes too long or too much memory ends with a message.
 *
 * @param timeout - In milliseconds.
 * @throws {UsageError} When they can't be compared, or not in that time.
 */
export async function runComparison(comparison: Comparison, timeout: number, io: Io): Promise<Compared> {
  const file = new URL("./diff-worker.js", import.meta.url);
  if (import.meta.url.endsWith(".ts")) {
    // From the sources, there isn't a worker's bundle.
    const { compareSources } = await import("./compare-sources.ts");
    return await new Promise((resolve, reject) =>
      compareSources(comparison, receiver({ resolve, reject, io })),
    );
  }
  const worker = new Worker(file, {
    workerData: comparison,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  });
  const seconds = timeout / 1000;
  const hint = "Simplify the documents, or give it more time with --timeout.";
  try {
    return await new Promise<Compared>((resolve, reject) => {
      const late = new UsageError(
        "timeout",
        `The comparison took more than ${seconds} s and was stopped. ${hint}`,
      );
      const timer = setTimeout(() => reject(late), timeout);
      worker.once("exit", () => clearTimeout(timer));
      worker.on("message", receiver({ resolve, reject, io }));
      worker.once("error", (error) => {
        const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
        reject(
          isMemory
            ? new UsageError(
                "timeout",
                `The comparison took more than ${MAX_MEGABYTES} MB and was stopped. ${hint}`,
              )
            : error,
        );
      });
    });
  } finally {
    await worker.terminate();
  }
}

interface Listener {
  readonly resolve: (result: Compared) => void;
  readonly reject: (error: unknown) => void;
  readonly io: Io;
}

function receiver({ resolve, reject, io }: Listener): (message: Message) => void {
  const start = performance.now();
  let isShown = false;
  const clear = (): void => {
    if (isShown) void io.stderr.write("\r\u001b[K");
  };
  return (message) => {
    if (message.kind === "progress") {
      if (!io.stderr.isTerminal || performance.now() - start < QUIET_MS) return;
      isShown = true;
      void io.stderr.write(`\r${message.done} of ${message.total} changes judged`);
      return;
    }
    clear();
    if (message.kind === "failed") reject(new UsageError("file", message.message));
    else resolve(message.result);
  };
}
