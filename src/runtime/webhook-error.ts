import { count, formatIssue, type Issues } from "./issue.ts";

/** Thrown by `parse` for a value that violates the contract. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code = "invalid_webhook";
  /** Every issue of the value, at least one. */
  readonly issues: Issues;

  constructor(issues: Issues) {
    super(summarize(issues));
    this.issues = issues;
  }
}

/** Writes the first issues on one line. Safe to print. */
export function summarize(issues: Issues): string {
  const listed = issues.slice(0, 5).map(formatIssue).join("; ");
  return issues.length > 5 ? `${listed}; and ${count(issues.length - 5, "more issue")}` : listed;
}
