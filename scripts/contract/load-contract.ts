import { dirname, join } from "node:path";
import { fromPointer, objectOf, textOf, textsOf, valueAt } from "../../src/document/json.ts";
import { createResolver, ResolveError } from "../../src/document/resolve-schema.ts";
import { checkWebhooks } from "./check-webhooks.ts";
import type { Contract, Example, RealtimeMessage, Webhook } from "./contract.ts";
import { hashDocument } from "./hash-document.ts";
import { loadScenarios } from "./load-scenarios.ts";
import { describeMessage } from "./realtime-message.ts";
import { readSpec, type SpecDocument } from "./spec-document.ts";
import { SpecError } from "./spec-error.ts";

/** Where the contract stands, from the project's root. */
export const SPEC = "spec/openapi.yaml";

/** Name of the file with the scenarios, beside the spec. */
const SCENARIOS = "scenarios.yaml";

/** The lint rules that a spec must keep, from the project's root. */
export const RULES = "spec/redocly.yaml";

/**
 * Loads the contract: reads, lints and resolves the YAML, and holds its examples against their schemas.
 *
 * @param path - The OpenAPI 3.1 file.
 * @param rulesPath - The Redocly configuration with the lint rules.
 * @throws {SpecError} With every mistake as `file:line:column`, what was found and what is expected.
 */
export async function loadContract(path = SPEC, rulesPath = RULES): Promise<Contract> {
  const spec = await readSpec(path, rulesPath);
  const info = objectOf(spec.root["info"]);
  const webhooks = Object.keys(objectOf(spec.root["webhooks"])).map((key) => toWebhook(spec, key));
  checkWebhooks(spec, webhooks);
  return {
    title: textOf(info["title"]),
    summary: textOf(info["summary"]),
    description: textOf(info["description"]),
    version: textOf(info["version"]),
    hash: hashDocument(spec.root),
    document: spec.root,
    webhooks,
    messages: toMessages(spec, webhooks),
    scenarios: await loadScenarios(join(dirname(path), SCENARIOS), webhooks),
  };
}

function toWebhook(spec: SpecDocument, key: string): Webhook {
  const pathItem = objectOf(valueAt(spec.root, ["webhooks", key]));
  const post = objectOf(pathItem["post"]);
  const trigger = objectOf(pathItem["x-trigger"]);
  const media = objectOf(valueAt(post, ["requestBody", "content", "application/json"]));
  const target = fromPointer(textOf(valueAt(media, ["schema", "$ref"])));
  const schema = inline(spec, target);
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
      const { description } = objectOf(resolve(spec, response));
      return { status: code, description: textOf(description).trim() };
    }),
  };
}

/** What a reference points to, or the value itself. */
function resolve(spec: SpecDocument, value: unknown): unknown {
  const { $ref } = objectOf(value);
  return typeof $ref === "string" ? valueAt(spec.root, fromPointer($ref)) : value;
}

function inline(spec: SpecDocument, keys: readonly string[]): Webhook["schema"] {
  try {
    const references = {
      valueAt: (at: readonly (string | number)[]) => valueAt(spec.root, at),
      follow: (ref: unknown) => fromPointer(textOf(ref)),
    };
    return createResolver(references, { isStrict: true })(keys);
  } catch (cause) {
    if (!(cause instanceof ResolveError)) throw cause;
    const problem = spec.problemAt({ keys: cause.keys, message: cause.message, rule: "reference" });
    throw new SpecError([problem], { cause });
  }
}

function toExample([name, example]: [string, unknown]): Example {
  const { summary, value } = objectOf(example);
  return { name, summary: textOf(summary), payload: objectOf(value) };
}

function toMessages(spec: SpecDocument, webhooks: readonly Webhook[]): RealtimeMessage[] {
  const realtime = objectOf(spec.root["x-realtime"]);
  const names = new Set(webhooks.map(({ trigger }) => trigger.message));
  const common = inline(spec, ["x-realtime", "schema"]);
  return [...names].map((name) => ({
    name,
    schema: describeMessage({
      common,
      name,
      type: fromPointer(textOf(realtime["type"])),
      webhooks: webhooks.filter(({ trigger }) => trigger.message === name),
    }),
  }));
}

function toCamelCase(status: string): string {
  return status.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
