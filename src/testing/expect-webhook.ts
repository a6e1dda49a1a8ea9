import * as send from "../../generated/send.ts";
import type { Webhook } from "../../generated/types.ts";
import { contractVersion } from "../../generated/version.ts";
import { createIssue, formatPath, type Issue, quote } from "../runtime/issue.ts";
import type { PayloadOf } from "./build.ts";

/** The result of a matcher in vitest and jest. */
export interface MatcherResult {
  /** Whether the payload is valid. */
  readonly pass: boolean;
  /** Writes what was expected and what was found. */
  readonly message: () => string;
}

/** The matchers as a test calls them; `R` is the return type of the runner's own matchers. */
export interface WebhookMatchers<R = unknown> {
  /** Passes for a payload that a sender may emit, with this status if you pass one. */
  toBeWebhook(status?: Webhook["status"]): R;
}

/** Matchers for `expect.extend(expectWebhook)` in vitest and jest. */
export const expectWebhook = {
  /** Validates a payload against what a sender may emit. */
  toBeWebhook(received: unknown, status?: string): MatcherResult {
    const problems = problemsOf(received, status);
    return {
      pass: problems.length === 0,
      message: () =>
        problems.length === 0
          ? `${expectation(status, "expected no")}, found one`
          : toMessage(problems, status),
    };
  },
};

/**
 * Asserts that a payload is one that a sender may emit. For node:test and other runners without matchers.
 *
 * @throws {Error} With `code: "ERR_ASSERTION"` and every issue.
 */
export function assertWebhook<S extends Webhook["status"] = Webhook["status"]>(
  value: unknown,
  status?: S,
): asserts value is PayloadOf<S> {
  const problems = problemsOf(value, status);
  if (problems.length > 0) throw new WebhookAssertionError(toMessage(problems, status), problems);
}

class WebhookAssertionError extends Error {
  override readonly name = "WebhookAssertionError";
  readonly code = "ERR_ASSERTION";
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.issues = issues;
  }
}

function problemsOf(value: unknown, status: string | undefined): readonly Issue[] {
  const { data, issues } = send.webhook.safeParse(value);
  if (issues !== undefined) return issues;
  if (status === undefined || data.status === status) return [];
  return [
    createIssue({ code: "const", path: ["status"], expected: quote(status), found: quote(data.status) }),
  ];
}

/** Writes each issue as a small diff of what was expected and what was found. */
function toMessage(problems: readonly Issue[], status: string | undefined): string {
  const lines = problems.flatMap(({ code, path, expected, found }) => [
    `  ${formatPath(path)} (${code})`,
    `    - ${expected}`,
    `    + ${found}`,
  ]);
  return [`${expectation(status, "expected a")}`, "- expected", "+ found", "", ...lines].join("\n");
}

function expectation(status: string | undefined, start: string): string {
  return `${start} webhook${status === undefined ? "" : ` ${quote(status)}`} of contract ${contractVersion}, as a sender may emit it`;
}
