import type { Answer } from "./answer.ts";
import { type Body, BodyCollector, type Delivery, type NodeRequest, type NodeResponse } from "./delivery.ts";

/** What frameworks and body parsers add to a request. */
type Parsed = NodeRequest & {
  readonly originalUrl?: unknown;
  readonly rawBody?: unknown;
  readonly body?: unknown;
};

/** Checks for Node's request. */
export function isNodeRequest(value: unknown): value is NodeRequest {
  const { headers, on, readableFlowing } = Object(value);
  return typeof headers === "object" && typeof on === "function" && readableFlowing !== undefined;
}

/** Checks for Node's response. */
export function isNodeResponse(value: unknown): value is NodeResponse {
  const { end, setHeader } = Object(value);
  return typeof end === "function" && typeof setHeader === "function";
}

/** A delivery to a Node handler. */
export class NodeDelivery implements Delivery {
  readonly request: NodeRequest;
  readonly method: string | undefined;
  readonly #response: NodeResponse;

  constructor(request: NodeRequest, response: NodeResponse) {
    this.request = request;
    this.method = request.method;
    this.#response = response;
  }

  get url(): string {
    const { originalUrl, url }: Parsed = this.request;
    return `http://localhost${typeof originalUrl === "string" ? originalUrl : url}`;
  }

  header(name: string): string | null {
    const value = this.request.headers[name];
    return value === undefined ? null : String(value);
  }

  respond({ status, headers = {}, body }: Answer): void {
    const response = this.#response;
    if (response.headersSent) return;
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  }

  read(maxBytes: number, take: (body: Body) => unknown): Promise<unknown> {
    const { request } = this;
    const isUnread = request.readableFlowing === null && !request.readableDidRead && !request.readableEnded;
    return new Promise((resolve, reject) => {
      // Called in the event that ends the body: awaiting a promise first would make each delivery about 5% slower.
      const give = (body: Body): void => {
        if (isGiven) return;
        isGiven = true;
        try {
          resolve(take(body));
        } catch (cause) {
          reject(cause);
        }
      };
      let isGiven = false;
      if (!isUnread) return give(leftBody(request, maxBytes));
      if (Number(request.headers["content-length"]) > maxBytes) return give("too_large");
      const body = new BodyCollector(maxBytes);
      // The rest of an oversized body is read and dropped: destroying the request would close the connection before the
      // response is sent.
      request.on("data", (chunk) => body.add(chunk) || give("too_large"));
      request.on("end", () => give(body.bytes()));
      // Without listeners for "error", Node still emits "close".
      request.on("close", () => give("unreadable"));
    });
  }

  onGone(abort: (reason: unknown) => void): void {
    this.#response.on("close", () => {
      if (!this.#response.writableFinished) abort(new DOMException("The client disconnected", "AbortError"));
    });
  }
}

/** Finds what a parser left after it read a body: the bytes or the text, or else the parsed value. */
function leftBody({ rawBody, body }: Parsed, maxBytes: number): Body {
  for (const left of [rawBody, body]) {
    const bytes = typeof left === "string" ? new TextEncoder().encode(left) : left;
    if (bytes instanceof Uint8Array) return bytes.length > maxBytes ? "too_large" : bytes;
  }
  return typeof body === "object" && body !== null ? { parsed: body } : "consumed";
}
