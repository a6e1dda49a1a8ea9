import type { JsonObject } from "../../src/document/json.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Scenario } from "../../src/runtime/described-webhook.ts";

/** The contract that the spec defines. Emitters read this and nothing else. */
export interface Contract {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** `info.version`, a semantic version. */
  readonly version: string;
  /** How the `$id` of each schema starts: an https URL without a trailing slash. */
  readonly baseUrl: string;
  /** SHA-256, in hexadecimal, of the contract without its prose and examples. */
  readonly hash: string;
  /** The OpenAPI document, as JSON. */
  readonly document: JsonObject;
  /** In the order of the YAML. */
  readonly webhooks: readonly Webhook[];
  /** The realtime messages that carry a webhook's URL, in the order in which the webhooks name them. */
  readonly messages: readonly RealtimeMessage[];
  /** Sequences of webhooks that a receiver may see. */
  readonly scenarios: readonly Scenario[];
}

export interface Webhook {
  /** Its key under `webhooks`. */
  readonly key: string;
  /** The value of the payload's `status`. */
  readonly status: string;
  /** The status in camelCase: the webhook's name in code. */
  readonly identifier: string;
  /** The name of the payload's schema among the components. */
  readonly typeName: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly trigger: Trigger;
  /** What receivers accept, with references inlined and extensions kept. */
  readonly schema: JsonSchema;
  /** Timestamps of one clock that never go backwards, earliest first; empty if the order isn't known. */
  readonly chronology: readonly string[];
  readonly examples: readonly Example[];
  /** What each kind of response means to the sender. */
  readonly responses: readonly Response[];
}

export interface Response {
  /** An HTTP status code or a range of them, such as `2XX`. */
  readonly status: string;
  readonly description: string;
}

export interface Trigger {
  /** The name of the realtime message that carries the webhook's URL. */
  readonly message: string;
  /** Where it is in that message, as a JSON pointer (RFC 6901). */
  readonly url: string;
}

export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly payload: JsonObject;
}

export interface RealtimeMessage {
  readonly name: string;
  /** The message's schema, which allows fields that the contract doesn't describe. */
  readonly schema: JsonSchema;
}
