import { explainProblem } from "../../testing/send-request.ts";
import { verifyReceiver } from "../../testing/verify/verify-receiver.ts";
import { defineCommand } from "../command.ts";
import { FORMATS, toChoice, toNumber } from "../format.ts";
import { FORMAT_OPTION, MAX_MS_OPTION } from "../shared-options.ts";
import { toTarget } from "../target.ts";
import { isUnreachable } from "../unreachable.ts";
import { UsageError } from "../usage-error.ts";
import { writeReport, writeResult } from "../verify/report.ts";

/** `verify`: a receiver's contract test. */
export const command = defineCommand({
  name: "verify",
  usage: "--to URL [options]",
  description:
    "Tests a receiver: it must take all that the contract allows and never break down, and should refuse the rest.",
  options: {
    to: { type: "string", value: "URL", description: "the receiver" },
    "max-ms": MAX_MS_OPTION,
    lenient: { type: "boolean", description: "only a broken must fails" },
    format: FORMAT_OPTION,
  },
  examples: [
    { line: "verify --to http://127.0.0.1:3000/webhooks", does: "tests a receiver that runs here" },
    {
      line: "verify --to http://127.0.0.1:3000/webhooks --lenient --format junit > report.xml",
      does: "tests it in CI",
    },
  ],
  async run({ values }, io) {
    const format = toChoice("format", values.format, FORMATS);
    const target = toTarget("to", values.to);
    const stop = new AbortController();
    io.signal.addEventListener("abort", () => stop.abort());
    let unreachable: string | undefined;
    let tried = 0;
    const report = await verifyReceiver(target, {
      maxMs: toNumber("max-ms", values["max-ms"], { min: 1, max: 600_000 }),
      lenient: values.lenient ?? false,
      signal: stop.signal,
      onResult: (result) => {
        if (tried++ === 0 && typeof result.answer === "string" && isUnreachable(result.answer)) {
          unreachable = result.answer;
          return stop.abort();
        }
        void io.stdout.write(writeResult(result, format, io.stdout));
      },
    });
    if (unreachable !== undefined) {
      throw new UsageError("unreachable", `Cannot test ${target}: ${explainProblem(unreachable)}.`);
    }
    await io.stdout.write(writeReport(report, format, io.stdout));
    if (report.interrupted) return 130;
    return report.passed ? 0 : 1;
  },
});
