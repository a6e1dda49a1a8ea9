import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendRequest } from "../../testing/send-request.ts";
import type { Judgement } from "../judge.ts";
import { withoutConnection } from "../send/headers.ts";
import { displayUrl } from "../text.ts";
import { type Delivery, judgeDelivery, readDelivery, toRecord } from "./delivery.ts";
import type { RecordFile } from "./record-file.ts";

const FORWARD_TIMEOUT_MS = 30_000;

/** A delivery with its result and the status code of the response. */
export interface Handled {
  readonly delivery: Delivery;
  readonly judgement: Judgement;
  readonly response: number;
}

export interface ListenerOptions {
  /** Status codes of the responses, in order; the last one repeats. */
  readonly respond: readonly number[];
  readonly recorder: RecordFile | undefined;
  readonly forward: URL | undefined;
  /** Ends the forwarding. */
  readonly signal: AbortSignal;
  readonly onHandled: (handled: Handled) => void;
  /** Reports what a person should know. */
  readonly onTrouble: (message: string) => void;
}

/** Creates the handler of every request, which reads, judges, records, forwards, and responds. */
export function createListener({
  respond,
  recorder,
  forward,
  signal,
  onHandled,
  onTrouble,
}: ListenerOptions) {
  // RFC 9110, section 7.6.3: a gateway names itself in Via, so that it can find a loop.
  const name = `listen-${randomUUID()}`;
  let handled = 0;

  const record = async (delivery: Delivery): Promise<boolean> => {
    try {
      await recorder?.append(toRecord(delivery));
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onTrouble(`Cannot record a delivery: ${reason}. Responded 503, so that the sender sends it again.`);
      return false;
    }
  };

  /** Forwards a delivery as it came, and returns the status code of the response. */
  const pass = async ({ method, headers, body = Buffer.alloc(0) }: Delivery, url: URL): Promise<number> => {
    const { via } = headers;
    if (via?.includes(name)) {
      onTrouble(`--forward ${displayUrl(url)} leads back here. Responded 508.`);
      return 508;
    }
    const forwarded = {
      ...withoutConnection(headers),
      via: `${via === undefined ? "" : `${via}, `}1.1 ${name}`,
    };
    const answer = await sendRequest(
      url,
      { method, headers: forwarded, body },
      { timeoutMs: FORWARD_TIMEOUT_MS, signal },
    );
    const { status, problem } = answer;
    if (status !== undefined && status >= 200 && status <= 599) return status;
    onTrouble(`Cannot forward to ${displayUrl(url)} (${problem ?? `status code ${status}`}). Responded 502.`);
    return 502;
  };

  const respondTo = async (delivery: Delivery): Promise<number> => {
    const number = handled++;
    if (delivery.body === undefined) return 413;
    if (!(await record(delivery))) return 503;
    if (forward !== undefined) return await pass(delivery, forward);
    return respond[number] ?? respond.at(-1) ?? 204;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const delivery = await readDelivery(request);
    if (delivery === undefined) return;
    const code = await respondTo(delivery);
    response.writeHead(code).end();
    onHandled({ delivery, judgement: judgeDelivery(delivery), response: code });
  };
}
