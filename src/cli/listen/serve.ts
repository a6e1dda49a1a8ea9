import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { systemCode, UsageError } from "../usage-error.ts";

/** How long open requests may take when the server closes, in milliseconds. */
const GRACE_MS = 1000;

/** A listening server. */
export interface Listening {
  readonly url: string;
  /** Accepts no more connections, responds to open requests, and closes. */
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly handle: Parameters<typeof createServer>[1];
}

/**
 * Starts a server.
 *
 * @throws {UsageError} When the address can't be used.
 */
export async function serve({ host, port, handle }: ServeOptions): Promise<Listening> {
  const server = createServer({}, handle);
  await listen(server, host, port);
  return {
    url: toUrl(server.address()),
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      const code = systemCode(cause);
      const isTaken = code === "EADDRINUSE";
      const advice = isTaken
        ? "it is in use. Choose another --port, or 0 for a free one"
        : "correct --host and --port";
      reject(new UsageError("address", `Cannot listen on ${host}:${port} (${code}): ${advice}.`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function toUrl(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") return String(address);
  return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}
