import { type DescribedWebhook, scenarios, webhooks } from "../../../generated/examples.ts";
import { STATUSES } from "../contract-facts.ts";
import { suggest } from "../suggest.ts";
import { toStatus } from "../target.ts";
import { UsageError } from "../usage-error.ts";

/** A payload to send, and what reports call it. */
export interface NamedPayload {
  readonly name: string;
  readonly status: DescribedWebhook["status"];
  readonly payload: unknown;
}

/**
 * Finds the examples of one webhook, or of `all`.
 *
 * @param example - Name of an example; the first unless told.
 * @throws {UsageError} With the closest status or example.
 */
export function examplesOf(status: string, example: string | undefined): NamedPayload[] {
  const chosen = status === "all" ? STATUSES : [toStatus(status)];
  return webhooks
    .filter((webhook) => chosen.includes(webhook.status))
    .map((webhook) => pick(webhook, example));
}

/**
 * Finds the payloads of a scenario.
 *
 * @throws {UsageError} With the closest one.
 */
export function stepsOf(name: string): NamedPayload[] {
  const scenario = scenarios.find((scenario) => scenario.name === name);
  if (scenario === undefined) {
    const known = scenarios.map(({ name }) => name);
    throw new UsageError(
      "value",
      `There is no scenario ${name}.${suggest(name, known)} There are ${known.join(", ")}.`,
    );
  }
  return scenario.steps.flatMap(({ status, example }) => examplesOf(status, example));
}

function pick({ status, examples }: DescribedWebhook, name: string | undefined): NamedPayload {
  const example = name === undefined ? examples[0] : examples.find((example) => example.name === name);
  if (example !== undefined) return { name: `${status}.${example.name}`, status, payload: example.payload };
  const known = examples.map(({ name }) => name);
  throw new UsageError(
    "value",
    `${status} has no example ${name}.${suggest(name ?? "", known)} It has ${known.join(", ")}.`,
  );
}

/**
 * Sets fields of a payload.
 *
 * @param settings - Each `path=value`; a path has its keys joined by points. A value is JSON, but for a field that is a
 * text it is the text itself.
 * @throws {UsageError} When one has no `=`.
 */
export function setFields(payload: unknown, settings: readonly string[]): unknown {
  return settings.reduce<unknown>((changed, setting) => {
    const [, path, value] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
    if (path === undefined || value === undefined) {
      throw new UsageError("value", `--set is path=value, such as rec_id=42, not ${setting}.`);
    }
    return setAt(changed, path.split("."), value);
  }, payload);
}

function setAt(target: unknown, [key, ...rest]: readonly string[], value: string): unknown {
  if (key === undefined) return typeof target === "string" ? value : parse(value);
  if (Array.isArray(target)) {
    return target.map((item: unknown, index) => (String(index) === key ? setAt(item, rest, value) : item));
  }
  const fields = typeof target === "object" && target !== null ? Object.entries(target) : [];
  const found = fields.find(([name]) => name === key);
  const changed: [string, unknown] = [key, setAt(found?.[1], rest, value)];
  // From entries, so that a key such as __proto__ is a field like any other.
  return Object.fromEntries(
    found ? fields.map((field) => (field === found ? changed : field)) : [...fields, changed],
  );
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
