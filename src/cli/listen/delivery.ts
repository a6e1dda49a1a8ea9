import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { createIssue, type Issue, quote } from "../../runtime/issue.ts";
import { type Judgement, judgeBody } from "../judge.ts";

/** A request that came in. */
export interface Delivery {
  /** When it had come, as an RFC 3339 timestamp. */
  readonly at: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` where it is larger than is read. */
  readonly body: Buffer | undefined;
}

/** A larger body is refused, so that a sender cannot fill the memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * Reads a request.
 *
 * @returns `undefined` when the connection ended before the body did.
 */
export async function readDelivery(request: IncomingMessage): Promise<Delivery | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += chunk.length;
      // What is too much is read and forgotten: a sender that cannot finish would not see the answer.
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return {
    at: new Date().toISOString(),
    method: request.method ?? "",
    path: request.url ?? "/",
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: bytes > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks),
  };
}

/** Judges a delivery as a sender's: its request, and its body. */
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

/** What is written of a delivery, as one line of JSON. */
export function toRecord({ at, path, headers, body = Buffer.alloc(0) }: Delivery): string {
  const kept = Object.entries(headers).filter(([name]) => !SECRET.test(name));
  const content = isUtf8(body) ? { body: body.toString("utf8") } : { bodyBase64: body.toString("base64") };
  return JSON.stringify({ at, path, headers: Object.fromEntries(kept), ...content });
}

/** Headers that may carry a secret by their name. */
const SECRET = /auth|cookie|credential|csrf|key|password|secret|session|signature|token/i;
