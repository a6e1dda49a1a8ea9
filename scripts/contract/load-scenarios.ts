import { existsSync, readFileSync } from "node:fs";
import { toIssues } from "../../src/document/ajv-issues.ts";
import { createAjv } from "../../src/document/create-ajv.ts";
import { objectOf, objectsOf, textOf } from "../../src/document/json.ts";
import type { JsonSchema, Keys } from "../../src/document/json-schema.ts";
import type { Scenario } from "../../src/runtime/described-webhook.ts";
import { formatPath } from "../../src/runtime/issue.ts";
import type { Webhook } from "./contract.ts";
import { openFile } from "./read-spec.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

const RULE = "scenarios";

/**
 * Loads the sequences of webhooks next to the spec.
 *
 * @param path - The YAML file. If it doesn't exist, there are no scenarios.
 * @param webhooks - The webhooks that the steps may name.
 * @throws {SpecError} With every error as `file:line:column`.
 */
export function loadScenarios(path: string, webhooks: readonly Webhook[]): Scenario[] {
  if (!existsSync(path)) return [];
  const document = openFile(path, readFileSync(path, "utf8"), RULE);
  const validate = createAjv({ strictRequired: false }).compile(schemaOf(webhooks));
  validate(document.root);
  const problems = toIssues(validate.errors, document.root).map(({ code, path, message }) =>
    problemAt(code === "required" ? path.slice(0, -1) : path, `${formatPath(path)}: ${message}`),
  );
  if (problems.length > 0) throw new SpecError(problems);
  const scenarios = Object.entries(document.root).map(([name, value]) => {
    const { summary, steps } = objectOf(value);
    return {
      name,
      summary: textOf(summary),
      steps: objectsOf(steps).flatMap((step, index) => {
        const { webhook, example, times = 1 } = step;
        const called = webhooks.filter(({ status }) => webhook === "all" || webhook === status);
        return called.flatMap(({ status, examples }) => {
          const names = examples.map((each) => each.name);
          const chosen = example === undefined ? names[0] : names.find((each) => each === example);
          if (chosen === undefined) {
            const message = `found ${JSON.stringify(example)}, expected an example of ${status}: ${names.join(", ")}`;
            problems.push(problemAt([name, "steps", index, "example"], message));
          }
          return Array.from({ length: Number(times) }, () => ({ status, example: chosen ?? "" }));
        });
      }),
    };
  });
  if (problems.length > 0) throw new SpecError(problems);
  return scenarios;

  function problemAt(keys: Keys, message: string): SpecProblem {
    return { ...document.locate(keys), message, rule: RULE };
  }
}

function schemaOf(webhooks: readonly Webhook[]): JsonSchema {
  return {
    type: "object",
    additionalProperties: {
      type: "object",
      required: ["summary", "steps"],
      additionalProperties: false,
      properties: {
        summary: { type: "string", minLength: 1 },
        steps: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            required: ["webhook"],
            additionalProperties: false,
            properties: {
              webhook: { enum: ["all", ...webhooks.map(({ status }) => status)] },
              example: { type: "string" },
              times: { type: "integer", minimum: 1 },
            },
          },
        },
      },
    },
  };
}
