import * as send from "../generated/send.ts";

export { type Vector, type VectorIssue, vectors } from "../generated/vectors.js";
export { BuildError, type BuildOptions, build, type Overrides, type PayloadOf } from "./testing/build.ts";
export {
  assertWebhook,
  expectWebhook,
  type MatcherResult,
  type WebhookMatchers,
} from "./testing/expect-webhook.ts";
export type { Expectation, Level } from "./testing/verify/cases.ts";
export type { FetchHandler, Target } from "./testing/verify/target.ts";
export {
  type CaseResult,
  type VerifyOptions,
  type VerifyReport,
  verifyReceiver,
} from "./testing/verify/verify-receiver.ts";
/** Strict schema objects, one a webhook and `webhook` for any: what a sender may emit. */
export { send };
