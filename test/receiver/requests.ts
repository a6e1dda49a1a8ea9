import { validBody } from "./payloads.ts";

/** What to change in a request that would get a 204. */
export interface RequestChanges {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | ReadableStream | null;
  readonly signal?: AbortSignal;
}

/** Creates a request as the service would send it, with the changes. */
export function post({ url = "http://127.0.0.1/hooks", method = "POST", ...changes }: RequestChanges = {}) {
  const { body = validBody, headers, signal } = changes;
  return new Request(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(method === "GET" || method === "HEAD" ? {} : { body, duplex: "half" }),
    ...(signal && { signal }),
  });
}

/** A body that arrives chunk by chunk, and what happened to it. */
export function streamOf(chunks: Iterable<unknown>) {
  const iterator = chunks[Symbol.iterator]();
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done) return controller.close();
        seen.pulled++;
        controller.enqueue(value);
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}
