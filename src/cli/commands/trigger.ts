import { validateHeaderName, validateHeaderValue } from "node:http";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { type DescribedWebhook, scenarios, webhooks } from "../../../generated/examples.ts";
import { vectors } from "../../../generated/vectors.js";
import { isObject } from "../../runtime/checks.ts";
import { build } from "../../testing/build.ts";
import { toBody } from "../../testing/verify/cases.ts";
import { type CommandContext, examples } from "../command.ts";
import { STATUSES } from "../contract-facts.ts";
import { deliver, type Planned } from "../deliver.ts";
import { parseJson } from "../judge.ts";
import { integer, options, RECEIVER } from "../options.ts";
import { printable } from "../text.ts";
import { UsageError } from "../usage-error.ts";

/** Creates `trigger`, which sends webhooks to a receiver. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("trigger")
    .description(
      `Sends webhooks: the contract's examples, generated payloads, scenarios, or payloads that a receiver should reject. The statuses are ${STATUSES.join(", ")}.`,
    )
    .argument("[status]", "the webhook to send, or all")
    .addOption(options.to)
    .option("--example <name>", "which example of the webhook (default: the first)")
    .option(
      "--seed <n>",
      "generate payloads instead; each seed gives different ones",
      integer(0, 2 ** 32 - 1),
    )
    .option("--set <path=value>", "set a field; repeatable", toSetting)
    .option("--scenario <name>", "send a sequence of webhooks instead")
    .addOption(new Option("--invalid <id>", "send a test vector instead").conflicts(["scenario", "set"]))
    .option("--header <name: value>", "add a header; repeatable", toHeader)
    .option("--repeat <n>", "how many times to send everything", integer(1, 1e9), 1)
    .option("--rate <n/s>", "maximum number of requests per second, such as 50/s", toRate)
    .addOption(options.concurrency)
    .addOption(options.maxMs)
    .addOption(options.format)
    .addHelpText(
      "after",
      examples(
        ["send one of each webhook", `trigger all --to ${RECEIVER}`],
        ["send a sequence", `trigger --scenario every-webhook-twice --to ${RECEIVER}`],
      ),
    )
    .action(
      async (status, { to, example, seed, scenario, invalid, repeat, set = [], header = [], ...rest }) => {
        if ([status, scenario, invalid].filter((choice) => choice !== undefined).length !== 1)
          throw new UsageError("argument", "Name a webhook's status, all, --scenario NAME, or --invalid ID.");
        const vector = invalid === undefined ? undefined : findVector(invalid);
        const payloads = scenario !== undefined ? stepsOf(scenario) : examplesOf(status, example);
        const fields = new Set(payloads.flatMap(({ fields }) => fields.map(({ name }) => name)));
        const unknown = set.map(({ path: [field = ""] }) => field).filter((field) => !fields.has(field));
        for (const field of unknown)
          await io.stderr.write(`warning: the contract doesn't document the field ${printable(field)}\n`);
        const headers = { "content-type": "application/json", ...Object.fromEntries(header) };
        const request = { url: to, method: "POST", headers };
        const plan = function* (): Generator<Planned> {
          for (let round = 0; round < repeat; round++) {
            if (vector !== undefined) yield { ...request, name: vector.id, body: toBody(vector) };
            for (const { status, name, payload } of payloads) {
              const label = seed === undefined ? `${status}.${name}` : `${status} ${seed + round}`;
              const base = seed === undefined ? payload : build(status, {}, { seed: seed + round });
              const body = set.reduce<unknown>((value, setting) => setAt(value, setting), base);
              yield { ...request, name: label, body: Buffer.from(JSON.stringify(body)) };
            }
          }
        };
        finish(await deliver(plan(), { command: "trigger", ...rest, io }));
      },
    );
}

interface Setting {
  readonly path: readonly string[];
  readonly value: string;
}

function toSetting(setting: string, previous: readonly Setting[] = []): readonly Setting[] {
  const [, path, value] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
  if (path !== undefined && value !== undefined) return [...previous, { path: path.split("."), value }];
  throw new InvalidArgumentError("Expected path=value, such as msg=hello.");
}

function toHeader(value: string, previous: readonly [string, string][] = []): [string, string][] {
  const [, name = "", text = ""] = /^([^:]+):(.*)$/s.exec(value) ?? [];
  try {
    validateHeaderName(name);
    validateHeaderValue(name, text);
  } catch {
    throw new InvalidArgumentError('Expected "name: value".');
  }
  return [...previous, [name.toLowerCase(), text.trim()]];
}

function toRate(value: string): number {
  const number = Number(value.replace(/\/s$/, ""));
  if (number >= 0.001 && number <= 1e6) return number;
  throw new InvalidArgumentError("Expected a number from 0.001 to 1000000, such as 50/s.");
}

interface NamedPayload extends Pick<DescribedWebhook, "status" | "fields"> {
  readonly name: string;
  readonly payload: unknown;
}

function examplesOf(wanted: string | undefined, name?: string): NamedPayload[] {
  if (wanted === undefined) return [];
  if (wanted !== "all" && !STATUSES.includes(wanted))
    throw new UsageError("value", `The contract has no webhook ${wanted}. It has ${STATUSES.join(", ")}.`);
  const found = webhooks.filter(({ status }) => wanted === "all" || wanted === status);
  return found.map(({ status, fields, examples }) => {
    const example = name === undefined ? examples[0] : examples.find((example) => example.name === name);
    if (example !== undefined) return { status, fields, ...example };
    const known = examples.map(({ name }) => name).join(", ");
    throw new UsageError("value", `${status} has no example ${name}. It has ${known}.`);
  });
}

function stepsOf(wanted: string): NamedPayload[] {
  const scenario = scenarios.find(({ name }) => name === wanted);
  if (scenario !== undefined)
    return scenario.steps.flatMap(({ status, example }) => examplesOf(status, example));
  const known = scenarios.map(({ name }) => name).join(", ");
  throw new UsageError("value", `There is no scenario ${wanted}. The scenarios are ${known}.`);
}

function findVector(wanted: string): (typeof vectors)[number] {
  const vector = vectors.find(({ id }) => id === wanted);
  if (vector !== undefined) return vector;
  const similar = vectors.map(({ id }) => id).filter((id) => id.includes(wanted));
  const hint = similar.length > 0 ? `Did you mean ${similar.slice(0, 5).join(", ")}? ` : "";
  throw new UsageError("value", `There is no vector ${wanted}. ${hint}vectors.json lists them.`);
}

/** Sets the value at a path; it is JSON, except that a string replaces a string. */
function setAt(target: unknown, { path: [key, ...path], value }: Setting): unknown {
  if (key === undefined) return typeof target === "string" ? value : (parseJson(value) ?? value);
  if (Array.isArray(target))
    return target.map((item: unknown, index) =>
      String(index) === key ? setAt(item, { path, value }) : item,
    );
  // A map, so that a key such as __proto__ is a field like any other.
  const fields = new Map(isObject(target) ? Object.entries(target) : []);
  return Object.fromEntries(fields.set(key, setAt(fields.get(key), { path, value })));
}
