import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** A request as it is sent. */
export interface Outgoing {
  /** The request method. */
  readonly method: string;
  /** The header fields. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's bytes. */
  readonly body: Uint8Array;
}

/** A response, or the reason why there isn't one. */
export type Answer =
  | {
      readonly status: number;
      readonly milliseconds: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Its first {@link MAX_ANSWER_BYTES}. */
      readonly body: string;
      readonly problem?: undefined;
    }
  | {
      readonly status?: undefined;
      readonly milliseconds: number;
      /** `timeout`, `closed`, `aborted`, or the system's code, such as `ECONNREFUSED`. */
      readonly problem: string;
    };

export interface SendOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** How much of an answer's body is kept. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** A receiver may reject a large body by its length: it gets the first piece, and then a moment to respond. */
const PIECE_BYTES = 64 * 1024;
const REFUSAL_MS = 200;

/**
 * Sends a request over its own connection. Never rejects, and never follows a redirect.
 *
 * @param url - Where to send it, with `http:` or `https:`.
 */
export function sendRequest(url: URL, outgoing: Outgoing, options: SendOptions): Promise<Answer> {
  const { timeoutMs, signal } = options;
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  return new Promise((resolve) => {
    const request = open(url, outgoing);
    if (typeof request === "string") return resolve({ problem: request, milliseconds: elapsed() });
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      request.destroy();
      resolve(answer);
    };
    const fail = (problem: string): void => settle({ problem, milliseconds: elapsed() });
    const abort = (): void => fail("aborted");
    const timer = setTimeout(() => fail("timeout"), timeoutMs);
    signal?.addEventListener("abort", abort);
    request.on("error", (error) => fail(toProblem(error)));
    request.on("response", async (response) => {
      const milliseconds = elapsed();
      const { statusCode: status = 0 } = response;
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      );
      try {
        const body = await readBeginning(response);
        settle({ status, milliseconds, headers, body });
      } catch (error) {
        fail(toProblem(error));
      }
    });
    if (signal?.aborted) abort();
    else write(request, outgoing.body);
  });
}

/** Starts a request, or returns why it can't be one. */
function open(url: URL, { method, headers, body }: Outgoing): ClientRequest | string {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const length = body.length > 0 ? { "content-length": String(body.length) } : {};
  try {
    return send(url, { method, headers: { ...withoutFraming(headers), ...length }, agent: false });
  } catch (error) {
    return toProblem(error);
  }
}

/** Removes framing headers: the body's length is known, and they could contradict it (RFC 9112, section 6.2). */
function withoutFraming(headers: Outgoing["headers"]): Outgoing["headers"] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name)),
  );
}

async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString("utf8");
}

function write(request: ClientRequest, body: Uint8Array): void {
  if (body.length <= PIECE_BYTES) return void request.end(body);
  request.write(body.subarray(0, PIECE_BYTES));
  const rest = setTimeout(() => request.end(body.subarray(PIECE_BYTES)), REFUSAL_MS);
  request.once("close", () => clearTimeout(rest));
  request.once("response", () => clearTimeout(rest));
}

/** A Fetch API handler, such as those of `createReceiver`, Hono, and workers. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** Calls a fetch handler as if it got the request. Never rejects. */
export async function callHandler(
  handler: FetchHandler,
  { method, headers, body }: Outgoing,
  { timeoutMs }: SendOptions,
): Promise<Answer> {
  const started = performance.now();
  const init = body.length === 0 ? { method, headers } : { method, headers, body: Uint8Array.from(body) };
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<"timeout">((resolve) => {
    timer = setTimeout(() => resolve("timeout"), timeoutMs);
  });
  const answer = async () => {
    const response = await handler(new Request("http://receiver.test/", init));
    const milliseconds = performance.now() - started;
    const { status } = response;
    return {
      status,
      milliseconds,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
  const first = await Promise.race([answer().catch(() => "threw"), timeout]);
  clearTimeout(timer);
  return typeof first === "string" ? { problem: first, milliseconds: performance.now() - started } : first;
}

function toProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "closed";
  return code === "ECONNRESET" || code === "EPIPE" || code.startsWith("HPE_") ? "closed" : code;
}

/**
 * Explains what a missing answer means and what to do.
 *
 * @param problem - The problem in an {@link Answer}.
 */
export function explainProblem(problem: string): string {
  if (/CERT|SIGNED|SSL|TLS/.test(problem)) {
    return `the certificate isn't trusted (${problem}); to trust its authority, set NODE_EXTRA_CA_CERTS=authority.pem`;
  }
  return EXPLANATIONS[problem] ?? `no response (${problem})`;
}

const EXPLANATIONS: Readonly<Record<string, string | undefined>> = {
  ECONNREFUSED: "connection refused; nothing is listening there. Start the receiver, or correct the URL",
  EAI_AGAIN: "the host name can't be resolved; check the URL and the network",
  ENOTFOUND: "host not found; check the URL",
  EHOSTUNREACH: "the host can't be reached; check the URL and the network",
  EPROTO: "the server doesn't use TLS on that port; use http: or another port",
  aborted: "interrupted before a response arrived",
  closed: "the connection was closed without a response; check the receiver's log",
  timeout: "no response in time; check what the receiver is waiting for",
};

/** Checks whether a problem means that the URL has no receiver, or no trusted one, so that nothing was tested. */
export function isUnreachable(problem: string): boolean {
  return /^(ECONNREFUSED|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPROTO)$|CERT|SIGNED|SSL|TLS/.test(
    problem,
  );
}
