import { contractHash, contractVersion } from "../../../generated/version.ts";
import { type Answer, explainProblem } from "../send-request.ts";
import { type Expectation, type Level, makeCases, type VerifyCase } from "./cases.ts";
import { type Send, type Target, toSend } from "./target.ts";

export interface VerifyOptions {
  /** The longest that an answer may take, in milliseconds; 5000 unless told. */
  readonly maxMs?: number;
  /** Whether only a broken *must* fails the whole; `false` unless told. */
  readonly lenient?: boolean;
  /** Ends it early, with the cases so far. */
  readonly signal?: AbortSignal;
  /** Called with each result as it comes. */
  readonly onResult?: (result: CaseResult) => void;
}

/** A case and what the receiver made of it. */
export interface CaseResult {
  readonly id: string;
  readonly description: string;
  /** The level of the case; of a failed one the level of what was broken: no answer or a 5xx is always a *must*. */
  readonly level: Level;
  readonly expectation: Expectation;
  readonly outcome: "passed" | "failed" | "not tried";
  /** Status code of the last answer, or why there is none; `undefined` where nothing was sent. */
  readonly answer: number | string | undefined;
  /** What its slowest answer took. */
  readonly milliseconds: number;
  /** What is wrong and what to do; `undefined` where it passed. */
  readonly reason?: string;
}

/** What a receiver's contract test found. */
export interface VerifyReport {
  readonly contract: { readonly version: string; readonly hash: string };
  /** Whether the receiver keeps the contract: every case, or with `lenient` every *must*. */
  readonly passed: boolean;
  readonly results: readonly CaseResult[];
  readonly counts: {
    readonly passed: number;
    readonly failedMust: number;
    readonly failedShould: number;
    readonly notTried: number;
  };
  /** Whether `signal` ended it early. */
  readonly interrupted: boolean;
}

/** After so many requests in a row without an answer, the others are not tried. */
const MAX_SILENCE = 3;

/**
 * Tests a receiver: sends everything that the contract allows, and what it forbids, one after the other.
 *
 * @param target - The receiver's URL, or its fetch handler.
 * @returns What it answered to each case. Never rejects, whatever the receiver does.
 * @throws TypeError when the target is a text that is no URL.
 */
export async function verifyReceiver(target: Target, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { maxMs = 5000, lenient = false, signal, onResult } = options;
  const send = toSend(target);
  const results: CaseResult[] = [];
  let silence = 0;
  for (const verifyCase of makeCases()) {
    if (signal?.aborted) break;
    const isGivenUp = silence >= MAX_SILENCE;
    const result = isGivenUp ? notTried(verifyCase) : await runCase(verifyCase, { send, maxMs, signal });
    // An interrupted request says nothing about the receiver.
    if (signal?.aborted) break;
    silence = typeof result.answer === "string" || isGivenUp ? silence + 1 : 0;
    results.push(result);
    onResult?.(result);
  }
  const counts = countOf(results);
  const failures = counts.notTried + counts.failedMust + (lenient ? 0 : counts.failedShould);
  return {
    contract: { version: contractVersion, hash: contractHash },
    passed: failures === 0 && signal?.aborted !== true,
    results,
    counts,
    interrupted: signal?.aborted === true,
  };
}

interface CaseContext {
  readonly send: Send;
  readonly maxMs: number;
  readonly signal: AbortSignal | undefined;
}

async function runCase(verifyCase: VerifyCase, { send, maxMs, signal }: CaseContext): Promise<CaseResult> {
  const { id, description, expectation, requests } = verifyCase;
  let milliseconds = 0;
  let answer: number | string | undefined;
  for (const request of requests) {
    const answered = await send(request, { timeoutMs: maxMs, signal });
    milliseconds = Math.max(milliseconds, answered.milliseconds);
    answer = answered.status ?? answered.problem;
    const failure = judgeAnswer(verifyCase, answered);
    if (failure === undefined) continue;
    return { id, description, expectation, outcome: "failed", answer, milliseconds, ...failure };
  }
  return { id, description, expectation, level: verifyCase.level, outcome: "passed", answer, milliseconds };
}

function judgeAnswer(
  { level, expectation }: VerifyCase,
  { status, problem }: Answer,
): { level: Level; reason: string } | undefined {
  if (problem !== undefined) {
    return { level: "must", reason: problem === "threw" ? "the handler threw" : explainProblem(problem) };
  }
  const family = `${Math.floor(status / 100)}xx`;
  if (expectation.includes(family)) return undefined;
  const expected = `expected ${expectation}, found ${status}`;
  if (family === "5xx")
    return { level: "must", reason: `${expected}; a 5xx says that the receiver broke down` };
  if (family === "3xx")
    return { level, reason: `${expected}; webhooks follow no redirect: name the final URL` };
  return { level, reason: expected };
}

function notTried({ id, description, level, expectation }: VerifyCase): CaseResult {
  const reason = `${MAX_SILENCE} requests in a row had no answer`;
  return {
    id,
    description,
    level,
    expectation,
    outcome: "not tried",
    answer: undefined,
    milliseconds: 0,
    reason,
  };
}

function countOf(results: readonly CaseResult[]): VerifyReport["counts"] {
  const failed = results.filter(({ outcome }) => outcome === "failed");
  return {
    passed: results.filter(({ outcome }) => outcome === "passed").length,
    failedMust: failed.filter(({ level }) => level === "must").length,
    failedShould: failed.filter(({ level }) => level === "should").length,
    notTried: results.filter(({ outcome }) => outcome === "not tried").length,
  };
}
