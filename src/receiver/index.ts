import type { Webhook } from "../../generated/types.ts";
import type { Issues } from "../runtime/issue.ts";
import { readWebhook } from "../runtime/read-webhook.ts";
import { assertHandlers, callHandler, type HandlerContext, type Handlers } from "./handlers.ts";
import { isJsonInUtf8 } from "./media-type.ts";
import { assertLimits, type ReceiverOptions } from "./options.ts";
import { type ProblemCode, writeProblem } from "./problem.ts";
import { type Body, readBody } from "./read-body.ts";
import { RequestContext } from "./request-context.ts";
import { createHandlerRunner, type HandlerOutcome } from "./run-handler.ts";
import { createTokenCheck } from "./token.ts";

export type { Handler, HandlerContext, Handlers } from "./handlers.ts";
export type { ReceiverOptions } from "./options.ts";
export type { ProblemCode } from "./problem.ts";
export type { TokenOptions } from "./token.ts";

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
  const { maxBytes = 65_536, timeoutMs = 10_000, token, onUnknown = () => undefined } = options;
  const { onError = (cause) => console.error(cause), Response = globalThis.Response } = options;
  assertHandlers(handlers);
  assertLimits(maxBytes, timeoutMs);
  const isTokenRight = token && createTokenCheck(token);
  const empty = (status: number): Response => new Response(null, { status });
  const toProblem = (code: ProblemCode, issues?: Issues): Response =>
    new Response(...writeProblem(code, issues));

  const run = createHandlerRunner(timeoutMs, onError);
  const handle = (webhook: Webhook, context: HandlerContext): unknown =>
    callHandler(handlers, webhook, context);
  const toAnswer = (problem: HandlerOutcome): Response =>
    problem === undefined ? empty(204) : toProblem(problem);
  const acknowledge = (): Response => empty(202);

  const answer = (request: Request, body: Body): Response | Promise<Response> => {
    if (typeof body === "string") return toProblem(body);
    const read = readWebhook(body);
    if (read.kind === "invalid" || read.kind === "malformed") return toProblem(read.kind, read.issues);
    const context = new RequestContext(request, body);
    return read.kind === "webhook"
      ? whenDone(run(handle, read.webhook, context), toAnswer)
      : whenDone(run(onUnknown, read.payload, context), acknowledge);
  };

  return (request) => {
    // No problem details: they would tell a guesser that there is a receiver.
    if (isTokenRight?.(request.url) === false) return Promise.resolve(empty(404));
    const refusal = refuse(request);
    if (refusal !== undefined) return Promise.resolve(toProblem(refusal));
    return readBody(request, maxBytes, (body) => answer(request, body));
  };
}

/** Makes an answer of what became of a handler; at once where it is known. */
function whenDone(
  outcome: HandlerOutcome | Promise<HandlerOutcome>,
  toAnswer: (outcome: HandlerOutcome) => Response,
): Response | Promise<Response> {
  return typeof outcome === "object" ? outcome.then(toAnswer) : toAnswer(outcome);
}

/** Finds what a request is refused for before its body is looked at. */
function refuse({ method, headers }: Request): ProblemCode | undefined {
  if (method !== "POST") return "method_not_allowed";
  if (!isJsonInUtf8(headers.get("content-type"))) return "unsupported_media_type";
  const encoding = headers.get("content-encoding");
  return encoding === null || encoding.toLowerCase() === "identity" ? undefined : "unsupported_encoding";
}
