import type { Vector, VectorIssue } from "../../../generated/vectors.js";
import { isRecord, parseJson } from "../json.ts";

/** What a reader made of a body: one line of its stdout. */
export interface Reading {
  readonly kind: string;
  readonly status?: string | undefined;
  readonly issues?: readonly ReadIssue[] | undefined;
}

/** An issue with its path as keys, or as text such as `items[0].id`. */
interface ReadIssue {
  readonly code: string;
  readonly path: VectorIssue["path"] | string;
}

const KINDS: readonly string[] = ["webhook", "unknown", "invalid", "malformed"] satisfies Vector["receive"][];

/**
 * Reads a line of a reader's stdout.
 *
 * @returns What is wrong with the line, where it isn't a reading.
 */
export function parseReading(line: string): Reading | string {
  const value = parseJson(line);
  const wrong = `expected a line such as {"kind":"webhook"}, found ${line.slice(0, 80)}`;
  if (!isRecord(value) || typeof value["kind"] !== "string" || !KINDS.includes(value["kind"])) return wrong;
  const { kind, status, issues } = value;
  if (status !== undefined && status !== null && typeof status !== "string") return wrong;
  if (issues !== undefined && issues !== null && !(Array.isArray(issues) && issues.every(isIssue)))
    return wrong;
  return { kind, status: status ?? undefined, issues: issues ?? undefined };
}

/**
 * Compares a reading with a vector. Issues are compared where the reader lists them: code and path, in any order.
 *
 * @returns What differs; `undefined` where they agree.
 */
export function compareReading(
  { receive, flags, issues, payload }: Vector,
  reading: Reading,
): string | undefined {
  // A parser may have a limit of its own.
  if (flags?.includes("parser-limit") && ["malformed", "invalid"].includes(reading.kind)) return undefined;
  if (reading.kind !== receive) return `expected the kind ${receive}, found ${reading.kind}`;
  const status = isRecord(payload) ? payload["status"] : undefined;
  if (
    receive === "unknown" &&
    reading.status !== undefined &&
    typeof status === "string" &&
    reading.status !== status
  ) {
    return `expected the status ${JSON.stringify(status)}, found ${JSON.stringify(reading.status)}`;
  }
  if (reading.issues === undefined || receive === "webhook" || receive === "unknown") return undefined;
  const expected = new Set(issues.receive.map(nameIssue));
  const found = new Set(reading.issues.map(nameIssue));
  const missing = [...expected].filter((issue) => !found.has(issue));
  const extra = [...found].filter((issue) => !expected.has(issue));
  if (missing.length + extra.length === 0) return undefined;
  return `expected the issues ${[...expected].join(", ")}, found ${[...found].join(", ") || "none"}`;
}

function nameIssue({ code, path }: ReadIssue): string {
  if (typeof path === "string") return `${code} at ${path || "the body"}`;
  const steps = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
  return `${code} at ${steps.join("").replace(/^\./, "") || "the body"}`;
}

function isIssue(value: unknown): value is ReadIssue {
  if (!isRecord(value) || typeof value["code"] !== "string") return false;
  const { path } = value;
  if (!Array.isArray(path)) return typeof path === "string";
  return path.every((key) => typeof key === "string" || typeof key === "number");
}
