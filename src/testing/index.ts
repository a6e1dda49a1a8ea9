import * as send from "../../generated/send.ts";

export { type Vector, type VectorIssue, vectors } from "../../generated/vectors.js";
export { BuildError, type BuildOptions, build, type Overrides, type PayloadOf } from "./build.ts";
export {
  assertWebhook,
  expectWebhook,
  type MatcherResult,
  type WebhookMatchers,
} from "./expect-webhook.ts";
export type { FetchHandler } from "./send-request.ts";
export type { Expectation, Level } from "./verify/cases.ts";
export {
  type CaseResult,
  type Target,
  type VerifyOptions,
  type VerifyReport,
  verifyReceiver,
} from "./verify/verify-receiver.ts";
/** Strict schema objects for what a sender may emit: one per webhook, and `webhook` for any. */
export { send };
