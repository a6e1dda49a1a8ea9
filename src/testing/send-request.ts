import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** A request as it goes over the wire. */
export interface Outgoing {
  /** The request method. */
  readonly method: string;
  /** The header fields. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's bytes. */
  readonly body: Uint8Array;
}

/** What came back: an answer, or the reason why none did. */
export type Answer =
  | {
      readonly status: number;
      readonly milliseconds: number;
      readonly headers: Readonly<Record<string, string>>;
      /** The first {@link MAX_ANSWER_BYTES} of it. */
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

/** As much of an answer's body as is kept. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** A receiver may refuse a large body by its length: it gets the first piece of it, and then a moment to do so. */
const PIECE_BYTES = 64 * 1024;
const REFUSAL_MS = 200;

/**
 * Sends a request over a connection of its own and never rejects. Redirects are answers: they are not followed.
 *
 * @param url - Where to, with `http:` or `https:`.
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
      try {
        const body = await readBeginning(response);
        settle({ status, milliseconds, headers: toHeaders(response.headers), body });
      } catch (error) {
        fail(toProblem(error));
      }
    });
    if (signal?.aborted) abort();
    else write(request, outgoing.body);
  });
}

/** Begins a request, or says why it cannot be one. */
function open(url: URL, { method, headers, body }: Outgoing): ClientRequest | string {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const length = body.length > 0 ? { "content-length": String(body.length) } : {};
  try {
    return send(url, { method, headers: { ...withoutFraming(headers), ...length }, agent: false });
  } catch (error) {
    return toProblem(error);
  }
}

/** The length of the body is known: a caller's own framing would contradict it (RFC 9112, section 6.2). */
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

function toProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "closed";
  return code === "ECONNRESET" || code === "EPIPE" || code.startsWith("HPE_") ? "closed" : code;
}

function toHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/**
 * Says what a missing answer means, and what to do.
 *
 * @param problem - As an {@link Answer} has it.
 */
export function explainProblem(problem: string): string {
  if (/CERT|SIGNED|SSL|TLS/.test(problem)) {
    return `the certificate is not trusted (${problem}); name its authority with NODE_EXTRA_CA_CERTS=authority.pem`;
  }
  return EXPLANATIONS[problem] ?? `no answer (${problem})`;
}

const EXPLANATIONS: Readonly<Record<string, string | undefined>> = {
  ECONNREFUSED: "connection refused; nothing listens there: start the receiver or correct the URL",
  EAI_AGAIN: "the host's name cannot be looked up; correct the URL",
  ENOTFOUND: "there is no such host; correct the URL",
  EHOSTUNREACH: "the host cannot be reached; correct the URL",
  EPROTO: "the server speaks no TLS there; use http: or another port",
  aborted: "interrupted before there was an answer",
  closed: "the connection was closed without an answer; see the receiver's log",
  timeout: "no answer in time; see what the receiver waits for",
};

/** Whether a problem means that no receiver is at the URL, or none that may be trusted, so that nothing was tested. */
export function isUnreachable(problem: string): boolean {
  return /^(ECONNREFUSED|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPROTO)$|CERT|SIGNED|SSL|TLS/.test(
    problem,
  );
}
