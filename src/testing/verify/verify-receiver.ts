import { contractHash, contractVersion } from "../../../generated/version.ts";
import {
  type Answer,
  callHandler,
  explainProblem,
  type FetchHandler,
  type Outgoing,
  type SendOptions,
  sendRequest,
} from "../send-request.ts";
import { createCases, type Expectation, type Level, type VerifyCase } from "./cases.ts";

/** A receiver: its URL, or the function that handles its requests. */
export type Target = URL | string | FetchHandler;

/** Options of {@link verifyReceiver}. */
export interface VerifyOptions {
  /** How long a response may take, in milliseconds; 5000 by default. */
  readonly maxMs?: number | undefined;
  /** Whether only a failed *must* fails the test; `false` by default. */
  readonly lenient?: boolean | undefined;
  /** Whether the *edge* checks run too, and fail the test; `false` by default. */
  readonly strict?: boolean | undefined;
  /** Runs only the checks whose ID matches; `*` matches any characters. */
  readonly only?: string | undefined;
  /** IDs, or patterns with `*`, of checks that are known to fail. Such a check fails the test when it passes. */
  readonly knownFailing?: readonly string[] | undefined;
  /** Whether the first failure ends the test; `false` by default. */
  readonly bail?: boolean | undefined;
  /** How many checks run at the same time; 1 by default. */
  readonly concurrency?: number | undefined;
  /** Ends the test early, with the results so far. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each result as soon as it is known. */
  readonly onResult?: ((result: CaseResult) => void) | undefined;
}

/** A check and how the receiver responded. */
export interface CaseResult {
  /** Unique and stable. */
  readonly id: string;
  /** What is sent. */
  readonly description: string;
  /** The level of the check; no response and a 5xx always violate a *must*. */
  readonly level: Level;
  /** The response that is expected. */
  readonly expectation: Expectation;
  /** `known failing`: it failed and is listed. `not tried`: earlier requests got no response, or `bail` ended the test. */
  readonly outcome: "passed" | "failed" | "known failing" | "not tried";
  /** Status code of the last response, or why there isn't one; `undefined` if nothing was sent. */
  readonly answer: number | string | undefined;
  /** The time of the slowest response. */
  readonly milliseconds: number;
  /** What is wrong and what to do; `undefined` if it passed. */
  readonly reason?: string;
  /** What was sent. */
  readonly requests: readonly Outgoing[];
}

/** The result of a receiver's contract test. */
export interface VerifyReport {
  /** The contract that the checks are generated from. */
  readonly contract: {
    /** Its semantic version. */
    readonly version: string;
    /** Its SHA-256. */
    readonly hash: string;
  };
  /** Whether the receiver passed every check, or every *must* if `lenient` is set. */
  readonly passed: boolean;
  /** Every check, in order. */
  readonly results: readonly CaseResult[];
  /** How many checks have each outcome. */
  readonly counts: {
    readonly passed: number;
    readonly failedMust: number;
    readonly failedShould: number;
    readonly failedEdge: number;
    readonly knownFailing: number;
    readonly notTried: number;
  };
  /** Whether `signal` ended the test early. */
  readonly interrupted: boolean;
}

/** After this many requests in a row without a response, the other checks are not tried. */
const MAX_SILENCE = 3;

/**
 * Tests a receiver: sends everything that the contract allows, and what it forbids.
 *
 * @param target - The receiver's URL, or its fetch handler.
 * @returns How it responded to each check. Never rejects because of what the receiver does.
 * @throws {TypeError} If the target is a string that isn't a URL.
 */
