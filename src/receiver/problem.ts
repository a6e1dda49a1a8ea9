import { contractVersion } from "../../generated/version.ts";
import type { Issues } from "../runtime/issue.ts";
import type { ResponseConstructor } from "./options.ts";

/** The status of each problem, and the field that RFC 9110 asks some to have (sections 15.5.6 and 15.5.16). */
const PROBLEMS = {
  malformed: [400],
  unreadable: [400],
  method_not_allowed: [405, { Allow: "POST" }],
  too_large: [413],
  unsupported_media_type: [415, { Accept: "application/json" }],
  unsupported_encoding: [415, { "Accept-Encoding": "identity" }],
  invalid: [422],
  failed: [500],
  timeout: [503],
} as const;

/** Why a request was refused, or was not handled. */
export type ProblemCode = keyof typeof PROBLEMS;

/**
 * Writes, for `new Response`, the answer that tells of a problem: `application/problem+json` (RFC 9457), whose `type` is
 * `urn:recording-webhooks:problem:<code>`.
 */
export function writeProblem(code: ProblemCode, issues?: Issues): ConstructorParameters<ResponseConstructor> {
  const [status, field] = PROBLEMS[code];
  const problem = {
    type: `urn:recording-webhooks:problem:${code}`,
    title: code.replaceAll("_", " "),
    status,
    contract_version: contractVersion,
    issues,
  };
  const headers = { "Content-Type": "application/problem+json", ...field };
  return [JSON.stringify(problem), { status, headers }];
}
