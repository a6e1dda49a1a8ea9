import { readFile } from "node:fs/promises";
import { Command } from "@commander-js/extra-typings";
import { type Vector, vectors } from "../../../generated/vectors.js";
import { toBody } from "../../testing/verify/cases.ts";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import { compareReading, parseReading } from "../conform/judge-reading.ts";
import { runReader } from "../conform/run-reader.ts";
import type { Io } from "../io.ts";
import { isRecord, parseJson } from "../json.ts";
import { formatOption, verboseOption } from "../options.ts";
import type { Check } from "../report/check.ts";
import { createReport, type Format } from "../report/report.ts";
import { count } from "../text.ts";
import { systemCode, UsageError } from "../usage-error.ts";

/** Creates `conform`, which compares a reader in any language with the test vectors. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("conform")
    .description(
      'Compares a reader in any language with the test vectors. The reader gets one line per body on stdin, {"id": "…", "body": "<base64>"}, and writes one line per body to stdout, {"kind": "webhook" | "unknown" | "invalid" | "malformed", "status"?, "issues"?: [{"code", "path"}]}, in the same order.',
    )
    .requiredOption("--exec <command>", "the command line that runs the reader")
    .option("--vectors <file>", "other vectors, in the format of vectors.json")
    .addOption(formatOption())
    .addOption(verboseOption())
    .addHelpText(
      "after",
      examples(
        ["test a reader in Python", "conform --exec 'python3 reader.py'"],
        ["list every vector", "conform --exec ./reader --format json"],
      ),
    )
    .action(async ({ vectors: path, ...options }) => {
      const wanted = path === undefined ? vectors : await readVectors(path);
      finish(await conform(wanted, options, io));
    });
}

async function readVectors(path: string): Promise<readonly Vector[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UsageError("file", `Cannot read ${path} (${systemCode(cause)}).`, { cause });
  });
  const value = parseJson(text);
  if (isRecord(value) && Array.isArray(value["vectors"]) && value["vectors"].every(isVector))
    return value["vectors"];
  throw new UsageError(
    "input",
    `${path} isn't in the form of vectors.json; vectors.schema.json describes it.`,
  );
}

function isVector(value: unknown): value is Vector {
  if (!isRecord(value) || typeof value["id"] !== "string" || typeof value["receive"] !== "string")
    return false;
  const hasBody =
    "payload" in value || typeof value["body"] === "string" || typeof value["bodyBase64"] === "string";
  return hasBody && isRecord(value["issues"]) && Array.isArray(value["issues"]["receive"]);
}

interface ConformOptions {
  readonly exec: string;
  readonly format: Format;
  readonly verbose?: boolean | undefined;
}

async function conform(
  wanted: readonly Vector[],
  { exec, format, verbose = false }: ConformOptions,
  io: Io,
): Promise<ExitCode> {
  const report = createReport({
    format,
    command: "conform",
    noun: ["vector", "vectors"],
    side: "receive",
    isLive: verbose,
    io,
  });
  let lines = 0;
  const { exitCode, stderr } = await runReader({
    command: exec,
    lines: wanted.map((vector) =>
      JSON.stringify({ id: vector.id, body: Buffer.from(toBody(vector)).toString("base64") }),
    ),
    signal: io.signal,
    onLine: (line) => {
      const vector = wanted[lines++];
      if (vector !== undefined) report.check(toCheck(vector, line));
      void report.flush();
    },
  });
  const end = `exit code ${exitCode}${stderr.trim() === "" ? "" : `; stderr ends with: ${lastLine(stderr)}`}`;
  if (lines === 0 && !io.signal.aborted) {
    throw new UsageError(
      "input",
      `The reader wrote nothing to stdout (${end}). Check the command line: ${exec}`,
    );
  }
  const untested = io.signal.aborted ? [] : wanted.slice(lines);
  for (const vector of untested) {
    report.check({ ...toCheck(vector, ""), text: `expected a line, found the end of stdout (${end})` });
  }
  if (lines > wanted.length) {
    await io.stderr.write(
      `warning: the reader wrote ${lines} lines for ${count(wanted.length, "body", "bodies")}\n`,
    );
  }
  const { pass, fail } = report.counts;
  const isRight = fail === 0 && lines <= wanted.length;
  await report.end({
    result: isRight
      ? `The reader agrees with ${count(pass, "vector")}`
      : `The reader disagrees with ${fail} of ${count(pass + fail, "vector")}`,
    notes: fail > 0 ? ["Explain a code: recording-webhooks --explain CODE"] : [],
    interrupted: io.signal.aborted,
    data: { agreed: pass, disagreed: fail },
  });
  if (io.signal.aborted) return 130;
  return isRight ? 0 : 1;
}

function toCheck(vector: Vector, line: string): Check {
  const { id, description, level } = vector;
  const reading = parseReading(line);
  const difference = typeof reading === "string" ? reading : compareReading(vector, reading);
  const text = difference ?? `expected and found ${vector.receive}`;
  return {
    outcome: difference === undefined ? "pass" : "fail",
    name: id,
    group: level ?? "vectors",
    text,
    issues: [],
    details: [description],
    data: { id, agrees: difference === undefined, expected: vector.receive, found: reading, difference },
  };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
