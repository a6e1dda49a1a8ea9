import { Command, Option } from "@commander-js/extra-typings";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import type { Io } from "../io.ts";
import { formatOption, integer, maxMsOption, url } from "../options.ts";
import { type RecordedDelivery, readRecords } from "../replay/read-records.ts";
import { type DeliverOptions, deliver, type Planned } from "../send/deliver.ts";
import { withoutConnection } from "../send/headers.ts";
import { printable } from "../text.ts";
import { UsageError } from "../usage-error.ts";

/** Creates `replay`, which sends a recording again. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("replay")
    .description(
      "Sends the deliveries that listen recorded again, in order. Stops where the receiver doesn't respond, and reports where to continue.",
    )
    .argument("<file>", "a file that listen --record wrote")
    .requiredOption(
      "--to <url>",
      "the receiver; without a path, each delivery goes to the path that it came to",
      url,
    )
    .addOption(
      new Option("--from <line>", "the line to start with")
        .argParser(integer(1, Number.MAX_SAFE_INTEGER))
        .default(1),
    )
    .addOption(maxMsOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples(
        [
          "send all deliveries again, each to its path",
          "replay deliveries.ndjson --to http://127.0.0.1:3000",
        ],
        ["continue with line 120", "replay deliveries.ndjson --to http://127.0.0.1:3000/hook --from 120"],
      ),
    )
    .action(async (file, options) => finish(await replay(file, options, io)));
}

interface ReplayOptions extends Pick<DeliverOptions, "format" | "maxMs"> {
  readonly to: URL;
  readonly from: number;
}

async function replay(path: string, { to, from, ...options }: ReplayOptions, io: Io): Promise<ExitCode> {
  let next = from;
  let current = 0;
  let isDone = false;

  const plan = async function* (): AsyncGenerator<Planned> {
    const onTorn = (line: number): void =>
      void io.stderr.write(`warning: ${printable(path)}:${line} was torn by a crash and is left out\n`);
    for await (const delivery of readRecords(path, onTorn)) {
      current = delivery.line;
      if (delivery.line >= from) yield toPlanned(delivery, to);
    }
    if (current < from) {
      throw new UsageError("value", `--from ${from} is past the end: ${path} has ${current} lines.`);
    }
    isDone = true;
  };
  const code = await deliver(
    plan(),
    {
      ...options,
      command: "replay",
      continues: ({ status }) => {
        const isAnswered = status !== undefined;
        next = isAnswered ? current + 1 : current;
        return isAnswered;
      },
    },
    io,
  );
  if (!isDone) await io.stderr.write(`Stopped at line ${next}. Continue with --from ${next}.\n`);
  return code;
}

function toPlanned({ line, method, path, headers, body }: RecordedDelivery, target: URL): Planned {
  const hasPath = target.pathname !== "/" || target.search !== "";
  return {
    name: `line ${line}`,
    // A recorded path always goes to the target's host, whatever it contains.
    url: hasPath ? target : new URL(target.origin + (path.startsWith("/") ? path : `/${path}`)),
    outgoing: { method, headers: withoutConnection(headers), body },
  };
}
