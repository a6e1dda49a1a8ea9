import { validateHeaderName, validateHeaderValue } from "node:http";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { type CommandContext, examples } from "../command.ts";
import { STATUSES } from "../contract-facts.ts";
import { collect, formatOption, integer, maxMsOption, url } from "../options.ts";
import { deliver, type Planned } from "../send/deliver.ts";
import { chooseBodies } from "../send/payloads.ts";
import { printable } from "../text.ts";

const RECEIVER = "http://127.0.0.1:3000/webhooks";

/** Creates `trigger`, which sends webhooks to a receiver. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("trigger")
    .description(
      `Sends webhooks: the contract's examples, built payloads, scenarios, or what a receiver should reject. The statuses are ${STATUSES.join(", ")}.`,
    )
    .argument("[status]", "the webhook to send, or all")
    .requiredOption("--to <url>", "the receiver", url)
    .option("--example <name>", "which example of the webhook (default: the first)")
    .addOption(
      new Option("--seed <n>", "build a payload instead; each seed gives another payload").argParser(
        integer(0, 2 ** 32 - 1),
      ),
    )
    .option("--set <path=value>", "set a field; repeatable", collect)
    .option("--scenario <name>", "send a sequence of webhooks instead")
    .option("--invalid <id>", "send a test vector instead")
    .option("--header <name: value>", "add a header; repeatable", collectHeader)
    .addOption(
      new Option("--repeat <n>", "how many times to send everything").argParser(integer(1, 1e9)).default(1),
    )
    .option("--rate <n/s>", "maximum rate per second, such as 50/s", rate)
    .addOption(
      new Option("--concurrency <n>", "maximum number of open requests")
        .argParser(integer(1, 10_000))
        .default(1),
    )
    .addOption(maxMsOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples(
        ["send one of each webhook", `trigger all --to ${RECEIVER}`],
        ["send a sequence", `trigger --scenario every-webhook-twice --to ${RECEIVER}`],
      ),
    )
    .action(async (status, { to, example, seed, set, scenario, invalid, repeat, ...options }) => {
      const bodies = chooseBodies({ status, scenario, vector: invalid, example, seed, set });
      for (const field of bodies.unknownFields) {
        await io.stderr.write(`warning: the contract doesn't document the field ${printable(field)}\n`);
      }
      const headers = { "content-type": "application/json", ...Object.fromEntries(options.header ?? []) };
      const plan = function* (): Generator<Planned> {
        for (let round = 0; round < repeat; round++) {
          for (const { name, body } of bodies.round(round))
            yield { name, url: to, outgoing: { method: "POST", headers, body } };
        }
      };
      finish(await deliver(plan(), { command: "trigger", ...options }, io));
    });
}

function collectHeader(value: string, previous: readonly [string, string][] | undefined): [string, string][] {
  const [, name = "", text = ""] = /^([^:]+):(.*)$/s.exec(value) ?? [];
  try {
    validateHeaderName(name);
    validateHeaderValue(name, text);
  } catch {
    throw new InvalidArgumentError('Expected "name: value".');
  }
  return [...(previous ?? []), [name.toLowerCase(), text.trim()]];
}

function rate(value: string): number {
  const number = Number(value.replace(/\/s$/, ""));
  if (number >= 0.001 && number <= 1e6) return number;
  throw new InvalidArgumentError("Expected a number from 0.001 to 1000000, such as 50/s.");
}
