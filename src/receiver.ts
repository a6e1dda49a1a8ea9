import { readWebhook } from "./read-webhook.ts";
import { assertHandlers, callHandler, type HandlerContext, type Handlers } from "./receiver/handlers.ts";
import { isIdentity, isJsonInUtf8 } from "./receiver/media-type.ts";
import { type ReceiverOptions, toLimits } from "./receiver/options.ts";
import { type ProblemCode, toProblem } from "./receiver/problem.ts";
import { readBody } from "./receiver/read-body.ts";
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
  assertHandlers(handlers);
  const { maxBytes, timeoutMs } = toLimits(options);
  const isTokenRight = options.token === undefined ? undefined : createTokenCheck(options.token);
  const { onUnknown, onError = (cause) => console.error(cause) } = options;

  return async (request) => {
    // No problem details: they would tell a guesser that there is a receiver.
    if (isTokenRight?.(request.url) === false) return new Response(null, { status: 404 });
    const refusal = refuse(request, maxBytes);
    if (refusal !== undefined) return toProblem(refusal);
    const raw = await readBody(request, maxBytes);
    if (typeof raw === "string") return toProblem(raw);

    const run = async (handle: (context: HandlerContext) => unknown) => {
      const { outcome, context } = await runHandler({ request, raw, timeoutMs, handle });
      if (outcome.kind !== "done") report(onError, outcome.cause, context);
      return outcome.kind;
    };
    const read = readWebhook(raw);
    switch (read.kind) {
      case "webhook": {
        const end = await run((context) => callHandler(handlers, read.webhook, context));
        return end === "done" ? new Response(null, { status: 204 }) : toProblem(end);
      }
      case "unknown":
        await run((context) => onUnknown?.(read.payload, context));
        return new Response(null, { status: 202 });
      case "invalid":
      case "malformed":
        return toProblem(read.kind, read.issues);
    }
  };
}

/** Finds what the request line and the header fields are refused for. */
function refuse({ method, headers }: Request, maxBytes: number): ProblemCode | undefined {
  if (method !== "POST") return "method_not_allowed";
  if (!isJsonInUtf8(headers.get("content-type"))) return "unsupported_media_type";
  if (!isIdentity(headers.get("content-encoding"))) return "unsupported_encoding";
  if (Number(headers.get("content-length")) > maxBytes) return "too_large";
  return undefined;
}

type OnError = NonNullable<ReceiverOptions["onError"]>;

/** Calls the hook, and drops what goes wrong in it. */
async function report(onError: OnError, cause: unknown, context: HandlerContext): Promise<void> {
  try {
    await onError(cause, context);
  } catch {}
}
