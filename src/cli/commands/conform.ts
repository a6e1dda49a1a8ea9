import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { Command } from "@commander-js/extra-typings";
import { type Vector, type VectorIssue, vectors } from "../../../generated/vectors.js";
import { isObject } from "../../runtime/checks.ts";
import { toBody } from "../../testing/verify/cases.ts";
import { type CommandContext, EXPLAIN, examples } from "../command.ts";
import { parseJson } from "../judge.ts";
import { options } from "../options.ts";
import type { Check } from "../report/check.ts";
import { createReport } from "../report/report.ts";
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
    .action(async ({ exec, vectors: path, format, verbose: isLive }) => {
      const wanted = path === undefined ? vectors : await readVectors(path);
      const [command, noun, side] = ["conform", "vector", "receive"] as const;
      const report = createReport({ command, noun, side, isLive, format, io });
      let lines = 0;
      const end = await runReader(exec, {
        input: wanted.map((each) => ({ id: each.id, body: Buffer.from(toBody(each)).toString("base64") })),
        signal: io.signal,
        onLine(line) {
          const vector = wanted[lines++];
          if (vector !== undefined) report.check(toCheck(vector, line));
          void report.flush();
        },
      });
      if (lines === 0 && !io.signal.aborted) {
        const advice = `Check the command line: ${exec}`;
        throw new UsageError("input", `The reader wrote nothing to stdout (${end}). ${advice}`);
      }
      for (const vector of io.signal.aborted ? [] : wanted.slice(lines))
        report.check({ ...toCheck(vector, ""), text: `expected a line, found the end of stdout (${end})` });
      if (lines > wanted.length) {
        const text = `expected ${count(wanted.length, "line")}, found ${lines}`;
        report.check({ outcome: "fail", name: "stdout", group: "protocol", text, data: { lines } });
      }
      const { pass, fail } = report.counts;
      const result =
        fail === 0
          ? `agrees with ${count(pass, noun)}`
          : `disagrees with ${fail} of ${count(wanted.length, noun)}`;
      const notes = fail > 0 ? [EXPLAIN] : [];
      finish(
        await report.end({ result: `The reader ${result}`, notes, data: { agreed: pass, disagreed: fail } }),
      );
    });
}

async function readVectors(path: string): Promise<readonly Vector[]> {
  const file = parseJson(await readText(path));
  const found: unknown = isObject(file) ? file["vectors"] : undefined;
  if (Array.isArray(found) && found.every(isVector)) return found;
  const advice = "vectors.schema.json describes it";
  throw new UsageError("input", `${path} isn't in the format of vectors.json; ${advice}.`);
}

function isVector(value: unknown): value is Vector {
  if (!isObject(value)) return false;
  const { id, receive, issues, payload, body, bodyBase64 } = value;
  const isText = [id, receive, body ?? "", bodyBase64 ?? ""].every((text) => typeof text === "string");
  const hasBody = (payload ?? body ?? bodyBase64) !== undefined;
  return isText && hasBody && isObject(issues) && Array.isArray(issues["receive"]);
}

interface ReaderOptions {
  /** What to write to its stdin, one value per line. */
  readonly input: readonly object[];
  readonly signal: AbortSignal;
  /** Called with each line of its stdout, in order. */
  readonly onLine: (line: string) => void;
}

/**
 * Runs a reader until it exits.
 *
 * @returns How it ended.
 */
async function runReader(command: string, { input, signal, onLine }: ReaderOptions): Promise<string> {
  const isPosix = process.platform !== "win32";
  const child = spawn(command, { shell: true, stdio: ["pipe", "pipe", "pipe"], detached: isPosix });
  const ended = once(child, "close");
  const stop = (): void => {
    // The shell's children are in its group.
    if (child.pid !== undefined && isPosix) process.kill(-child.pid, "SIGTERM");
    else child.kill();
  };
  signal.addEventListener("abort", stop, { once: true });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr = (stderr + chunk).slice(-4000);
  });
  // A reader may end before it has read everything.
  child.stdin.on("error", () => {});
  Readable.from(input.map((value) => `${JSON.stringify(value)}\n`)).pipe(child.stdin);
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", onLine);
  const [exitCode] = await ended;
  signal.removeEventListener("abort", stop);
  const lastLine = stderr.trim().split("\n").at(-1);
  return `exit code ${exitCode}${lastLine && `; stderr ends with: ${lastLine}`}`;
}

/** How a reader reads a body: one line of its stdout. Some languages write null for absent values. */
interface Reading {
  readonly kind: string;
  readonly status?: string | null;
  readonly issues?: readonly ReadIssue[] | null;
}

/** An issue with its path as keys, or as text such as `items[0].id`. */
interface ReadIssue {
  readonly code: string;
  readonly path: VectorIssue["path"] | string;
}

function toCheck(vector: Vector, line: string): Check {
  const { id, description, level, receive } = vector;
  const found = parseJson(line);
  const difference = isReading(found)
    ? compareReading(vector, found)
    : `expected a line such as {"kind":"webhook"}, found ${line.slice(0, 80)}`;
  return {
    outcome: difference === undefined ? "pass" : "fail",
    name: id,
    group: level ?? "vectors",
    text: difference ?? `expected and found ${receive}`,
    details: [description],
    data: { id, agrees: difference === undefined, expected: receive, found, difference },
  };
}

function isReading(value: unknown): value is Reading {
  if (!isObject(value)) return false;
  const { kind, status, issues } = value;
  const isKind = typeof kind === "string" && /^(webhook|unknown|invalid|malformed)$/.test(kind);
  const isList = issues === null || (Array.isArray(issues) && issues.every(isIssue));
  return isKind && typeof (status ?? "") === "string" && (issues === undefined || isList);
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
  // A parser may have its own limit.
  if (flags?.includes("parser-limit") && ["malformed", "invalid"].includes(kind)) return undefined;
  if (kind !== receive) return `expected the kind ${receive}, found ${kind}`;
  const sent = isObject(payload) ? payload["status"] : undefined;
  if (kind === "unknown" && typeof sent === "string" && (status ?? sent) !== sent)
    return `expected the status ${JSON.stringify(sent)}, found ${JSON.stringify(status)}`;
  if (!found.issues || kind === "webhook" || kind === "unknown") return undefined;
  const [wanted, listed] = [nameIssues(issues.receive), nameIssues(found.issues)];
  return wanted === listed ? undefined : `expected the issues ${wanted}, found ${listed || "none"}`;
}

function nameIssues(issues: readonly ReadIssue[]): string {
  const names = issues.map(({ code, path }) => {
    const keys = typeof path === "string" ? [path] : path;
    const steps = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
    return `${code} at ${steps.join("").replace(/^\./, "") || "the payload"}`;
  });
  return [...new Set(names)].toSorted().join(", ");
}
