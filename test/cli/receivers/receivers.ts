import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer, type Server as TcpServer } from "node:net";
import { createReceiver } from "../../../src/receiver/index.ts";
import { readWebhook } from "../../../src/runtime/read-webhook.ts";

/** A receiver that runs. */
export interface RunningReceiver {
  readonly url: string;
  close(): Promise<void> | void;
}

const MAX_BYTES = 64 * 1024;

/** Responds as a receiver that meets the contract. */
export async function answer(request: Request): Promise<Response> {
  if (request.method !== "POST") return new Response(null, { status: 405 });
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? ""))
    return new Response(null, { status: 415 });
  const body = new Uint8Array(await request.arrayBuffer());
  if (body.length > MAX_BYTES) return new Response(null, { status: 413 });
  const { kind } = readWebhook(body);
  return new Response(null, { status: kind === "webhook" || kind === "unknown" ? 204 : 400 });
}

/** A receiver that meets the contract, over HTTP. */
export function startGood(): Promise<RunningReceiver> {
  return startHttp(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "GET" } = request;
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const init = method === "GET" ? { method, headers } : { method, headers, body: Buffer.concat(chunks) };
    response.writeHead((await answer(new Request("http://receiver.test/", init))).status).end();
  });
}

/** Our own receiver, over HTTP. */
export async function startOurs(): Promise<RunningReceiver> {
  const handle = createReceiver({ otherwise: () => {} });
  return listening(createServer(handle));
}

export function startHttp(listener: RequestListener): Promise<RunningReceiver> {
  return listening(createServer(listener));
}

/** A server with a certificate that nobody has signed. */
export function startSelfSigned(key: string, cert: string): Promise<RunningReceiver> {
  const server = createTlsServer({ key, cert }, (_, response) => response.writeHead(204).end());
  return listening(server, "https");
}

/** An ordinary handler: it parses JSON, checks nothing, and acknowledges. */
export function startCareless(): Promise<RunningReceiver> {
  return startHttp(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(200).end();
    } catch {
      response.writeHead(400).end();
    }
  });
}

/** A server that takes connections and ends each at once. */
export function startClosing(): Promise<RunningReceiver> {
  return listening(createTcpServer((socket) => socket.destroy()));
}

async function listening(server: Server | TcpServer, scheme = "http"): Promise<RunningReceiver> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = toAddress(server.address());
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    close: () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      server.close();
    },
  };
}

function toAddress(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error(`no address: ${address}`);
  return address;
}
