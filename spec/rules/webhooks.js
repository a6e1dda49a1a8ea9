// @ts-check
import { eachNode, isObject, isPointer, list, onlyKeys, schemaName, show, webhooksOf } from "./walk.js";

/**
 * The document says what its realtime messages have in common, and where their name stands.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkRealtime(root, { report, location }) {
  if (!isObject(root["x-realtime"])) {
    report({
      message: `found ${show(root["x-realtime"])}, expected \`x-realtime: {type, schema}\`: the messages that carry a webhook's URL`,
      location: location.child(["x-realtime"]).key(),
    });
    return;
  }
  const at = location.child(["x-realtime"]);
  onlyKeys(root["x-realtime"], ["type", "schema"], at, report);
  const { type, schema } = root["x-realtime"];
  if (!isPointer(type)) {
    report({
      message: `found ${show(type)}, expected a JSON pointer to the member with the message's name, such as \`/type\``,
      location: at.child(["type"]),
    });
  }
  if (!isObject(schema) || schema.type !== "object") {
    report({
      message: `found ${show(schema)}, expected the schema of an object: what all realtime messages have in common`,
      location: at.child(["schema"]),
    });
  }
}

/**
 * The document has the URL that the `$id` of every schema starts with.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkBaseUrl(root, { report, location }) {
  const url = root["x-base-url"];
  if (typeof url === "string" && /^https:\/\/[^\s?#]+[^\s?#/]$/.test(url)) return;
  const at = location.child(["x-base-url"]);
  report({
    message: `found ${show(url)}, expected \`x-base-url\` with an https URL that doesn't end with a slash`,
    location: url === undefined ? at.key() : at,
  });
}

/**
 * A webhook is a POST request with a JSON body of a named schema, shown by two examples or more.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkWebhooks(root, { report, location }) {
  if (!isObject(root.webhooks) || Object.keys(root.webhooks).length === 0) {
    report({
      message: `found ${show(root.webhooks)}, expected at least one webhook under \`webhooks\``,
      location: location.child(["webhooks"]).key(),
    });
  }
  for (const { pathItem, at } of webhooksOf(root, location)) {
    const methods = Object.keys(pathItem).filter((key) => !key.startsWith("x-"));
    if (methods.join() !== "post") {
      report({
        message: `found ${methods.length === 0 ? "no method" : list(methods)}, expected \`post\` alone: a webhook is a POST request`,
        location: at.key(),
      });
      continue;
    }
    const body = pathItem.post.requestBody;
    if (!isObject(body) || body.required !== true) {
      report({
        message: `found ${show(body?.required)}, expected \`required: true\`: a webhook always has a body`,
        location: at.child(["post", "requestBody"]),
      });
    }
    const types = Object.keys(body?.content ?? {});
    if (types.join() !== "application/json") {
      report({
        message: `found ${types.length === 0 ? "no media type" : list(types)}, expected \`application/json\` alone`,
        location: at.child(["post", "requestBody", "content"]),
      });
      continue;
    }
    const media = at.child(["post", "requestBody", "content", "application/json"]);
    const { schema, examples } = body.content["application/json"];
    if (schemaName(schema) === undefined) {
      report({
        message: `found ${schema?.$ref ? show(schema.$ref) : schema ? "a schema that stands here" : "no schema"}, expected \`$ref: '#/components/schemas/<Name>'\`: the name becomes the name of the type`,
        location: media.child(["schema"]),
      });
    }
    const count = Object.keys(examples ?? {}).length;
    if (count < 2) {
      report({
        message: `found ${count === 0 ? "no example" : "1 example"}, expected at least 2: a typical one and an edge case`,
        location: media.child(["examples"]),
      });
    }
  }
}

/**
 * Each webhook says which realtime message carries its URL, and where.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkTriggers(root, { report, location }) {
  for (const { name, pathItem, at } of webhooksOf(root, location)) {
    const trigger = pathItem["x-trigger"];
    if (!isObject(trigger)) {
      report({
        message: `found ${trigger === undefined ? "no `x-trigger`" : show(trigger)} on webhook \`${name}\`, expected \`x-trigger: {message: <realtime message>, url: <JSON pointer to the URL in it>}\``,
        location: trigger === undefined ? at.key() : at.child(["x-trigger"]),
      });
      continue;
    }
    onlyKeys(trigger, ["message", "url"], at.child(["x-trigger"]), report);
    if (typeof trigger.message !== "string" || trigger.message === "") {
      report({
        message: `found ${show(trigger.message)}, expected the name of the realtime message that carries the webhook's URL`,
        location: at.child(["x-trigger", "message"]),
      });
    }
    if (!isPointer(trigger.url)) {
      report({
        message: `found ${show(trigger.url)}, expected a JSON pointer (RFC 6901) to the URL in the realtime message, such as \`/data/webhook_url\``,
        location: at.child(["x-trigger", "url"]),
      });
    }
  }
  eachNode(root, location, (node, at, keys) => {
    if ("x-trigger" in node && !(keys.length === 2 && keys[0] === "webhooks")) {
      report({
        message: "found `x-trigger` here, expected it on a webhook only, next to `post`",
        location: at.child(["x-trigger"]).key(),
      });
    }
  });
}
