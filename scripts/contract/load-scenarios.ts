import { existsSync, readFileSync } from "node:fs";
import { DocumentError } from "../../src/document/document-error.ts";
import { isObject, objectOf, objectsOf, textOf } from "../../src/document/json.ts";
import type { Keys } from "../../src/document/json-schema.ts";
import { openDocument } from "../../src/document/open-document.ts";
import type { Scenario, ScenarioStep, Webhook } from "./contract.ts";
import { shorten } from "./read-spec.ts";
import { SpecError, type SpecProblem, throwProblems } from "./spec-error.ts";

const RULE = "scenarios";
const SCENARIO_KEYS = ["summary", "steps"];
const STEP_KEYS = ["webhook", "example", "times"];

/**
 * Loads the sequences of webhooks next to the spec.
 *
 * @param path - The YAML file. If it doesn't exist, there are no scenarios.
 * @param webhooks - The webhooks that the steps may name.
 * @throws {SpecError} With every error as `file:line:column`.
 */
export function loadScenarios(path: string, webhooks: readonly Webhook[]): Scenario[] {
  if (!existsSync(path)) return [];
  try {
    const document = openDocument(readFileSync(path, "utf8"), { name: shorten(path) });
    const problems: SpecProblem[] = [];
    const report: Report = (keys, message) => {
      problems.push({ ...document.locate(keys), message, rule: RULE });
    };
    const scenarios = Object.entries(document.root).map(([name, value]) =>
      toScenario({ name, value, webhooks, report }),
    );
    throwProblems(problems);
    return scenarios;
  } catch (cause) {
    if (!(cause instanceof DocumentError) || cause.position === undefined) throw cause;
    throw new SpecError([{ ...cause.position, message: cause.reason, rule: RULE }], { cause });
  }
}

type Report = (keys: Keys, message: string) => void;

interface ScenarioSource {
  readonly name: string;
  readonly value: unknown;
  readonly webhooks: readonly Webhook[];
  readonly report: Report;
}

function toScenario({ name, value, webhooks, report }: ScenarioSource): Scenario {
  const scenario = objectOf(value);
  const steps = objectsOf(scenario["steps"]);
  rejectUnknownKeys(scenario, SCENARIO_KEYS, (message) => report([name], message));
  if (textOf(scenario["summary"]) === "")
    report([name], `found no summary of scenario ${name}, expected one sentence`);
  if (steps.length === 0) report([name], `found no steps in scenario ${name}, expected at least one`);
  return {
    name,
    summary: textOf(scenario["summary"]),
    steps: steps.flatMap((step, index) => {
      const reportStep = (message: string): void => report([name, "steps", index], message);
      rejectUnknownKeys(step, STEP_KEYS, reportStep);
      return toSteps(step, webhooks, reportStep);
    }),
  };
}

function toSteps(
  step: Readonly<Record<string, unknown>>,
  webhooks: readonly Webhook[],
  report: (message: string) => void,
): ScenarioStep[] {
  const { webhook, example, times = 1 } = step;
  const found = webhook === "all" ? webhooks : webhooks.filter(({ status }) => status === webhook);
  if (found.length === 0) {
    const known = webhooks.map(({ status }) => status).join(", ");
    report(`found webhook ${JSON.stringify(webhook)}, expected all or one of ${known}`);
  }
  if (typeof times !== "number" || !Number.isInteger(times) || times < 1) {
    report(`found times ${JSON.stringify(times)}, expected a positive integer`);
    return [];
  }
  return found.flatMap(({ status, examples }) => {
    const name = example ?? examples[0]?.name;
    const isKnown = examples.some((known) => known.name === name);
    if (!isKnown) {
      const known = examples.map(({ name }) => name).join(", ");
      report(`found example ${JSON.stringify(name)}, expected one of ${status}'s: ${known}`);
    }
    return Array.from({ length: times }, () => ({ status, example: textOf(name) }));
  });
}

function rejectUnknownKeys(
  value: unknown,
  known: readonly string[],
  report: (message: string) => void,
): void {
  if (!isObject(value)) return;
  for (const key of Object.keys(value).filter((key) => !known.includes(key))) {
    report(`found key ${key}, expected one of ${known.join(", ")}`);
  }
}
