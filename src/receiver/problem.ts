import { contractVersion } from "../../generated/contract.ts";
import type { Issues } from "../issue.ts";

const STATUS = {
  malformed: 400,
  unreadable: 400,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  unsupported_encoding: 415,
  invalid: 422,
  failed: 500,
  timeout: 503,
} as const;

/** Why a request was refused, or was not handled. */
export type ProblemCode = keyof typeof STATUS;

/** What RFC 9110 asks some answers to say (sections 15.5.6 and 15.5.16). */
const FIELDS: { readonly [Code in ProblemCode]?: Readonly<Record<string, string>> } = {
  method_not_allowed: { Allow: "POST" },
  unsupported_media_type: { Accept: "application/json" },
  unsupported_encoding: { "Accept-Encoding": "identity" },
};

/**
 * Makes the answer that tells of a problem: `application/problem+json` (RFC 9457), whose `type` is
 * `urn:recording-webhooks:problem:<code>`.
 */
export function toProblem(code: ProblemCode, issues?: Issues): Response {
  const status = STATUS[code];
  const problem = {
    type: `urn:recording-webhooks:problem:${code}`,
    title: code.replaceAll("_", " "),
    status,
    contract_version: contractVersion,
    issues,
  };
  const headers = { "Content-Type": "application/problem+json", ...FIELDS[code] };
  return new Response(JSON.stringify(problem), { status, headers });
}
