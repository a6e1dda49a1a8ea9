import type { Issues } from "./issue.ts";

/** Thrown by `parse` for a value that breaks the contract. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code = "invalid_webhook";
  /** Everything that is wrong with the value, one or more. */
  readonly issues: Issues;

  constructor(issues: Issues) {
    super(issues.map(({ path, message }) => `${["payload", ...path].join(".")}: ${message}`).join("; "));
    this.issues = issues;
  }
}
