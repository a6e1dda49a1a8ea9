import { parentPort, workerData } from "node:worker_threads";
import { compareSources } from "./compare-sources.ts";

compareSources(workerData, (message) => parentPort?.postMessage(message));
