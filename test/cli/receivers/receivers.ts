import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer, type Server as TcpServer } from "node:net";
import { buffer, json } from "node:stream/consumers";
import { afterEach } from "vitest";
import { createReceiver } from "../../../src/receiver/index.ts";
import { readWebhook } from "../../../src/runtime/read-webhook.ts";

/** A running receiver. */
export interface RunningReceiver {
  readonly url: string;
  close(): Promise<void> | void;
}

/** Starts receivers, and closes them after each test. */
export function useReceivers() {
  const open: RunningReceiver[] = [];
  afterEach(async () => {
    for (const receiver of open.splice(0)) await receiver.close();
  });
  const start = async (starting: Promise<RunningReceiver>): Promise<string> => {
    const receiver = await starting;
    open.push(receiver);
    return receiver.url;
  };
  /** Starts a receiver that records its requests and always sends the same response. */
  const startKeeping = async (status = 204) => {
    const got: { path: string | undefined; headers: IncomingHttpHeaders; body: Buffer }[] = [];
    let most = 0;
    let underWay = 0;
    const receiver = await startHttp(async (request, response) => {
      most = Math.max(most, ++underWay);
      const body = await buffer(request);
      got.push({ path: request.url, headers: request.headers, body });
      await new Promise((resolve) => setTimeout(resolve, 10));
      underWay--;
      response.writeHead(status).end("noted");
    });
    const payloads = () => got.map(({ body }) => JSON.parse(body.toString()));
    open.push(receiver);
    return { ...receiver, got, payloads, most: () => most };
  };
  return { start, startKeeping };
}

/** Starts a receiver that always sends the same response. */
export function startAlways(status: number, headers: Readonly<Record<string, string>> = {}, body = "") {
  return startHttp((request, response) => {
    request.resume().on("end", () => response.writeHead(status, headers).end(body));
  });
}

const MAX_BYTES = 64 * 1024;

/** Responds like a receiver that meets the contract. */
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
    const body = await buffer(request);
    const { method = "GET" } = request;
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const init = method === "GET" ? { method, headers } : { method, headers, body };
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

/** A server with an untrusted certificate. */
export function startSelfSigned(key: string, cert: string): Promise<RunningReceiver> {
  const server = createTlsServer({ key, cert }, (_, response) => response.writeHead(204).end());
  return listening(server, "https");
}

/** An ordinary handler: it parses JSON, checks nothing, and acknowledges. */
export function startCareless(): Promise<RunningReceiver> {
  return startHttp(async (request, response) => {
    try {
      await json(request);
      response.writeHead(200).end();
    } catch {
      response.writeHead(400).end();
    }
  });
}

/** A server that closes each connection immediately. */
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
