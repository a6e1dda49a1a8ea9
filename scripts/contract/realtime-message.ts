import { fromPointer, isObject } from "../../src/document/json.ts";
import { type JsonSchema, mapSubschemas } from "../../src/document/json-schema.ts";
import type { Webhook } from "./contract.ts";

interface MessageParts {
  /** What all realtime messages share. */
  readonly common: JsonSchema;
  readonly name: string;
  /** Keys that lead to the member with the message's name. */
  readonly type: readonly string[];
  /** The webhooks whose URL the message carries. */
  readonly webhooks: readonly Webhook[];
}

/** Describes one realtime message: what all of them share, its name, and where it carries which webhooks' URL. */
export function describeMessage({ common, name, type, webhooks }: MessageParts): JsonSchema {
  const named = refine(common, type, { const: name, examples: [name] });
  const urls = new Set(webhooks.map(({ trigger }) => trigger.url));
  const described = [...urls].reduce((schema, url) => {
    const called = webhooks.filter(({ trigger }) => trigger.url === url);
    return refine(schema, fromPointer(url), describeUrl(called));
  }, named);
  return withTitles(described, name.replaceAll("_", " "));
}

function describeUrl(webhooks: readonly Webhook[]): JsonSchema {
  const statuses = webhooks.map(({ status }) => `\`${status}\``).join(" or ");
  return {
    type: "string",
    format: "uri",
    description: `URL that the service sends ${statuses} to. Without it, nothing is sent.`,
    examples: ["https://hooks.example.net/recordings"],
  };
}

/** Adds keywords to a member's schema, however deep, and creates objects on the way that nothing describes. */
function refine(schema: JsonSchema, keys: readonly string[], more: JsonSchema): JsonSchema {
  const [key, ...rest] = keys;
  if (key === undefined) return { ...schema, ...more };
  const member = schema.properties?.[key];
  const properties = {
    ...schema.properties,
    [key]: refine(isObject(member) ? member : {}, rest, more),
  };
  return { type: "object", ...schema, properties };
}

/** Names every object in a message, because code generators create a type for each. */
function withTitles(schema: JsonSchema, name: string): JsonSchema {
  const titled = mapSubschemas(schema, (subschema, [, key]) =>
    isObject(subschema) && subschema["type"] === "object"
      ? withTitles(subschema, `${name} ${key}`)
      : subschema,
  );
  return { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, ...titled };
}
