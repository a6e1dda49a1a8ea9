import type { Webhook } from "../../generated/types.ts";

/** What the command line and the testing entry know about a webhook. */
export interface DescribedWebhook {
  readonly status: Webhook["status"];
  readonly summary: string;
  readonly fields: readonly DescribedField[];
  /** Timestamps that never go backwards, earliest first. */
  readonly chronology: readonly string[];
  readonly examples: readonly {
    readonly name: string;
    readonly summary: string;
    readonly payload: Webhook;
  }[];
}

/** A field of a webhook. */
export interface DescribedField {
  readonly name: string;
  /** Whether the contract allows only one value. */
  readonly isFixed: boolean;
}

/** A sequence of webhooks that a receiver may see. */
export interface Scenario {
  readonly name: string;
  readonly summary: string;
  readonly steps: readonly { readonly status: string; readonly example: string }[];
}
