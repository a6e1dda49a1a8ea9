import { Command } from "@commander-js/extra-typings";
import type { Answer } from "../../testing/send-request.ts";
import { type CommandContext, examples } from "../command.ts";
import { deliver, type Planned, withoutConnection } from "../deliver.ts";
import { integer, options } from "../options.ts";
import { readRecording } from "../recording.ts";
import { printable } from "../text.ts";
import { UsageError } from "../usage-error.ts";

/** Creates `replay`, which sends a recording again. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("replay")
    .description(
      "Sends the deliveries that listen recorded again, in order: to the path of --to or, if it has none, each to its recorded path. Stops when the receiver doesn't respond, and reports where to continue.",
    )
    .argument("<file>", "a file that listen --record wrote")
    .addOption(options.to)
    .option("--from <line>", "the line to start with", integer(1, Number.MAX_SAFE_INTEGER), 1)
    .addOption(options.maxMs)
    .addOption(options.format)
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
    .action(async (file, { to, from, ...options }) => {
      const hasPath = to.pathname !== "/" || to.search !== "";
      let next = from;
      let current = 0;
      let isDone = false;
      const plan = async function* (): AsyncGenerator<Planned> {
        const onTorn = (line: number): void =>
          void io.stderr.write(`warning: ${printable(file)}:${line} is incomplete and was skipped\n`);
        for await (const { line, method, path, headers, body } of readRecording(file, onTorn)) {
          current = line;
          if (line < from) continue;
          // Keep the target's host, whatever the recorded path contains.
          const url = hasPath ? to : new URL(to.origin + (path.startsWith("/") ? path : `/${path}`));
          yield { name: `line ${line}`, url, method, headers: withoutConnection(headers), body };
        }
        if (current < from)
          throw new UsageError("value", `--from ${from} is past the end: ${file} has ${current} lines.`);
        isDone = true;
      };
      const continues = ({ status }: Answer): boolean => {
        next = status === undefined ? current : current + 1;
        return status !== undefined;
      };
      const code = await deliver(plan(), { ...options, command: "replay", continues, io });
      if (!isDone) await io.stderr.write(`Stopped at line ${next}. Continue with --from ${next}.\n`);
      finish(code);
    });
}
