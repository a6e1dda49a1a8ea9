import { type Answer, type Outgoing, type SendOptions, sendRequest } from "../send-request.ts";

/** A receiver: its URL, or the function that handles its requests. */
export type Target = URL | string | FetchHandler;

/** A Fetch API handler, such as those of `createReceiver`, Hono, and workers. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** Sends a request to a target; never rejects. */
export type Send = (outgoing: Outgoing, options: SendOptions) => Promise<Answer>;

/** Creates the function that sends to a target. */
export function toSend(target: Target): Send {
  if (typeof target === "function") return (outgoing, options) => callHandler(target, outgoing, options);
  const url = new URL(target);
  return (outgoing, options) => sendRequest(url, outgoing, options);
}

async function callHandler(handler: FetchHandler, outgoing: Outgoing, options: SendOptions): Promise<Answer> {
  const { method, headers, body } = outgoing;
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  const init = body.length === 0 ? { method, headers } : { method, headers, body: Uint8Array.from(body) };
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ problem: "timeout", milliseconds: elapsed() }), options.timeoutMs);
  });
  const answer = async (): Promise<Answer> => {
    try {
      const response = await handler(new Request("http://receiver.test/", init));
      const milliseconds = elapsed();
      const text = await response.text();
      return {
        status: response.status,
        milliseconds,
        headers: Object.fromEntries(response.headers),
        body: text,
      };
    } catch {
      return { problem: "threw", milliseconds: elapsed() };
    }
  };
  const first = await Promise.race([answer(), timeout]);
  clearTimeout(timer);
  return first;
}
