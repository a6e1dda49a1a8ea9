import type { IncomingMessage, ServerResponse } from "node:http";
import { sendRequest } from "../../testing/send-request.ts";
import { withoutConnection } from "../connection-headers.ts";
import { type Delivery, judgeDelivery, readDelivery, toRecord } from "./delivery.ts";
import type { Recorder } from "./recorder.ts";
import type { Handled } from "./report.ts";

const FORWARD_TIMEOUT_MS = 30_000;

export interface ListenerOptions {
  /** Status codes of the answers, in order; the last one stays. */
  readonly respond: readonly number[];
  readonly recorder: Recorder | undefined;
  readonly forward: URL | undefined;
  readonly onHandled: (handled: Handled) => void;
  /** Says what a person should know, on stderr. */
  readonly onTrouble: (message: string) => void;
}

/** Makes what handles each request: reads, judges, records, passes on, answers. */
export function createListener(options: ListenerOptions) {
  const { recorder, forward, onHandled, onTrouble } = options;
  let handled = 0;

  const record = async (delivery: Delivery): Promise<boolean> => {
    try {
      await recorder?.append(toRecord(delivery));
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onTrouble(
        `Cannot record: ${reason}. Answered 503; make room on the disk, the sender has to send it again.`,
      );
      return false;
    }
  };
  const answerFor = async (delivery: Delivery): Promise<number> => {
    const number = handled++;
    if (delivery.body === undefined) return 413;
    if (!(await record(delivery))) return 503;
    if (forward !== undefined) return await passOn(delivery, forward, onTrouble);
    return options.respond[number] ?? options.respond.at(-1) ?? 204;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const delivery = await readDelivery(request);
    if (delivery === undefined) return;
    const judgement = judgeDelivery(delivery);
    const answer = await answerFor(delivery);
    response.statusCode = answer;
    response.end();
    onHandled({ delivery, judgement, answer });
  };
}

/** Sends a delivery on, as it came, and gives the status code of the answer. */
async function passOn(delivery: Delivery, url: URL, onTrouble: (message: string) => void): Promise<number> {
  const { method, body = Buffer.alloc(0) } = delivery;
  const headers = withoutConnection(delivery.headers);
  const answer = await sendRequest(url, { method, headers, body }, { timeoutMs: FORWARD_TIMEOUT_MS });
  if (answer.status !== undefined) return answer.status;
  onTrouble(`Cannot pass on to ${url} (${answer.problem}). Answered 502.`);
  return 502;
}
