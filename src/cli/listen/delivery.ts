import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { createIssue, type Issue, quote } from "../../runtime/issue.ts";
import { type Judgement, judgeBody } from "../judge.ts";

/** A request that came in. */
export interface Delivery {
  /** When its body had arrived, as an RFC 3339 timestamp. */
  readonly at: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` where it is larger than {@link MAX_BODY_BYTES}. */
  readonly body: Buffer | undefined;
}

/** A larger body is rejected, so that a sender can't fill the memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * Reads a request.
 *
 * @returns `undefined` when the connection ended before the body did.
 */
export async function readDelivery(request: IncomingMessage): Promise<Delivery | undefined> {
  const body = await readBody(request).catch(() => undefined);
  if (body === undefined) return undefined;
  return {
    at: new Date().toISOString(),
    method: request.method ?? "",
    path: request.url ?? "/",
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: body === "too large" ? undefined : body,
  };
}

/** Collects chunks in one buffer that grows by doubling: a chunk can be a single byte. */
async function readBody(chunks: AsyncIterable<Buffer>): Promise<Buffer | "too large"> {
  let body = Buffer.allocUnsafe(4096);
  let bytes = 0;
  for await (const chunk of chunks) {
    const start = bytes;
    bytes += chunk.length;
    // The rest is read and forgotten: a sender that can't finish would not see the response.
    if (bytes > MAX_BODY_BYTES) continue;
    if (bytes > body.length) {
      const larger = Buffer.allocUnsafe(Math.max(bytes, 2 * body.length));
      body.copy(larger, 0, 0, start);
      body = larger;
    }
    chunk.copy(body, start);
  }
  return bytes > MAX_BODY_BYTES ? "too large" : body.subarray(0, bytes);
}

/** Judges a delivery as a sender's: its request and its body. */
export function judgeDelivery({ method, headers, body }: Delivery): Judgement {
  const judgement = body === undefined ? TOO_LARGE : judgeBody(body, "send");
  const issues: Issue[] = [];
  if (method !== "POST") {
    issues.push(createIssue({ code: "method", path: [], expected: "POST", found: method }));
  }
  const mediaType = headers["content-type"];
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(mediaType ?? "")) {
    issues.push(
      createIssue({ code: "media_type", path: [], expected: "application/json", found: quote(mediaType) }),
    );
  }
  if (issues.length === 0) return judgement;
  return { ...judgement, verdict: "invalid", issues: [...issues, ...judgement.issues] };
}

const TOO_LARGE: Judgement = {
  verdict: "invalid",
  status: undefined,
  issues: [
    createIssue({ code: "size", path: [], expected: `at most ${MAX_BODY_BYTES} bytes`, found: "more" }),
  ],
};

/** Writes a delivery as one line of JSON, without its secrets. */
export function toRecord({ at, method, path, headers, body = Buffer.alloc(0) }: Delivery): string {
  const kept = Object.entries(headers).filter(([name]) => RECORDED_HEADERS.has(name));
  const content = isUtf8(body) ? { body: body.toString("utf8") } : { bodyBase64: body.toString("base64") };
  return JSON.stringify({
    at,
    method,
    path: withoutSecrets(path),
    headers: Object.fromEntries(kept),
    ...content,
  });
}

/** Headers that are recorded. Any other could carry a secret. */
const RECORDED_HEADERS = new Set([
  "accept",
  "content-encoding",
  "content-language",
  "content-type",
  "date",
  "idempotency-key",
  "traceparent",
  "user-agent",
  "x-request-id",
]);

/** Removes the values of query parameters that may be secret, by their names. */
export function withoutSecrets(path: string): string {
  const [place = "", ...query] = path.split("?");
  if (query.length === 0) return path;
  const parameters = query.join("?").split("&");
  return `${place}?${parameters.map((parameter) => (SECRET.test(parameter) ? parameter.replace(/=.*$/s, "=") : parameter)).join("&")}`;
}

const SECRET = /^[^=]*(auth|code|credential|jwt|key|pass|pwd|secret|session|sig|token)[^=]*=/i;
