// Run as a process of its own: what the hostile requests do to it must not be hidden by the test runner. Its argument is the
// class that the receivers answer with.
import { FastResponse, serve } from "srvx/node";
import { createReceiver, type Handler } from "../../../src/receiver/index.ts";

/** What the server is asked, and what it tells. */
export interface HostileReport {
  readonly port: number;
  /** Webhooks that reached a handler. */
  readonly handled: number;
  /** Bytes that the process holds after a collection of garbage. */
  readonly held: number;
  /** The most that it ever held, in bytes. */
  readonly peak: number;
}

let handled = 0;
const otherwise: Handler = (webhook) => {
  handled++;
  const msg = "msg" in webhook ? webhook.msg : "";
  if (msg === "throw") throw new Error("secret detail");
  return msg === "hang" ? new Promise(() => {}) : undefined;
};
const Response = process.argv[2] === "FastResponse" ? FastResponse : globalThis.Response;
const quiet = { Response, onError: () => {}, timeoutMs: 200 };
const open = createReceiver({ otherwise }, quiet);
const byPath = createReceiver({ otherwise }, { ...quiet, token: { token: ["t0ken/é", "old"], in: "path" } });
const byQuery = createReceiver({ otherwise }, { ...quiet, token: { token: "t0ken", in: "query" } });

const server = serve({
  fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/path")) return byPath(request);
    return pathname.startsWith("/query") ? byQuery(request) : open(request);
  },
  port: 0,
  hostname: "127.0.0.1",
  silent: true,
  gracefulShutdown: false,
  node: { requestTimeout: 5000, headersTimeout: 2500, connectionsCheckingInterval: 100 },
});

process.on("message", async () => {
  await server.ready();
  // Closed connections let go of their buffers a turn of the event loop after the first collection.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  const peak = Math.max(rss, process.resourceUsage().maxRSS * 1024);
  const report: HostileReport = {
    port: Number(new URL(server.url ?? "").port),
    handled,
    held: heapUsed + external,
    peak,
  };
  process.send?.(report);
});
