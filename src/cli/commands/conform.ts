import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Command } from "@commander-js/extra-typings";
import { type Vector, type VectorIssue, vectors } from "../../../generated/vectors.js";
import { isObject } from "../../runtime/checks.ts";
import { toBody } from "../../testing/verify/cases.ts";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import type { Io } from "../io.ts";
import { parseJson } from "../judge.ts";
import { options } from "../options.ts";
import type { Check } from "../report/check.ts";
import { createReport, type Format } from "../report/report.ts";
import { count } from "../text.ts";
import { readText, UsageError } from "../usage-error.ts";

/** Creates `conform`, which compares a reader in any language with the test vectors. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("conform")
    .description(
      'Compares a reader in any language with the test vectors. The reader gets one line per body on stdin, {"id": "…", "body": "<base64>"}, and writes one line per body to stdout, {"kind": "webhook" | "unknown" | "invalid" | "malformed", "status"?, "issues"?: [{"code", "path"}]}, in the same order.',
    )
    .requiredOption("--exec <command>", "the command line that runs the reader")
    .option("--vectors <file>", "other vectors, in the format of vectors.json")
    .addOption(options.format)
    .addOption(options.verbose)
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
  const value = parseJson(await readText(path));
  if (isObject(value) && Array.isArray(value["vectors"]) && value["vectors"].every(isVector))
    return value["vectors"];
  throw new UsageError(
    "input",
    `${path} isn't in the format of vectors.json; vectors.schema.json describes it.`,
  );
}

function isVector(value: unknown): value is Vector {
  if (!isObject(value) || typeof value["id"] !== "string" || typeof value["receive"] !== "string")
    return false;
  const hasBody =
    "payload" in value || typeof value["body"] === "string" || typeof value["bodyBase64"] === "string";
  return hasBody && isObject(value["issues"]) && Array.isArray(value["issues"]["receive"]);
}

interface ConformOptions {
  readonly exec: string;
  readonly format: Format;
  readonly verbose?: boolean | undefined;
}

async function conform(
  wanted: readonly Vector[],
  { exec, format, verbose: isLive }: ConformOptions,
  io: Io,
): Promise<ExitCode> {
  const noun = ["vector", "vectors"] as const;
  const report = createReport({ command: "conform", noun, side: "receive", isLive, format, io });
  let lines = 0;
  const end = await runReader(exec, {
    lines: wanted.map((vector) =>
      JSON.stringify({ id: vector.id, body: Buffer.from(toBody(vector)).toString("base64") }),
    ),
    signal: io.signal,
    onLine(line) {
      const vector = wanted[lines++];
      if (vector !== undefined) report.check(toCheck(vector, line));
      void report.flush();
    },
  });
  if (lines === 0 && !io.signal.aborted) {
    const found = `The reader wrote nothing to stdout (${end})`;
    throw new UsageError("input", `${found}. Check the command line: ${exec}`);
  }
  for (const vector of io.signal.aborted ? [] : wanted.slice(lines)) {
    report.check({ ...toCheck(vector, ""), text: `expected a line, found the end of stdout (${end})` });
  }
  const { pass, fail } = report.counts;
  const isTooLong = lines > wanted.length;
  const code = await report.end({
    result:
      fail === 0
        ? `The reader agrees with ${count(pass, ...noun)}${isTooLong ? ", but wrote more lines" : ""}`
        : `The reader disagrees with ${fail} of ${count(pass + fail, ...noun)}`,
    notes: fail > 0 ? ["Explain a code: recording-webhooks --explain CODE"] : [],
    data: { agreed: pass, disagreed: fail },
  });
  if (!isTooLong || code === 130) return code;
  const bodies = count(wanted.length, "body", "bodies");
  await io.stderr.write(`error: the reader wrote ${count(lines, "line")} for ${bodies}\n`);
  return 1;
}

/** As much of a reader's stderr as is kept. */
const MAX_STDERR = 4000;

interface ReaderOptions {
  /** Lines for its stdin. */
  readonly lines: Iterable<string>;
  readonly signal: AbortSignal;
  /** Called with each line of its stdout, in order. */
  readonly onLine: (line: string) => void;
}

/**
 * Runs a reader to its end: writes lines to its stdin while it reads lines from its stdout.
 *
 * @returns How it ended.
 */
