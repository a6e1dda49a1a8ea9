import { deriveSchema } from "../../src/document/derive-schema.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "../../src/document/json.ts";
import type { Contract, RealtimeMessage, Webhook } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toJson, toYaml } from "./to-json.ts";

/**
 * Emits the contract as an AsyncAPI 3.0 document, in YAML and JSON: the realtime messages that carry a URL, and the
 * webhooks that the service sends there, as the reply to each.
 */
export function emitAsyncapi(contract: Contract): EmittedFile[] {
  const { asyncapi, ...rest } = toAsyncapi(contract);
  return [
    { path: "asyncapi.yaml", contents: toYaml({ asyncapi, ...rest }) },
    { path: "asyncapi.json", contents: toJson({ asyncapi, "x-generated": BANNER, ...rest }) },
  ];
}

/** Writes the contract as an AsyncAPI 3.0 document. */
export function toAsyncapi({
  title,
  version,
  description,
  document,
  webhooks,
  messages,
}: Contract): JsonObject {
  const { name, identifier } = objectOf(objectOf(document["info"])["license"]);
  const tags = objectsOf(document["tags"]);
  return {
    asyncapi: "3.0.0",
    id: "urn:recording-webhooks",
    info: {
      title,
      version,
      description,
      license: { name, url: `https://spdx.org/licenses/${identifier}.html` },
      tags: tags.map((tag) => ref("components", "tags", textOf(tag["name"]))),
    },
    defaultContentType: "application/json",
    channels: {
      realtime: {
        title: "Realtime connection",
        description: "The websocket connection on which a client of the service sends its messages.",
        messages: toMap(messages, ({ name }) => [name, ref("components", "messages", name)]),
      },
      ...toMap(webhooks, ({ status, summary, description }) => [
        status,
        {
          title: summary,
          description,
          messages: { [status]: ref("components", "messages", status) },
        },
      ]),
    },
    operations: toMap(webhooks, (webhook) => [webhook.identifier, toOperation(webhook)]),
    components: {
      tags: toMap(tags, (tag) => [textOf(tag["name"]), tag]),
      messages: {
        ...toMap(messages, (message) => [message.name, toRequest(message)]),
        ...toMap(webhooks, (webhook) => [webhook.status, toReply(webhook)]),
      },
    },
  };
}

/** Writes an operation: the service receives the realtime message, and replies with the webhook to the URL in it. */
function toOperation({ status, summary, description, tag, trigger }: Webhook): JsonObject {
  return {
    action: "receive",
    title: summary,
    summary,
    description,
    tags: [ref("components", "tags", tag)],
    security: [],
    channel: ref("channels", "realtime"),
    messages: [ref("channels", "realtime", "messages", trigger.message)],
    bindings: { http: { method: "POST", bindingVersion: "0.3.0" } },
    reply: {
      address: { location: `$message.payload#${trigger.url}` },
      channel: ref("channels", status),
      messages: [ref("channels", status, "messages", status)],
    },
  };
}

function toRequest({ name, schema }: RealtimeMessage): JsonObject {
  return {
    name,
    title: name,
    summary: "A realtime message that may carry a webhook's URL.",
    payload: schema,
  };
}

function toReply(webhook: Webhook): JsonObject {
  const { status, schema, summary, examples } = webhook;
  return {
    name: status,
    title: schema.title,
    summary,
    contentType: "application/json",
    payload: deriveSchema(webhook, "receive"),
    examples: examples.map(({ name, summary, payload }) => ({ name, summary, payload })),
  };
}

function toMap<T>(items: readonly T[], entry: (item: T) => readonly [string, JsonObject]): JsonObject {
  return Object.fromEntries(items.map(entry));
}

function ref(...keys: readonly string[]): JsonObject {
  return { $ref: `#/${keys.join("/")}` };
}
