import { serve } from "srvx/node";
import { findNodeMessage } from "../../../src/receiver/node-message.ts";
import { tellParent } from "./listen.ts";

// What is left for a receiver behind srvx: the same work as the limit's, and a `Response`.
const server = serve({
  fetch: (request) =>
    new Promise<Response>((resolve) => {
      const chunks: Uint8Array[] = [];
      const message = findNodeMessage(request);
      message?.on("data", (chunk) => chunks.push(chunk));
      message?.on("end", () => {
        JSON.parse(Buffer.concat(chunks).toString());
        resolve(new Response(null, { status: 204 }));
      });
    }),
  port: 0,
  hostname: "127.0.0.1",
  silent: true,
  gracefulShutdown: false,
});
await server.ready();
tellParent(Number(new URL(server.url ?? "").port));
