import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { isMap, isNode, LineCounter, type Node, parseDocument } from "yaml";
import { isObject, objectOf, objectsOf, textOf } from "../../src/document/json.ts";
import type { Scenario, ScenarioStep, Webhook } from "./contract.ts";
import { type SpecProblem, throwProblems } from "./spec-error.ts";

const RULE = "scenarios";
const SCENARIO_KEYS = ["summary", "steps"];
const STEP_KEYS = ["webhook", "example", "times"];

/**
 * Loads the sequences of webhooks that stand beside the spec.
 *
 * @param path - The YAML file; one that does not exist has no scenarios.
 * @param webhooks - What the steps may name.
 * @throws {SpecError} With every mistake as `file:line:column`.
 */
export async function loadScenarios(path: string, webhooks: readonly Webhook[]): Promise<Scenario[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return "";
    throw cause;
  });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const problems: SpecProblem[] = [];
  const report = (offset: number, message: string): void => {
    const { line, col: column } = lineCounter.linePos(offset);
    const shown = relative(process.cwd(), path);
    problems.push({ file: shown.startsWith("..") ? path : shown, line, column, message, rule: RULE });
  };
  for (const { message, pos } of document.errors) report(pos[0], message.split("\n")[0] ?? message);
  throwProblems(problems);
  const reportAt: Report = (keys, message) => {
    const node = document.getIn(keys, true);
    report(isNode(node) ? startOf(node) : 0, message);
  };
  const scenarios = Object.entries(objectOf(document.toJS())).map(([name, value]) =>
    toScenario({ name, value, webhooks, report: reportAt }),
  );
  if (document.contents !== null && !isMap(document.contents))
    report(0, "expected a map from names to scenarios");
  throwProblems(problems);
  return scenarios;
}

type Report = (keys: readonly (string | number)[], message: string) => void;

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
  if (textOf(scenario["summary"]) === "") report([name], `scenario ${name} has no summary`);
  if (steps.length === 0) report([name], `scenario ${name} has no steps`);
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
    report(`found times ${JSON.stringify(times)}, expected an integer from 1 on`);
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

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
