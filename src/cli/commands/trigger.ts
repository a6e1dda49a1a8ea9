import { vectors } from "../../../generated/vectors.js";
import { build } from "../../testing/build.ts";
import { toBody } from "../../testing/verify/cases.ts";
import { defineCommand } from "../command.ts";
import { FORMATS, toChoice, toNumber } from "../format.ts";
import type { Planned } from "../send/delivery.ts";
import { toRequestHeaders } from "../send/headers.ts";
import { examplesOf, type NamedPayload, setFields, stepsOf } from "../send/payloads.ts";
import { createSendReport } from "../send/report.ts";
import { runDeliveries } from "../send/run-deliveries.ts";
import { FORMAT_OPTION, MAX_MS_OPTION } from "../shared-options.ts";
import { suggest } from "../suggest.ts";
import { toTarget } from "../target.ts";
import { UsageError } from "../usage-error.ts";

/** `trigger`: sends webhooks to a receiver. */
export const command = defineCommand({
  name: "trigger",
  usage: "<status | all> --to URL [options]",
  description:
    "Sends webhooks: the contract's examples, built payloads, scenarios, or what a receiver should refuse.",
  options: {
    to: { type: "string", value: "URL", description: "the receiver" },
    example: {
      type: "string",
      value: "NAME",
      description: "which of the webhook's examples (default: the first)",
    },
    seed: {
      type: "string",
      value: "N",
      description: "a built payload instead; another number, another payload",
    },
    set: {
      type: "string",
      multiple: true,
      value: "PATH=VALUE",
      description: "changes a field; may be repeated",
    },
    scenario: { type: "string", value: "NAME", description: "a sequence of webhooks instead of a status" },
    invalid: { type: "string", value: "ID", description: "a test vector by its id instead of a status" },
    header: {
      type: "string",
      multiple: true,
      value: "'NAME: VALUE'",
      description: "adds a header; may be repeated",
    },
    repeat: { type: "string", default: "1", value: "N", description: "how often all of it is sent" },
    rate: { type: "string", value: "R/S", description: "how many a second at most, such as 50 or 50/s" },
    concurrency: {
      type: "string",
      default: "1",
      value: "C",
      description: "how many may be under way at once",
    },
    "max-ms": MAX_MS_OPTION,
    format: FORMAT_OPTION,
  },
  examples: [
    { line: "trigger all --to http://127.0.0.1:3000/webhooks", does: "sends one of each webhook" },
    {
      line: "trigger --scenario every-webhook-twice --to http://127.0.0.1:3000/webhooks",
      does: "plays a sequence",
    },
  ],
  async run({ values, positionals }, io) {
    const url = toTarget("to", values.to);
    const bodies = toBodies({ ...values, status: positionals });
    const headers = { "content-type": "application/json", ...toRequestHeaders(values.header ?? []) };
    const repeat = toNumber("repeat", values.repeat, { min: 1, max: 1e9 });
    return await runDeliveries(
      plan(repeat, (round) =>
        bodies(round).map(({ name, body }) => ({ name, url, outgoing: { method: "POST", headers, body } })),
      ),
      {
        report: createSendReport(toChoice("format", values.format, FORMATS), io.stdout),
        maxMs: toNumber("max-ms", values["max-ms"], { min: 1, max: 600_000 }),
        concurrency: toNumber("concurrency", values.concurrency, { min: 1, max: 10_000 }),
        rate: toRate(values.rate),
      },
      io,
    );
  },
});

interface Choice {
  readonly status: readonly string[];
  readonly scenario?: string | undefined;
  readonly invalid?: string | undefined;
  readonly example?: string | undefined;
  readonly seed?: string | undefined;
  readonly set?: readonly string[] | undefined;
}

interface NamedBody {
  readonly name: string;
  readonly body: Uint8Array;
}

/** What to send in each round. */
function toBodies({
  status,
  scenario,
  invalid,
  example,
  seed,
  set = [],
}: Choice): (round: number) => NamedBody[] {
  const [first, ...others] = [...status, ...[scenario, invalid].filter((name) => name !== undefined)];
  if (first === undefined || others.length > 0) {
    throw new UsageError("argument", "Name one of: a webhook's status, all, --scenario NAME, --invalid ID.");
  }
  if (invalid !== undefined) {
    const body = [{ name: invalid, body: toBody(findVector(invalid)) }];
    return () => body;
  }
  const payloads = scenario === undefined ? examplesOf(first, example) : stepsOf(scenario);
  const firstSeed = seed === undefined ? undefined : toNumber("seed", seed, { min: 0, max: 2 ** 32 - 1 });
  const toNamedBody = ({ name, payload }: Pick<NamedPayload, "name" | "payload">): NamedBody => ({
    name,
    body: Buffer.from(JSON.stringify(setFields(payload, set))),
  });
  if (firstSeed === undefined) {
    const bodies = payloads.map(toNamedBody);
    return () => bodies;
  }
  return (round) =>
    payloads.map(({ status }) =>
      toNamedBody({
        name: `${status} ${firstSeed + round}`,
        payload: build(status, {}, { seed: firstSeed + round }),
      }),
    );
}

function* plan(repeat: number, toPlanned: (round: number) => readonly Planned[]): Generator<Planned> {
  for (let round = 0; round < repeat; round++) yield* toPlanned(round);
}

function findVector(id: string): (typeof vectors)[number] {
  const vector = vectors.find((vector) => vector.id === id);
  if (vector !== undefined) return vector;
  const hint = suggest(
    id,
    vectors.map(({ id }) => id),
  );
  throw new UsageError("value", `There is no vector ${id}.${hint} vectors.json lists them.`);
}

function toRate(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  return toNumber("rate", value.replace(/\/s$/, ""), { min: 0.001, max: 1e6, integer: false });
}
