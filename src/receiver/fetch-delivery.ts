import type { Answer } from "./answer.ts";
import { type Body, BodyCollector, type Delivery } from "./delivery.ts";

/** Checks for a fetch `Request` from any implementation. */
export function isFetchRequest(value: unknown): value is Request {
  const { headers, url, method } = Object(value);
  return typeof headers?.get === "function" && typeof url === "string" && typeof method === "string";
}

/** A delivery to a fetch handler. */
export class FetchDelivery implements Delivery {
  readonly request: Request;
  readonly method: string;
  readonly url: string;

  constructor(request: Request) {
    this.request = request;
    this.method = request.method;
    this.url = request.url;
  }

  header(name: string): string | null {
    return this.request.headers.get(name);
  }

  async read(maxBytes: number, take: (body: Body) => unknown): Promise<unknown> {
    return take(await readStream(this.request, maxBytes));
  }

  respond({ status, headers, body = "" }: Answer): Response {
    return new Response(body || null, { status, ...(headers && { headers }) });
  }

  onGone(abort: (reason: unknown) => void): void {
    const { signal } = this.request;
    const follow = (): void => abort(signal.reason);
    signal.addEventListener("abort", follow);
    if (signal.aborted) follow();
  }
}

async function readStream({ headers, body: stream, bodyUsed }: Request, maxBytes: number): Promise<Body> {
  if (bodyUsed || stream?.locked) return "consumed";
  if (Number(headers.get("content-length")) > maxBytes) return "too_large";
  const body = new BodyCollector(maxBytes);
  try {
    const reader = stream?.getReader();
    while (reader !== undefined) {
      const { done, value } = await reader.read();
      if (done) break;
      const isBytes = value instanceof Uint8Array;
      if (isBytes && body.add(value)) continue;
      // Not awaited: a source that hangs in `cancel` must not delay the response.
      reader.cancel().catch(() => {});
      return isBytes ? "too_large" : "unreadable";
    }
    return body.bytes();
  } catch {
    return "unreadable";
  }
}
