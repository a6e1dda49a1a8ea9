import { parentPort, workerData } from "node:worker_threads";
import { DocumentError } from "../../diff/index.ts";
import { compare } from "./compare.ts";
import type { Message } from "./run-comparison.ts";

const send = (message: Message): void => parentPort?.postMessage(message);

try {
  send({ result: compare(workerData, (done, total) => send({ done, total })) });
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  send({ failure: error.message });
}
