import { collectBody } from "./collect-body.ts";
import type { Body } from "./read-body.ts";

/** As much of a Node `http.IncomingMessage` as reading its body takes; this module imports nothing of Node. */
export interface NodeMessage {
  /** `null` as long as nobody has begun to read. */
  readonly readableFlowing: boolean | null;
  readonly headers?: { readonly "content-length"?: string | undefined };
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
}

/** A request as srvx makes it under Node. */
interface NodeRequest extends Request {
  readonly runtime?: { readonly node?: { readonly req?: Partial<NodeMessage> | null } };
}

/**
 * Finds the Node message under a request that srvx made (its `request.runtime.node.req`), if nobody has begun to read it.
 *
 * Reading it takes a quarter of the time that reading `request.body` takes there, which would wrap it in a web stream.
 */
export function findNodeMessage(request: NodeRequest): NodeMessage | undefined {
  const message = request.runtime?.node?.req;
  return message?.readableFlowing === null && isNodeMessage(message) ? message : undefined;
}

/**
 * Reads a Node message's body, up to a limit, and gives it to `take`, once.
 *
 * @returns What `take` makes of it, as `then` would; but `take` is called in the event that ends the body, because to wait
 * for a promise there would cost a request a twentieth of its time.
 */
export function readNodeMessage<T>(
  message: NodeMessage,
  maxBytes: number,
  take: (body: Body) => T | PromiseLike<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const body = collectBody(maxBytes);
    let isTaken = false;
    const give = (result: Body): void => {
      if (isTaken) return;
      isTaken = true;
      try {
        resolve(take(result));
      } catch (cause) {
        reject(cause);
      }
    };
    // The message's own fields: to ask for one by Fetch's `Headers` would cost a request a fiftieth of its time.
    if (Number(message.headers?.["content-length"]) > maxBytes) return give("too_large");
    // After a chunk too many the rest flows by and is dropped, as Node does with a body that nobody reads: to destroy the
    // message would close the connection before the answer is out.
    message.on("data", (chunk) => body.add(chunk) || give("too_large"));
    message.on("end", () => give(body.bytes()));
    // Node tells of an error only those who listen for one, and closes the message in any case.
    message.on("close", () => give("unreadable"));
  });
}

function isNodeMessage(message: Partial<NodeMessage>): message is NodeMessage {
  return typeof message.on === "function";
}
