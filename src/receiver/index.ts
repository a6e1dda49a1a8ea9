import type { Webhook } from "../../generated/types.ts";
import { readPayload, readWebhook } from "../runtime/read-webhook.ts";
import { type Answer, type ProblemCode, toProblem } from "./answer.ts";
import type { Body, Delivery, NodeRequest, NodeResponse } from "./delivery.ts";
import { FetchDelivery, isFetchRequest } from "./fetch-delivery.ts";
import { callHandler, type HandlerContext, type Handlers } from "./handlers.ts";
import { isNodeRequest, isNodeResponse, NodeDelivery } from "./node-delivery.ts";
import { assertArguments, type ReceiverOptions } from "./options.ts";
import { DeliveryContext, type HandlerOutcome } from "./run-handler.ts";
import { createTokenCheck } from "./token.ts";

export type { ProblemCode } from "./answer.ts";
export type { NodeRequest, NodeResponse } from "./delivery.ts";
export type { Handler, HandlerContext, Handlers } from "./handlers.ts";
export type { ReceiverOptions, TokenOptions } from "./options.ts";

/** A handler for any host: it detects whether it is called with a fetch `Request` or with Node's request and response. */
export interface Receiver {
  /** Handles a delivery in Node: `http.createServer(receive)`, Express, Koa, Fastify, NestJS. */
  (request: NodeRequest, response: NodeResponse): Promise<void>;
  /** Handles a delivery as a fetch handler: Hono, Next.js, SvelteKit, Bun, Deno, workers. */
  (request: Request): Promise<Response>;
}

/**
 * Creates a webhook receiver that works on any host.
 *
 * It checks each delivery in this order and responds to the first failure: token (404), method (405), media type and encoding (415),
 * size (413), JSON object (400), known `status` (202), contract (422). Then it calls your handler: 204, 500 if it throws, 503 if it
 * takes longer than `timeoutMs`.
 *
 * @param handlers - A handler for each `status`; `otherwise` handles those without one.
 * @param options - Limits, the URL's secret, and hooks.
 * @returns The receiver. Its promise rejects only if it is called without a request.
 * @throws {TypeError} For an invalid argument.
 */
export function createReceiver(handlers: Handlers, options: ReceiverOptions = {}): Receiver {
  assertArguments(handlers, options);
  const { maxBytes = 65_536, timeoutMs = 10_000, token, onUnknown = () => undefined } = options;
  const handlerOptions = {
    timeoutMs,
    onError: options.onError ?? ((cause: unknown) => console.error(cause)),
  };
  const isTokenRight = token === undefined ? undefined : createTokenCheck(token);
  const handle = (webhook: Webhook, context: HandlerContext): unknown =>
    callHandler(handlers, webhook, context);

  function answerBody(delivery: Delivery, body: Body): Answer | Promise<Answer> {
    const bytes = body instanceof Uint8Array ? body : undefined;
    const context = new DeliveryContext(delivery, bytes, handlerOptions);
    if (typeof body === "string") {
      if (body === "consumed") context.report(new Error(CONSUMED));
      return toProblem(body);
    }
    const result = "parsed" in body ? readPayload(body.parsed) : readWebhook(body);
    switch (result.kind) {
      case "webhook":
        return whenDone(context.run(handle, result.webhook), (outcome) =>
          outcome ? toProblem(outcome) : { status: 204 },
        );
      case "unknown":
        return whenDone(context.run(onUnknown, result.payload), () => ({ status: 202 }));
      default:
        return toProblem(result.kind, result.issues);
    }
  }

  /** Responds right in the event that ends the body, unless something must be awaited. */
  async function receive(delivery: Delivery): Promise<unknown> {
    // No problem details: they would reveal to a guesser that there is a receiver.
    if (isTokenRight?.(delivery.url) === false) return delivery.respond({ status: 404 });
    const problem = findProblem(delivery);
    if (problem !== undefined) return delivery.respond(toProblem(problem));
    return delivery.read(maxBytes, (body) => {
      const answer = answerBody(delivery, body);
      return "then" in answer ? answer.then((answer) => delivery.respond(answer)) : delivery.respond(answer);
    });
  }

  function receiver(request: NodeRequest, response: NodeResponse): Promise<void>;
  function receiver(request: Request): Promise<Response>;
  async function receiver(request: unknown, response?: unknown): Promise<unknown> {
    if (isFetchRequest(request)) return receive(new FetchDelivery(request));
    if (isNodeRequest(request) && isNodeResponse(response))
      return receive(new NodeDelivery(request, response));
    throw new TypeError(explainCall(request));
  }
  return receiver;
}

const CONSUMED =
  "The request's body was read before the receiver was called. Don't use a body parser before the receiver, or let it set request.rawBody.";

/** Explains how to call a receiver with the arguments that a framework passes. */
function explainCall(value: unknown): string {
  const { req, res, request, raw } = Object(value);
  const fix = isFetchRequest(req?.raw)
    ? "pass context.req.raw"
    : isFetchRequest(req)
      ? "pass event.req"
      : isFetchRequest(request)
        ? "pass event.request"
        : isNodeRequest(req) && isNodeResponse(res)
          ? "pass context.req and context.res"
          : isNodeRequest(raw)
            ? "pass request.raw and reply.raw"
            : "see docs/receiving.md for your framework";
  return `The receiver expected a fetch Request, or Node's request and response; ${fix}.`;
}

/** Calls `toAnswer` with a handler's outcome, immediately if it is known. */
function whenDone(
  outcome: HandlerOutcome | Promise<HandlerOutcome>,
  toAnswer: (outcome: HandlerOutcome) => Answer,
): Answer | Promise<Answer> {
  return typeof outcome === "object" ? outcome.then(toAnswer) : toAnswer(outcome);
}

/** Finds a reason to reject a request before its body is read. */
function findProblem(delivery: Delivery): ProblemCode | undefined {
  if (delivery.method !== "POST") return "method_not_allowed";
  if (!isJsonInUtf8(delivery.header("content-type"))) return "unsupported_media_type";
  const encoding = delivery.header("content-encoding");
  return encoding === null || encoding.toLowerCase() === "identity" ? undefined : "unsupported_encoding";
}

// No two adjacent parts match the same white space, so no header can cause slow backtracking.
const JSON_IN_UTF8 =
  /^(?:application\/json|[^\s"/;=,]+\/[^\s"/;=,]+\+json)[\t ]*(?:;[\t ]*(?:(?:charset=("?)utf-8\1|(?!charset=)[^\s"/;=,]+=(?:[^\s"/;=,]+|"(?:[^"\\]|\\.)*"))[\t ]*)?)*$/i;

/**
 * Checks a `Content-Type` for JSON in UTF-8: `application/json` or any `+json` type (RFC 6839), with `utf-8` or no `charset`. A field
 * that doesn't follow RFC 9110, section 8.3.1, is rejected.
 */
function isJsonInUtf8(contentType: string | null): boolean {
  // Nearly all senders send exactly this, so skip the search.
  return contentType === "application/json" || (contentType !== null && JSON_IN_UTF8.test(contentType));
}
