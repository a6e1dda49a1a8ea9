import { type DescribedWebhook, scenarios, webhooks } from "../../../generated/examples.ts";
import { vectors } from "../../../generated/vectors.js";
import { build } from "../../testing/build.ts";
import { toBody } from "../../testing/verify/cases.ts";
import { STATUSES } from "../contract-facts.ts";
import { UsageError } from "../usage-error.ts";

/** What to send, by the options of `trigger`. */
export interface Choice {
  readonly status: string | undefined;
  readonly scenario?: string | undefined;
  readonly vector?: string | undefined;
  readonly example?: string | undefined;
  readonly seed?: number | undefined;
  readonly set?: readonly string[] | undefined;
}

/** A body and what reports call it. */
export interface NamedBody {
  readonly name: string;
  readonly body: Uint8Array;
}

export interface Bodies {
  /** The bodies of a round, counted from 0. */
  readonly round: (number: number) => NamedBody[];
  /** Fields that `--set` added although the contract doesn't document them. */
  readonly unknownFields: readonly string[];
}

/**
 * Finds what to send.
 *
 * @throws {UsageError} When the choice isn't one, or names something that doesn't exist.
 */
export function chooseBodies({ status, scenario, vector, example, seed, set = [] }: Choice): Bodies {
  const [first, ...others] = [status, scenario, vector].filter((name) => name !== undefined);
  if (first === undefined || others.length > 0) {
    throw new UsageError("argument", "Name one of: a webhook's status, all, --scenario NAME, --invalid ID.");
  }
  if (vector !== undefined) {
    const bodies = [{ name: vector, body: toBody(findVector(vector)) }];
    return { round: () => bodies, unknownFields: [] };
  }
  const payloads = scenario === undefined ? examplesOf(first, example) : stepsOf(scenario);
  const toNamedBody = (name: string, payload: unknown): NamedBody => ({
    name,
    body: Buffer.from(JSON.stringify(setFields(payload, set))),
  });
  const fixed = payloads.map(({ name, payload }) => toNamedBody(name, payload));
  const built = (firstSeed: number) => (round: number) =>
    payloads.map(({ status }) => {
      const seed = firstSeed + round;
      return toNamedBody(`${status} ${seed}`, build(status, {}, { seed }));
    });
  return {
    round: seed === undefined ? () => fixed : built(seed),
    unknownFields: set
      .map((setting) => setting.split(/[.=]/, 1).join(""))
      .filter((field) => !payloads.some(({ fields }) => fields.some(({ name }) => name === field))),
  };
}

interface NamedPayload extends Pick<DescribedWebhook, "status" | "fields"> {
  readonly name: string;
  readonly payload: unknown;
}

function examplesOf(status: string, example: string | undefined): NamedPayload[] {
  if (status !== "all" && !STATUSES.includes(status)) {
    throw new UsageError("value", `The contract has no webhook ${status}. It has ${STATUSES.join(", ")}.`);
  }
  return webhooks
    .filter((webhook) => status === "all" || webhook.status === status)
    .map((webhook) => pick(webhook, example));
}

function stepsOf(name: string): NamedPayload[] {
  const scenario = scenarios.find((scenario) => scenario.name === name);
  if (scenario !== undefined)
    return scenario.steps.flatMap(({ status, example }) => examplesOf(status, example));
  const known = scenarios.map(({ name }) => name);
  throw new UsageError("value", `There is no scenario ${name}. There are ${known.join(", ")}.`);
}

function pick({ status, fields, examples }: DescribedWebhook, name: string | undefined): NamedPayload {
  const example = name === undefined ? examples[0] : examples.find((example) => example.name === name);
  if (example !== undefined)
    return { name: `${status}.${example.name}`, status, fields, payload: example.payload };
  const known = examples.map(({ name }) => name);
  throw new UsageError("value", `${status} has no example ${name}. It has ${known.join(", ")}.`);
}

function findVector(id: string): (typeof vectors)[number] {
  const vector = vectors.find((vector) => vector.id === id);
  if (vector !== undefined) return vector;
  const alike = vectors.filter((vector) => vector.id.includes(id)).slice(0, 5);
  const hint = alike.length > 0 ? `Did you mean ${alike.map(({ id }) => id).join(", ")}? ` : "";
  throw new UsageError("value", `There is no vector ${id}. ${hint}vectors.json lists them.`);
}

/** Sets fields, each `path=value`; a value is JSON, except that a string replaces a string. */
function setFields(payload: unknown, settings: readonly string[]): unknown {
  return settings.reduce<unknown>((changed, setting) => {
    const [, path, value] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
    if (path === undefined || value === undefined) {
      throw new UsageError("value", `--set is path=value, such as msg=hello, not ${setting}.`);
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
