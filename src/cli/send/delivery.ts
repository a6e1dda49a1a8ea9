import type { Answer, Outgoing } from "../../testing/send-request.ts";
import { judgeBody } from "../judge.ts";

/** A request that is to be sent. */
export interface Planned {
  /** What reports call it: a webhook's status and example, a vector's id, a line. */
  readonly name: string;
  readonly url: URL;
  readonly outgoing: Outgoing;
}

/** A request that was sent, and what came back. */
export interface Sent {
  readonly name: string;
  readonly answer: Answer;
  /** Whether the receive contract allows what was sent, so that it has to be acknowledged. */
  readonly isAllowed: boolean;
  /** Whether the answer is as it has to be: 2xx for what is allowed, any answer for what is not. */
  readonly passed: boolean;
}

/** Judges an answer. */
export function judgeAnswer({ name, outgoing }: Planned, answer: Answer): Sent {
  const { status } = answer;
  const isAllowed = judgeBody(outgoing.body, "receive").verdict !== "invalid";
  const isAcknowledged = status !== undefined && status >= 200 && status < 300;
  return { name, answer, isAllowed, passed: isAllowed ? isAcknowledged : status !== undefined };
}
