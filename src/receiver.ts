import { readWebhook } from "./read-webhook.ts";
import { assertHandlers, callHandler, type Handlers } from "./receiver/handlers.ts";
import { isJsonInUtf8 } from "./receiver/media-type.ts";
import { assertLimits, type ReceiverOptions } from "./receiver/options.ts";
import { type ProblemCode, toProblem } from "./receiver/problem.ts";
import { readBody } from "./receiver/read-body.ts";
import { RequestContext } from "./receiver/request-context.ts";
import { runHandler } from "./receiver/run-handler.ts";
import { createTokenCheck } from "./receiver/token.ts";

export type { Handler, HandlerContext, Handlers } from "./receiver/handlers.ts";
export type { ReceiverOptions } from "./receiver/options.ts";
export type { ProblemCode } from "./receiver/problem.ts";
export type { TokenOptions } from "./receiver/token.ts";

/**
 * Makes a receiver of webhooks for anything that speaks Fetch's `Request` and `Response`.
 *
 * The checks, in this order, each with the answer where it fails: token (404), method (405), media type and encoding
 * (415), announced length (413), length as it is read (413), JSON object (400), known `status` (202), contract (422).
 * Then the handler: 204, or 500 when it throws, 503 when it takes longer than `timeoutMs`.
 *
 * @param handlers - A handler for each `status`; `otherwise` takes those that have none.
 * @param options - Limits, the URL's secret, and hooks.
 * @returns The receiver. Its promise is never rejected.
 * @throws TypeError when a handler or the token is missing, RangeError when a limit is none.
 */
export function createReceiver(
  handlers: Handlers,
  options: ReceiverOptions = {},
): (request: Request) => Promise<Response> {
  const { maxBytes = 65_536, timeoutMs = 10_000, token, onUnknown } = options;
  const { onError = (cause) => console.error(cause) } = options;
  assertHandlers(handlers);
  assertLimits(maxBytes, timeoutMs);
  const isTokenRight = token && createTokenCheck(token);

  return async (request) => {
    // No problem details: they would tell a guesser that there is a receiver.
    if (isTokenRight?.(request.url) === false) return empty(404);
    const refusal = refuse(request, maxBytes);
    if (refusal !== undefined) return toProblem(refusal);
    const raw = await readBody(request, maxBytes);
    if (typeof raw === "string") return toProblem(raw);
    const read = readWebhook(raw);
    if (read.kind === "invalid" || read.kind === "malformed") return toProblem(read.kind, read.issues);

    const outcome = runHandler({
      context: new RequestContext(request, raw),
      timeoutMs,
      onError,
      handle: (context) =>
        read.kind === "webhook"
          ? callHandler(handlers, read.webhook, context)
          : onUnknown?.(read.payload, context),
    });
    const problem = typeof outcome === "object" ? await outcome : outcome;
    if (read.kind === "unknown") return empty(202);
    return problem === undefined ? empty(204) : toProblem(problem);
  };
}

function empty(status: number): Response {
  return new Response(null, { status });
}

/** Finds what the request line and the header fields are refused for. */
function refuse({ method, headers }: Request, maxBytes: number): ProblemCode | undefined {
  if (method !== "POST") return "method_not_allowed";
  if (!isJsonInUtf8(headers.get("content-type"))) return "unsupported_media_type";
  const encoding = headers.get("content-encoding");
  if (encoding !== null && encoding.toLowerCase() !== "identity") return "unsupported_encoding";
  return Number(headers.get("content-length")) > maxBytes ? "too_large" : undefined;
}
