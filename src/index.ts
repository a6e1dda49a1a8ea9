export * from "../generated/contract.ts";
export type { ClientTime, ServerTime } from "../generated/types.ts";
export type { Issue, IssueCode, Issues } from "./issue.ts";
export type { Payload } from "./parse-body.ts";
export { type ReadResult, readWebhook } from "./read-webhook.ts";
export type { JsonSchema, SafeParseResult, Schema } from "./schema.ts";
export { WebhookError } from "./webhook-error.ts";
