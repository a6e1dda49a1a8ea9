import { dirname, join } from "node:path";
import { fromPointer, type JsonObject, objectOf, textOf, textsOf, valueAt } from "../../src/document/json.ts";
import type { JsonSchema, Keys } from "../../src/document/json-schema.ts";
import { createResolver, ResolveError } from "../../src/document/resolve-schema.ts";
import { checkWebhooks } from "./check-webhooks.ts";
import type { Contract, Example, RealtimeMessage, Webhook } from "./contract.ts";
import { hashDocument } from "./hash-document.ts";
import { loadScenarios } from "./load-scenarios.ts";
import { readSpec, type SpecDocument } from "./read-spec.ts";
import { describeMessage } from "./realtime-message.ts";
import { SpecError } from "./spec-error.ts";

/** The spec's path, from the project's root. */
export const SPEC = "spec/openapi.yaml";

/** The name of the file with the scenarios, next to the spec. */
const SCENARIOS = "scenarios.yaml";

/** The path of the spec's lint rules, from the project's root. */
export const RULES = "spec/redocly.yaml";

/**
 * Loads the contract: parses, lints, and resolves the YAML, and validates its examples.
 *
 * @param path - The OpenAPI 3.1 file.
 * @param rulesPath - The Redocly configuration with the lint rules.
 * @throws {SpecError} With every error as `file:line:column`, what was found, and what is expected.
 */
export async function loadContract(path = SPEC, rulesPath = RULES): Promise<Contract> {
  const spec = await readSpec(path, rulesPath);
  const { root } = spec;
  const resolve = createSpecResolver(spec);
  const info = objectOf(root["info"]);
  const webhooks = Object.keys(objectOf(root["webhooks"])).map((key) => toWebhook(spec, key, resolve));
  checkWebhooks(spec, webhooks);
  return {
    title: textOf(info["title"]),
    summary: textOf(info["summary"]),
    description: textOf(info["description"]),
    version: textOf(info["version"]),
    baseUrl: textOf(spec.root["x-base-url"]),
    hash: hashDocument(root),
    document: root,
    webhooks,
    messages: toMessages(root, webhooks, resolve),
    scenarios: loadScenarios(join(dirname(path), SCENARIOS), webhooks),
  };
}

type Resolve = (keys: Keys) => JsonSchema;

/** Returns a resolver whose errors name the place in the spec. */
function createSpecResolver(spec: SpecDocument): Resolve {
  const resolve = createResolver(spec, { isStrict: true });
  return (keys) => {
    try {
      return resolve(keys);
    } catch (cause) {
      if (!(cause instanceof ResolveError)) throw cause;
      const problem = spec.problemAt({ keys: cause.keys, message: cause.message, rule: "reference" });
      throw new SpecError([problem], { cause });
    }
  };
}

function toWebhook(spec: SpecDocument, key: string, resolve: Resolve): Webhook {
  const pathItem = objectOf(spec.valueAt(["webhooks", key]));
  const post = objectOf(pathItem["post"]);
  const trigger = objectOf(pathItem["x-trigger"]);
  const media = objectOf(valueAt(post, ["requestBody", "content", "application/json"]));
  const target = fromPointer(textOf(valueAt(media, ["schema", "$ref"])));
  const schema = resolve(target);
  const status = textOf(valueAt(schema, ["properties", "status", "const"]));
  return {
    key,
    status,
    identifier: toCamelCase(status),
    typeName: target.at(-1) ?? "",
    summary: textOf(post["summary"]),
    description: textOf(post["description"]).trim(),
    tag: textsOf(post["tags"])[0] ?? "",
    trigger: { message: textOf(trigger["message"]), url: textOf(trigger["url"]) },
    schema,
    chronology: textsOf(schema["x-chronology"]),
    examples: Object.entries(objectOf(media["examples"])).map(toExample),
    responses: Object.entries(objectOf(post["responses"])).map(([code, response]) => {
      const { $ref, description } = objectOf(response);
      const { description: shared } = objectOf(spec.valueAt(fromPointer(textOf($ref))));
      return { status: code, description: textOf(description ?? shared).trim() };
    }),
  };
}

function toExample([name, example]: [string, unknown]): Example {
  const { summary, value } = objectOf(example);
  return { name, summary: textOf(summary), payload: objectOf(value) };
}

function toMessages(root: JsonObject, webhooks: readonly Webhook[], resolve: Resolve): RealtimeMessage[] {
  const realtime = objectOf(root["x-realtime"]);
  const names = new Set(webhooks.map(({ trigger }) => trigger.message));
  return [...names].map((name) => ({
    name,
    schema: describeMessage({
      common: resolve(["x-realtime", "schema"]),
      name,
      type: fromPointer(textOf(realtime["type"])),
      webhooks: webhooks.filter(({ trigger }) => trigger.message === name),
    }),
  }));
}

function toCamelCase(status: string): string {
  return status.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
