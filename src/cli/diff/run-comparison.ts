import { Worker } from "node:worker_threads";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import type { Compared, Comparison } from "./compare.ts";

/** More than any contract needs, and less than what makes a machine swap. */
const MAX_MEGABYTES = 1_536;
/** A run shorter than this shows no progress, in milliseconds. */
const QUIET_MS = 1_000;

/** What the worker sends: progress, the result, or why the documents can't be compared. */
export type Message =
  | { readonly done: number; readonly total: number }
  | { readonly result: Compared }
  | { readonly failure: string };

/**
 * Compares two versions in a worker, so that a document that takes too long or too much memory ends with a message.
 *
 * @param timeout - In milliseconds.
 * @throws {UsageError} If they can't be compared in that time.
 * @throws {DocumentError} If one of them isn't an OpenAPI document with webhooks.
 */
export async function runComparison(comparison: Comparison, timeout: number, io: Io): Promise<Compared> {
  const started = performance.now();
  let isShown = false;
  const onProgress = (done: number, total: number): void => {
    if (!io.stderr.isTerminal || performance.now() - started < QUIET_MS) return;
    isShown = true;
    void io.stderr.write(`\r${done} of ${total} changes judged`);
  };
  try {
    // When run from source, there is no bundled worker.
    if (!import.meta.url.endsWith(".ts")) return await runWorker(comparison, timeout, onProgress);
    return (await import("./compare.ts")).compare(comparison, onProgress);
  } finally {
    if (isShown) void io.stderr.write("\r\u001b[K");
  }
}

async function runWorker(
  workerData: Comparison,
  timeout: number,
  onProgress: (done: number, total: number) => void,
): Promise<Compared> {
  const worker = new Worker(new URL("./diff-worker.js", import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Compared>((resolve, reject) => {
      const stop = (limit: string): void => {
        const hint = "Simplify the documents, or allow more time with --timeout.";
        reject(new UsageError("timeout", `The comparison took more than ${limit} and was stopped. ${hint}`));
      };
      timer = setTimeout(() => stop(`${timeout / 1000} s`), timeout);
      worker.on("message", (message: Message) => {
        if ("result" in message) resolve(message.result);
        else if ("failure" in message) reject(new UsageError("file", message.failure));
        else onProgress(message.done, message.total);
      });
      worker.once("error", (error) => {
        if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") stop(`${MAX_MEGABYTES} MB`);
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
