import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createIssue, type Issue, quote } from "../../runtime/issue.ts";
import { sendRequest } from "../../testing/send-request.ts";
import { withoutConnection } from "../deliver.ts";
import { type Judgement, judgeBody } from "../judge.ts";
import type { RecordedDelivery } from "../recording.ts";
import { displayUrl } from "../text.ts";

/** An incoming webhook request. */
export interface Delivery extends Omit<RecordedDelivery, "body"> {
  /** `undefined` if it is too large. */
  readonly body: Buffer | undefined;
}

/** A larger body is rejected, so that a sender can't fill the memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Reads a request; returns `undefined` if the connection ended before the body did. */
export async function readDelivery(request: IncomingMessage): Promise<Delivery | undefined> {
  const body = await readBody(request).catch(() => "aborted" as const);
  if (body === "aborted") return undefined;
  const { method = "", url: path = "/" } = request;
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return { at: new Date().toISOString(), method, path, headers: Object.fromEntries(headers), body };
}

/**
 * Collects chunks in one buffer that grows by doubling, because a chunk can be a single byte.
 *
 * @returns `undefined` if the body is too large.
 */
export async function readBody(chunks: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
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
  return bytes > MAX_BODY_BYTES ? undefined : body.subarray(0, bytes);
}

/** Judges a delivery's request and body by the rules for senders. */
export function judgeDelivery({ method, headers, body }: Delivery): Judgement {
  const judgement = body && judgeBody(body, "send");
  const { verdict = "invalid", status, issues = [] } = judgement ?? {};
  const mediaType = headers["content-type"];
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(mediaType ?? "");
  const found: Issue[] = [];
  const add = (code: Issue["code"], expected: string, found: string) =>
    createIssue({ code, path: [], expected, found });
  if (method !== "POST") found.push(add("method", "POST", method));
  if (!isJson) found.push(add("media_type", "application/json", quote(mediaType)));
  if (body === undefined) found.push(add("size", `at most ${MAX_BODY_BYTES} bytes`, "more"));
  return { verdict: found.length > 0 ? "invalid" : verdict, status, issues: [...found, ...issues] };
}

const FORWARD_TIMEOUT_MS = 30_000;

/**
 * Creates a function that forwards a delivery unchanged and returns the status code of the response.
 *
 * @param signal - Ends the forwarding.
 * @param warn - Reports why the code isn't the upstream's.
 */
export function createForwarder(url: URL, signal: AbortSignal, warn: (message: string) => void) {
  // RFC 9110, section 7.6.3: a gateway names itself in Via, so that it can find a loop.
  const name = `listen-${randomUUID()}`;
  return async ({ method, headers, body = Buffer.alloc(0) }: Delivery): Promise<number> => {
    const { via = "" } = headers;
    if (via.includes(name)) {
      warn(`--forward ${displayUrl(url)} leads back here. Responded 508.`);
      return 508;
    }
    const outgoing = { ...withoutConnection(headers), via: `${via && `${via}, `}1.1 ${name}` };
    const options = { timeoutMs: FORWARD_TIMEOUT_MS, signal };
    const { status, problem } = await sendRequest(url, { method, headers: outgoing, body }, options);
    if (status !== undefined && status >= 200 && status <= 599) return status;
    warn(`Cannot forward to ${displayUrl(url)} (${problem ?? `status code ${status}`}). Responded 502.`);
    return 502;
  };
}
