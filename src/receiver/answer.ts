import { contractVersion } from "../../generated/version.ts";
import type { Issues } from "../runtime/issue.ts";

/** A response, not yet in a host's form. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The status of each problem, and the header field that RFC 9110 requires with some (sections 15.5.6 and 15.5.16). */
const PROBLEMS = {
  malformed: [400],
  unreadable: [400],
  method_not_allowed: [405, { Allow: "POST" }],
  too_large: [413],
  unsupported_media_type: [415, { Accept: "application/json" }],
  unsupported_encoding: [415, { "Accept-Encoding": "identity" }],
  invalid: [422],
  failed: [500],
  consumed: [500],
  timeout: [503],
} as const;

/** Why a delivery was rejected, or was not handled. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Creates a response that reports a problem: `application/problem+json` (RFC 9457). */
export function toProblem(code: ProblemCode, issues?: Issues): Answer {
  const [status, field] = PROBLEMS[code];
  const problem = {
    type: `urn:recording-webhooks:problem:${code}`,
    title: code.replaceAll("_", " "),
    status,
    contract_version: contractVersion,
    issues,
  };
  const headers = { "Content-Type": "application/problem+json", ...field };
  return { status, headers, body: JSON.stringify(problem) };
}
