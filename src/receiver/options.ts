import { statuses } from "../../generated/version.ts";
import { quote, quoteList } from "../runtime/issue.ts";
import type { Payload } from "../runtime/parse-body.ts";
import type { HandlerContext } from "./handlers.ts";

/** A secret in the receiver's URL. */
export interface TokenOptions {
  /** The secret, before percent-encoding, at least 2 characters; a list while you rotate it. */
  readonly token: string | readonly string[];
  /** Where it is: the last segment of the path, or a query parameter. */
  readonly in: "path" | "query";
  /** The name of the query parameter; by default `token`. */
  readonly name?: string;
}

/** A receiver's limits, secret, and hooks. */
export interface ReceiverOptions {
  /** The largest body to accept, in bytes; by default 65,536. */
  readonly maxBytes?: number;
  /** How long a handler may take, in milliseconds; by default 10,000. `Infinity` sets no limit. */
  readonly timeoutMs?: number;
  /** A secret that the URL must contain. Without it, the receiver accepts webhooks from anyone who knows the URL. */
  readonly token?: TokenOptions;
  /** Handles a payload whose `status` this version doesn't know. Awaited like a handler, but the response is always 202. */
  readonly onUnknown?: (payload: Payload, context: HandlerContext) => unknown;
  /** Reports what a handler or `onUnknown` threw, a timeout, or a consumed body; by default to `console.error`. Not awaited. */
  readonly onError?: (cause: unknown, context: HandlerContext) => unknown;
}

/**
 * Checks the arguments of `createReceiver`, for callers without a compiler.
 *
 * @throws {TypeError} For the first invalid one, with how to fix it.
 */
export function assertArguments(handlers: unknown, options: unknown): void {
  const { otherwise, ...byStatus } = assertObject("handlers", handlers);
  for (const status of statuses) {
    const handler = Object.hasOwn(byStatus, status) ? byStatus[status] : otherwise;
    if (typeof handler !== "function") fail(`handlers.${status}`, "a function (or add otherwise)", handler);
  }
  assertFunction("handlers.otherwise", otherwise);
  assertKeys("handlers", byStatus, statuses);

  const { maxBytes = 1, timeoutMs = 1, onUnknown, onError, ...others } = assertObject("options", options);
  assertKeys("options", others, ["token"]);
  if (!Number.isSafeInteger(maxBytes) || Number(maxBytes) < 1)
    fail("maxBytes", "a number of bytes over 0", maxBytes);
  // A timer's delay has 31 bits; a longer one would fire immediately.
  const isTime =
    typeof timeoutMs === "number" && timeoutMs > 0 && (timeoutMs < 2 ** 31 || timeoutMs === Infinity);
  if (!isTime) fail("timeoutMs", "milliseconds over 0, under 2 ** 31, or Infinity", timeoutMs);
  assertFunction("onUnknown", onUnknown);
  assertFunction("onError", onError);
}

/**
 * Throws an error about an argument.
 *
 * @throws {TypeError} Always.
 */
export function fail(name: string, expected: string, found: unknown): never {
  throw new TypeError(`createReceiver: expected ${name} to be ${expected}, found ${quote(found)}`);
}

function assertObject(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  return fail(name, "an object", value);
}

function assertFunction(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== "function") fail(name, "a function", value);
}

function assertKeys(name: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new TypeError(
      `createReceiver: unknown key ${quote(unknown)} in ${name}, expected ${quoteList(known)}`,
    );
  }
}
