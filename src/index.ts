export * from "../generated/contract.ts";
export type { ClientTime, ServerTime } from "../generated/types.ts";
export type { Issue, IssueCode, Issues } from "./runtime/issue.ts";
export type { Payload } from "./runtime/parse-body.ts";
export { type ReadResult, readWebhook } from "./runtime/read-webhook.ts";
export type { JsonSchema, SafeParseResult, Schema } from "./runtime/schema.ts";
export { WebhookError } from "./runtime/webhook-error.ts";
