// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import type { Check } from "../src/runtime/explain.ts";
import type { UploadReady, UploadFailed, SessionFinished, SupervisorSessionFinished, Webhook } from "./types.ts";

/** One broken constraint, in the form of ajv's errors. */
export interface ValidationError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value is a `T`; after a `false`, `errors` has everything that is wrong with it. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors: readonly ValidationError[] | null;
}

export declare const receiveUploadReady: Validator<UploadReady>;
export declare const receiveUploadFailed: Validator<UploadFailed>;
export declare const receiveSessionFinished: Validator<SessionFinished>;
export declare const receiveSupervisorSessionFinished: Validator<SupervisorSessionFinished>;
export declare const receiveWebhook: Validator<Webhook>;
export declare const sendUploadReady: Validator<UploadReady>;
export declare const sendUploadFailed: Validator<UploadFailed>;
export declare const sendSessionFinished: Validator<SessionFinished>;
export declare const sendSupervisorSessionFinished: Validator<SupervisorSessionFinished>;
export declare const sendWebhook: Validator<Webhook>;

export declare const checkUploadReady: Check;
export declare const checkUploadFailed: Check;
export declare const checkSessionFinished: Check;
export declare const checkSupervisorSessionFinished: Check;
export declare const checkWebhook: Check;

export declare function isUploadReady(value: unknown): value is UploadReady;
export declare function isUploadFailed(value: unknown): value is UploadFailed;
export declare function isSessionFinished(value: unknown): value is SessionFinished;
export declare function isSupervisorSessionFinished(value: unknown): value is SupervisorSessionFinished;
export declare function isWebhook(value: unknown): value is Webhook;
