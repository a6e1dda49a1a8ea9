import { defineCommand } from "../command.ts";
import { withoutConnection } from "../connection-headers.ts";
import { FORMATS, toChoice, toNumber } from "../format.ts";
import { type RecordedDelivery, readRecords } from "../replay/read-records.ts";
import type { Planned } from "../send/delivery.ts";
import { createSendReport } from "../send/report.ts";
import { runDeliveries } from "../send/run-deliveries.ts";
import { FORMAT_OPTION, MAX_MS_OPTION } from "../shared-options.ts";
import { toTarget } from "../target.ts";
import { UsageError } from "../usage-error.ts";

/** `replay`: sends a recording again. */
export const command = defineCommand({
  name: "replay",
  usage: "FILE.ndjson --to URL [options]",
  description:
    "Sends again what listen recorded, in order. Stops where the receiver does not answer, and says where to go on.",
  options: {
    to: {
      type: "string",
      value: "URL",
      description: "the receiver; without a path of its own, each delivery goes to the path that it came to",
    },
    from: { type: "string", default: "1", value: "LINE", description: "the line to begin with" },
    "max-ms": MAX_MS_OPTION,
    format: FORMAT_OPTION,
  },
  examples: [
    {
      line: "replay deliveries.ndjson --to http://127.0.0.1:3000",
      does: "sends all again, each to its path",
    },
    {
      line: "replay deliveries.ndjson --to http://127.0.0.1:3000/hook --from 120",
      does: "goes on with line 120",
    },
  ],
  async run({ values, positionals }, io) {
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) {
      throw new UsageError("argument", "Name one file that listen --record wrote.");
    }
    const target = toTarget("to", values.to);
    const from = toNumber("from", values.from, { min: 1, max: Number.MAX_SAFE_INTEGER });
    let next = from;
    let underWay = from;
    let isDone = false;

    const plan = async function* (): AsyncGenerator<Planned> {
      const onTorn = (line: number): void =>
        void io.stderr.write(`${path}:${line} was torn by a crash: left out.\n`);
      for await (const delivery of readRecords(path, onTorn)) {
        if (delivery.line < from) continue;
        underWay = delivery.line;
        yield toPlanned(delivery, target);
      }
      isDone = true;
    };
    const code = await runDeliveries(
      plan(),
      {
        report: createSendReport(toChoice("format", values.format, FORMATS), io.stdout),
        maxMs: toNumber("max-ms", values["max-ms"], { min: 1, max: 600_000 }),
        concurrency: 1,
        rate: Number.POSITIVE_INFINITY,
        goesOn: ({ answer }) => {
          const isAnswered = answer.status !== undefined;
          next = isAnswered ? underWay + 1 : underWay;
          return isAnswered;
        },
      },
      io,
    );
    if (!isDone) await io.stderr.write(`Stopped at line ${next}. Go on with --from ${next}.\n`);
    return code;
  },
});

function toPlanned({ line, path, headers, body }: RecordedDelivery, target: URL): Planned {
  const url =
    target.pathname === "/" && target.search === "" ? new URL(target.origin + toPath(path)) : target;
  return {
    name: `line ${line}`,
    url,
    outgoing: { method: "POST", headers: withoutConnection(headers), body },
  };
}

/** A path of the target's own host, whatever was recorded. */
function toPath(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
