import { dirname, join } from "node:path";
import {
  fromPointer,
  isObject,
  type JsonObject,
  objectOf,
  textOf,
  textsOf,
  valueAt,
} from "../../src/document/json.ts";
import { type JsonSchema, type Keys, mapSubschemas } from "../../src/document/json-schema.ts";
import { createResolver, ResolveError } from "../../src/document/resolve-schema.ts";
import { checkWebhooks } from "./check-webhooks.ts";
import type { Contract, RealtimeMessage, Webhook } from "./contract.ts";
import { hashDocument } from "./hash-document.ts";
import { loadScenarios } from "./load-scenarios.ts";
import { readSpec, type SpecDocument } from "./read-spec.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

/** The spec's path, from the project's root. */
export const SPEC = "spec/openapi.yaml";

/** The name of the file with the scenarios, next to the spec. */
const SCENARIOS = "scenarios.yaml";

/** The path of the spec's lint rules, from the project's root. */
export const RULES = "spec/redocly.yaml";

/**
 * Loads the contract: parses, lints, and resolves the YAML, and validates its examples and scenarios.
 *
 * @param path - The OpenAPI 3.1 file.
 * @param rulesPath - The Redocly configuration with the lint rules.
 * @throws {SpecError} With every error as `file:line:column`, what was found, and what is expected.
 */
export async function loadContract(path = SPEC, rulesPath = RULES): Promise<Contract> {
  const spec = await readSpec(path, rulesPath);
  const { root } = spec;
  const problems = [...spec.problems];
  /** Returns a step's result and collects its errors, so that the next step can report more. */
  const attempt = <T>(step: () => T, otherwise: T): T => {
    try {
      return step();
    } catch (error) {
      // An error that the linter reported may cause any failure in a later step.
      if (!(error instanceof SpecError) && spec.problems.length === 0) throw error;
      const found = error instanceof SpecError ? error.problems : [];
      for (const problem of found) if (!isKnown(problem, problems)) problems.push(problem);
      return otherwise;
    }
  };
  const resolve = createSpecResolver(spec);
  const webhooks = Object.keys(objectOf(root["webhooks"])).flatMap((key) =>
    attempt(() => [toWebhook(spec, key, resolve)], []),
  );
  attempt(() => checkWebhooks(spec, webhooks), undefined);
  const messages = attempt(() => toMessages(root, webhooks, resolve), []);
  const scenarios = attempt(() => loadScenarios(join(dirname(path), SCENARIOS), webhooks), []);
  if (problems.length > 0) throw new SpecError(problems);
  const info = objectOf(root["info"]);
  return {
    title: textOf(info["title"]),
    summary: textOf(info["summary"]),
    description: textOf(info["description"]),
    version: textOf(info["version"]),
    baseUrl: textOf(root["x-base-url"]),
    hash: hashDocument(root),
    document: root,
    webhooks,
    messages,
    scenarios,
  };
}

/** Checks whether another rule has reported the same place, or the same one has reported the same. */
function isKnown({ file, line, column, rule, message }: SpecProblem, known: readonly SpecProblem[]): boolean {
  return known.some(
    (problem) =>
      (problem.rule !== rule || problem.message === message) &&
      problem.file === file &&
      problem.line === line &&
      problem.column === column,
  );
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
    identifier: status.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    typeName: target.at(-1) ?? "",
    summary: textOf(post["summary"]),
    description: textOf(post["description"]).trim(),
    tag: textsOf(post["tags"])[0] ?? "",
    trigger: { message: textOf(trigger["message"]), url: textOf(trigger["url"]) },
    schema,
    chronology: textsOf(schema["x-chronology"]),
    examples: Object.entries(objectOf(media["examples"])).map(([name, example]) => {
      const { summary, value } = objectOf(example);
      return { name, summary: textOf(summary), payload: objectOf(value) };
    }),
    responses: Object.entries(objectOf(post["responses"])).map(([code, response]) => {
      const { $ref, description } = objectOf(response);
      const { description: shared } = objectOf(spec.valueAt(fromPointer(textOf($ref))));
      return { status: code, description: textOf(description ?? shared).trim() };
    }),
  };
}

/** Describes each realtime message: what all of them share, its name, and where it carries which webhooks' URL. */
function toMessages(root: JsonObject, webhooks: readonly Webhook[], resolve: Resolve): RealtimeMessage[] {
  const type = fromPointer(textOf(objectOf(root["x-realtime"])["type"]));
  const names = new Set(webhooks.map(({ trigger }) => trigger.message));
  return [...names].map((name) => {
    const mine = webhooks.filter(({ trigger }) => trigger.message === name);
    const named = refine(resolve(["x-realtime", "schema"]), type, { const: name, examples: [name] });
    const described = [...new Set(mine.map(({ trigger }) => trigger.url))].reduce((schema, url) => {
      const statuses = mine.filter(({ trigger }) => trigger.url === url).map(({ status }) => `\`${status}\``);
      return refine(schema, fromPointer(url), {
        type: "string",
        format: "uri",
        description: `URL that the service sends ${statuses.join(" or ")} to. Without it, nothing is sent.`,
        examples: ["https://hooks.example.net/recordings"],
      });
    }, named);
    return { name, schema: withTitles(described, name.replaceAll("_", " ")) };
  });
}

/** Adds keywords to a member's schema, however deep, and creates objects on the way that aren't described. */
function refine(schema: JsonSchema, [key, ...rest]: readonly string[], more: JsonSchema): JsonSchema {
  if (key === undefined) return { ...schema, ...more };
  const member = schema.properties?.[key];
  const properties = { ...schema.properties, [key]: refine(isObject(member) ? member : {}, rest, more) };
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