export async function verifyReceiver(target: Target, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { maxMs = 5000, lenient = false, bail = false, concurrency = 1, signal, onResult } = options;
  const send = sendTo(target, { timeoutMs: maxMs, signal });
  const cases = selectCases(options);
  const isKnown = matcherOf(options.knownFailing ?? []);
  const results: CaseResult[] = [];
  let next = 0;
  let silence = 0;
  let stopped: string | undefined;
  const fails = ({ outcome, level }: CaseResult): boolean =>
    outcome === "not tried" || (outcome === "failed" && (level !== "should" || !lenient));

  const work = async (end: number): Promise<void> => {
    while (next < end && signal?.aborted !== true) {
      const index = next++;
      const verifyCase = cases[index];
      if (verifyCase === undefined) return;
      const found =
        stopped === undefined
          ? await runCase(verifyCase, send)
          : toResult(verifyCase, { outcome: "not tried", reason: stopped });
      // An interrupted request reveals nothing about the receiver.
      if (signal?.aborted) return;
      const result = isKnown(found.id) ? withKnownFailure(found) : found;
      silence = typeof result.answer === "string" ? silence + 1 : 0;
      if (silence >= MAX_SILENCE) stopped ??= `${MAX_SILENCE} requests in a row got no response`;
      if (bail && fails(result)) stopped ??= "an earlier check failed";
      results[index] = result;
      onResult?.(result);
    }
  };
  // The last check, whether the receiver still works, runs after all the others.
  await Promise.all(Array.from({ length: concurrency }, () => work(cases.length - 1)));
  await work(cases.length);

  const all = results.filter((result) => result !== undefined);
  return {
    contract: { version: contractVersion, hash: contractHash },
    passed: !all.some(fails) && signal?.aborted !== true,
    results: all,
    counts: countOf(all),
    interrupted: signal?.aborted === true,
  };
}

/** Selects the checks that run with these options. */
export function selectCases({
  strict = false,
  only = "*",
}: Pick<VerifyOptions, "strict" | "only"> = {}): VerifyCase[] {
  const isWanted = matcherOf([only]);
  // A pattern that names edge checks turns them on.
  return createCases().filter(
    ({ id, level }) => isWanted(id) && (level !== "edge" || strict || only !== "*"),
  );
}

/** Creates a function that checks whether an ID matches one of several patterns, in which `*` matches any characters. */
function matcherOf(patterns: readonly string[]): (id: string) => boolean {
  const expressions = patterns.map((pattern) => {
    const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`, "s");
  });
  return (id) => expressions.some((expression) => expression.test(id));
}

function withKnownFailure(result: CaseResult): CaseResult {
  if (result.outcome === "failed") return { ...result, outcome: "known failing" };
  const reason = "listed as known failing, but it passes; remove it from the list";
  return result.outcome === "passed" ? { ...result, outcome: "failed", reason } : result;
}

type Send = (outgoing: Outgoing) => Promise<Answer>;

function sendTo(target: Target, options: SendOptions): Send {
  if (typeof target === "function") return (outgoing) => callHandler(target, outgoing, options);
  const url = new URL(target);
  return (outgoing) => sendRequest(url, outgoing, options);
}

async function runCase(verifyCase: VerifyCase, send: Send): Promise<CaseResult> {
  let milliseconds = 0;
  let answer: number | string | undefined;
  for (const request of verifyCase.requests) {
    const answered = await send(request);
    milliseconds = Math.max(milliseconds, answered.milliseconds);
    answer = answered.status ?? answered.problem;
    const failure = judgeAnswer(verifyCase, answered);
    if (failure !== undefined)
      return toResult(verifyCase, { outcome: "failed", answer, milliseconds, ...failure });
  }
  return toResult(verifyCase, { outcome: "passed", answer, milliseconds });
}

function toResult(
  { id, description, level, expectation, requests }: VerifyCase,
  found: Pick<CaseResult, "outcome"> & Partial<CaseResult>,
): CaseResult {
  return { id, description, level, expectation, answer: undefined, milliseconds: 0, requests, ...found };
}

function judgeAnswer(
  { level, expectation }: VerifyCase,
  { status, problem }: Answer,
): { level: Level; reason: string } | undefined {
  if (problem !== undefined) {
    const cause = problem === "threw" ? "the handler threw" : explainProblem(problem);
    return { level: "must", reason: `expected a response, found none: ${cause}` };
  }
  const expected = `expected ${expectation}, found `;
  const family = `${Math.floor(status / 100)}xx`;
  if (expectation.includes(family)) return undefined;
  if (family === "5xx")
    return { level: "must", reason: `${expected}${status}; a 5xx means that the receiver failed` };
  if (family === "3xx")
    return { level, reason: `${expected}${status}; senders don't follow redirects: name the final URL` };
  return { level, reason: expected + status };
}

function countOf(results: readonly CaseResult[]): VerifyReport["counts"] {
  const count = (wanted: CaseResult["outcome"], level?: Level): number =>
    results.filter((result) => result.outcome === wanted && (level === undefined || result.level === level))
      .length;
  return {
    passed: count("passed"),
    failedMust: count("failed", "must"),
    failedShould: count("failed", "should"),
    failedEdge: count("failed", "edge"),
    knownFailing: count("known failing"),
    notTried: count("not tried"),
  };
}
