// Runs as a separate process, so that the test runner doesn't hide what the hostile requests do to it.
import { createServer } from "node:http";
import { createReceiver, type Handler } from "../../../src/receiver/index.ts";

/** What the server is asked for, and what it reports. */
export interface HostileReport {
  readonly port: number;
  /** Webhooks that reached a handler. */
  readonly handled: number;
  /** The memory of the process after garbage collection, in bytes. */
  readonly held: number;
  /** The peak memory, in bytes. */
  readonly peak: number;
}

let handled = 0;
const otherwise: Handler = (webhook) => {
  handled++;
  const msg = "msg" in webhook ? webhook.msg : "";
  if (msg === "throw") throw new Error("secret detail");
  return msg === "hang" ? new Promise(() => {}) : undefined;
};
const quiet = { onError: () => {}, timeoutMs: 200 };
const open = createReceiver({ otherwise }, quiet);
const byPath = createReceiver({ otherwise }, { ...quiet, token: { token: ["t0ken/é", "old"], in: "path" } });
const byQuery = createReceiver({ otherwise }, { ...quiet, token: { token: "t0ken", in: "query" } });

const server = createServer(
  { requestTimeout: 5000, headersTimeout: 2500, connectionsCheckingInterval: 100 },
  (request, response) => {
    const receive = /^\/path/.test(request.url ?? "")
      ? byPath
      : /^\/query/.test(request.url ?? "")
        ? byQuery
        : open;
    return receive(request, response);
  },
);
const listening = new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

process.on("message", async () => {
  await listening;
  // Closed connections release their buffers one turn of the event loop after the first collection.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  const peak = Math.max(rss, process.resourceUsage().maxRSS * 1024);
  const report: HostileReport = {
    port: Number(Object(server.address()).port),
    handled,
    held: heapUsed + external,
    peak,
  };
  process.send?.(report);
});
