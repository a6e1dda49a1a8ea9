import { isObject, type JsonObject, mapValues } from "../../../src/document/json.ts";

/**
 * Takes the tags out of an OpenAPI document, for a page that lists its webhooks one after another.
 *
 * Redoc folds every tag's webhooks up behind a button, has no option against it, and puts untagged ones into a group of
 * their own. The empty tag is what it gives to an operation outside all groups.
 */
export function ungroupWebhooks(openapi: JsonObject): JsonObject {
  const { tags, webhooks, ...rest } = openapi;
  if (!isObject(webhooks)) return openapi;
  return { ...rest, webhooks: mapValues(webhooks, (item) => (isObject(item) ? ungroup(item) : item)) };
}

function ungroup({ post, ...rest }: JsonObject): JsonObject {
  return isObject(post) ? { ...rest, post: { ...post, tags: [""] } } : rest;
}
