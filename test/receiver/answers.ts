import { expect } from "vitest";
import { contractVersion } from "../../generated/contract.ts";
import type { Issue } from "../../src/index.ts";
import type { ProblemCode } from "../../src/receiver/index.ts";

/** A complete response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A response without a body. */
export function empty(status: number): Answer {
  return { status, headers: {}, body: "" };
}

const HEADERS: { readonly [Code in ProblemCode]?: Readonly<Record<string, string>> } = {
  method_not_allowed: { allow: "POST" },
  unsupported_media_type: { accept: "application/json" },
  unsupported_encoding: { "accept-encoding": "identity" },
};

/** The response that reports a problem, with the parts of its issues that a test knows. */
export function problem(status: number, code: ProblemCode, issues?: readonly Partial<Issue>[]): Answer {
  return {
    status,
    headers: { "content-type": "application/problem+json", ...HEADERS[code] },
    body: {
      type: `urn:recording-webhooks:problem:${code}`,
      title: code.replaceAll("_", " "),
      status,
      contract_version: contractVersion,
      ...(issues && { issues: issues.map((issue) => expect.objectContaining(issue)) }),
    },
  };
}

/** Reads a complete response. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: text === "" ? "" : JSON.parse(text) };
}
