import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createIssue, type Issue, quote } from "../../runtime/issue.ts";
import { sendRequest } from "../../testing/send-request.ts";
import { withoutConnection } from "../deliver.ts";
import { type Judgement, judgeBody } from "../judge.ts";
import { type Delivery, toRecord } from "../recording.ts";
import { displayUrl } from "../text.ts";
import type { RecordFile } from "./record-file.ts";

/** A larger body is rejected, so that a sender can't fill the memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
const FORWARD_TIMEOUT_MS = 30_000;

/** A delivery with its result and the status code of the response. */
export interface Handled {
  readonly delivery: Delivery;
  readonly judgement: Judgement;
  readonly response: number;
}

export interface ListenerOptions {
  /** Status codes of the responses, in order; the last one repeats. */
  readonly respond: readonly number[];
  readonly recorder: RecordFile | undefined;
  readonly forward: URL | undefined;
  /** Ends the forwarding. */
  readonly signal: AbortSignal;
  readonly onHandled: (handled: Handled) => void;
  /** Reports what a person should know. */
  readonly warn: (message: string) => void;
}

/** Creates the handler of every request, which reads, records, forwards, responds, and judges. */
export function createListener(options: ListenerOptions) {
  const { respond, recorder, forward, signal, onHandled, warn } = options;
  // RFC 9110, section 7.6.3: a gateway names itself in Via, so that it can find a loop.
  const name = `listen-${randomUUID()}`;
  let handled = 0;

  const respondTo = async (delivery: Delivery, isTooLarge: boolean): Promise<number> => {
    const number = handled++;
    if (isTooLarge) return 413;
    try {
      await recorder?.append(toRecord(delivery));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      warn(`Cannot record a delivery: ${reason}. Responded 503, so that the sender tries again.`);
      return 503;
    }
    return forward === undefined ? (respond[number] ?? respond.at(-1) ?? 204) : await pass(delivery, forward);
  };

  /** Forwards a delivery as it came, and returns the status code of the response. */
  const pass = async ({ method, headers, body }: Delivery, url: URL): Promise<number> => {
    const via = headers["via"] === undefined ? `1.1 ${name}` : `${headers["via"]}, 1.1 ${name}`;
    if (headers["via"]?.includes(name)) {
      warn(`--forward ${displayUrl(url)} leads back here. Responded 508.`);
      return 508;
    }
    const outgoing = { method, headers: { ...withoutConnection(headers), via }, body };
    const { status, problem } = await sendRequest(url, outgoing, { timeoutMs: FORWARD_TIMEOUT_MS, signal });
    if (status !== undefined && status >= 200 && status <= 599) return status;
    warn(`Cannot forward to ${displayUrl(url)} (${problem ?? `status code ${status}`}). Responded 502.`);
    return 502;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request).catch(() => undefined);
    // The connection ended before the body did.
    if (body === undefined) return;
    const isTooLarge = body === "too large";
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    const delivery: Delivery = {
      at: new Date().toISOString(),
      method: request.method ?? "",
      path: request.url ?? "/",
      headers: Object.fromEntries(headers),
      body: isTooLarge ? Buffer.alloc(0) : body,
    };
    const code = await respondTo(delivery, isTooLarge);
    response.writeHead(code).end();
    onHandled({ delivery, judgement: judgeDelivery(delivery, isTooLarge), response: code });
  };
}

/** Collects chunks in one buffer that grows by doubling: a chunk can be a single byte. */
export async function readBody(chunks: AsyncIterable<Buffer>): Promise<Buffer | "too large"> {
  let body = Buffer.allocUnsafe(4096);
  let bytes = 0;
  for await (const chunk of chunks) {
    const start = bytes;
    bytes += chunk.length;
    // The rest is read and discarded: a sender that can't finish wouldn't see the response.
    if (bytes > MAX_BODY_BYTES) continue;
    if (bytes > body.length) body = Buffer.concat([body], Math.max(bytes, 2 * body.length));
    chunk.copy(body, start);
  }
  return bytes > MAX_BODY_BYTES ? "too large" : body.subarray(0, bytes);
}

/** Judges a delivery as a sender's: its request and its body. */
function judgeDelivery({ method, headers, body }: Delivery, isTooLarge: boolean): Judgement {
  const judgement = judgeBody(body, "send");
  const mediaType = headers["content-type"];
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(mediaType ?? "");
  const issues = [
    method !== "POST" && ({ code: "method", expected: "POST", found: method } as const),
    !isJson && ({ code: "media_type", expected: "application/json", found: quote(mediaType) } as const),
    isTooLarge && ({ code: "size", expected: `at most ${MAX_BODY_BYTES} bytes`, found: "more" } as const),
  ];
  const found = issues.flatMap((issue): Issue[] =>
    issue === false ? [] : [createIssue({ path: [], ...issue })],
  );
  if (found.length === 0) return judgement;
  return { ...judgement, verdict: "invalid", issues: [...found, ...(isTooLarge ? [] : judgement.issues)] };
}