async function runReader(command: string, { lines, signal, onLine }: ReaderOptions): Promise<string> {
  const isPosix = process.platform !== "win32";
  const child = spawn(command, { shell: true, stdio: ["pipe", "pipe", "pipe"], detached: isPosix });
  const stop = (): void => {
    // The shell's children are in its group.
    if (child.pid !== undefined && isPosix) process.kill(-child.pid, "SIGTERM");
    else child.kill();
  };
  signal.addEventListener("abort", stop, { once: true });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr = (stderr + chunk).slice(-MAX_STDERR);
  });
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", onLine);
  // A reader may end before it has read everything.
  child.stdin.on("error", () => {});
  for (const line of lines) {
    if (child.stdin.write(`${line}\n`)) continue;
    await Promise.race([new Promise((resolve) => child.stdin.once("drain", resolve)), ended]);
    if (child.exitCode !== null || signal.aborted) break;
  }
  child.stdin.end();
  const exitCode = await ended;
  signal.removeEventListener("abort", stop);
  const lastLine = stderr.trim().split("\n").at(-1);
  return `exit code ${exitCode}${lastLine && `; stderr ends with: ${lastLine}`}`;
}

/** What a reader made of a body: one line of its stdout. */
interface Reading {
  readonly kind: string;
  readonly status: unknown;
  readonly issues: readonly ReadIssue[] | undefined;
}

/** An issue with its path as keys, or as text such as `items[0].id`. */
interface ReadIssue {
  readonly code: string;
  readonly path: VectorIssue["path"] | string;
}

function toCheck(vector: Vector, line: string): Check {
  const { id, description, level, receive } = vector;
  const found = toReading(parseJson(line));
  const difference =
    found === undefined
      ? `expected a line such as {"kind":"webhook"}, found ${line.slice(0, 80)}`
      : compareReading(vector, found);
  return {
    outcome: difference === undefined ? "pass" : "fail",
    name: id,
    group: level ?? "vectors",
    text: difference ?? `expected and found ${receive}`,
    issues: [],
    details: [description],
    data: { id, agrees: difference === undefined, expected: receive, found, difference },
  };
}

const KINDS: readonly unknown[] = [
  "webhook",
  "unknown",
  "invalid",
  "malformed",
] satisfies Vector["receive"][];

function toReading(line: unknown): Reading | undefined {
  if (!isObject(line)) return undefined;
  // Some languages write null for what is absent.
  const { kind, status, issues } = line;
  if (!KINDS.includes(kind) || typeof (status ?? "") !== "string") return undefined;
  const list: unknown = issues ?? undefined;
  const isList = Array.isArray(list) && list.every(isIssue);
  return list === undefined || isList
    ? { kind: String(kind), status: status ?? undefined, issues: list }
    : undefined;
}

function isIssue(value: unknown): value is ReadIssue {
  if (!isObject(value) || typeof value["code"] !== "string") return false;
  const { path } = value;
  if (!Array.isArray(path)) return typeof path === "string";
  return path.every((key) => typeof key === "string" || typeof key === "number");
}

/** Compares a reading with a vector: also the code and path of the issues, in any order, if the reader lists them. */
function compareReading({ receive, flags, issues, payload }: Vector, found: Reading): string | undefined {
  const { kind, status } = found;
  // A parser may have a limit of its own.
  if (flags?.includes("parser-limit") && ["malformed", "invalid"].includes(kind)) return undefined;
  if (kind !== receive) return `expected the kind ${receive}, found ${kind}`;
  const sent = isObject(payload) ? payload["status"] : undefined;
  if (receive === "unknown" && typeof sent === "string" && status !== undefined && status !== sent)
    return `expected the status ${JSON.stringify(sent)}, found ${JSON.stringify(status)}`;
  if (found.issues === undefined || receive === "webhook" || receive === "unknown") return undefined;
  const [expectedIssues, foundIssues] = [issues.receive, found.issues].map((list: readonly ReadIssue[]) =>
    [...new Set(list.map(nameIssue))].toSorted().join(", "),
  );
  if (expectedIssues === foundIssues) return undefined;
  return `expected the issues ${expectedIssues}, found ${foundIssues || "none"}`;
}

function nameIssue({ code, path }: ReadIssue): string {
  const keys =
    typeof path === "string"
      ? path
      : path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return `${code} at ${keys.replace(/^\./, "") || "the payload"}`;
}
