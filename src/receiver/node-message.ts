import { collectBody } from "./collect-body.ts";
import type { Body } from "./read-body.ts";

/** As much of a Node `http.IncomingMessage` as reading its body takes; this module imports nothing of Node. */
export interface NodeMessage {
  /** `null` as long as nobody has begun to read. */
  readonly readableFlowing: boolean | null;
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

/** Reads a Node message's body, up to a limit. */
export function readNodeMessage(message: NodeMessage, maxBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    const body = collectBody(maxBytes);
    // After a chunk too many the rest flows by and is dropped, as Node does with a body that nobody reads: to destroy the
    // message would close the connection before the answer is out.
    message.on("data", (chunk) => body.add(chunk) || resolve("too_large"));
    message.on("end", () => resolve(body.bytes()));
    // Node tells of an error only those who listen for one, and closes the message in any case.
    message.on("close", () => resolve("unreadable"));
  });
}

function isNodeMessage(message: Partial<NodeMessage>): message is NodeMessage {
  return typeof message.on === "function";
}
