import { ISSUE_CODES } from "../../runtime/issue-codes.ts";
import { readWebhook } from "../../runtime/read-webhook.ts";
import type { Outgoing } from "../../testing/send-request.ts";
import type { CaseResult } from "../../testing/verify/verify-receiver.ts";
import type { Check, Outcome } from "../report/check.ts";
import { displayUrl } from "../text.ts";

const OUTCOMES: Readonly<Record<CaseResult["outcome"], Outcome>> = {
  passed: "pass",
  failed: "fail",
  "known failing": "skipped",
  "not tried": "skipped",
};

interface CheckContext {
  readonly target: URL;
  readonly lenient: boolean;
}

/** Turns a result into a check, with a command line that reproduces a failure. */
export function toCheck(result: CaseResult, { target, lenient }: CheckContext): Check {
  const { id, description, level, outcome, answer, milliseconds, expectation, reason, requests } = result;
  const isWarning = lenient && outcome === "failed" && level === "should";
  const isKnown = outcome === "known failing" || outcome === "not tried";
  const found = reason ?? `expected ${expectation}, found ${answer}`;
  const { requests: _, ...data } = result;
  return {
    outcome: outcome === "not tried" ? "fail" : isWarning ? "warning" : OUTCOMES[outcome],
    name: id,
    group: level,
    // Failures are grouped by this text.
    text: `${level}: ${isKnown ? `${outcome}: ` : ""}${found}${level === "should" && outcome === "failed" ? causeOf(requests) : ""}`,
    issues: [],
    details: [description],
    ...(outcome === "failed" ? { reproduce: toCurl(id, requests, target) } : {}),
    milliseconds,
    data,
  };
}

/** Says what is wrong with a payload that the receiver accepted. */
function causeOf([request]: readonly Outgoing[]): string {
  const read = request && readWebhook(request.body);
  if (read?.kind !== "invalid" && read?.kind !== "malformed") return "";
  const [{ code }] = read.issues;
  const { title } = ISSUE_CODES[code];
  return `; ${title.charAt(0).toLowerCase()}${title.slice(1)} (${code})`;
}

/** A longer body makes no readable command line. */
const MAX_CURL_BYTES = 2048;

/** Writes the command line that sends a check's requests again. */
function toCurl(id: string, requests: readonly Outgoing[], target: URL): string {
  const to = quoteForShell(displayUrl(target));
  if (requests.some(({ body }) => body.length > MAX_CURL_BYTES)) {
    return `recording-webhooks verify --only ${quoteForShell(id)} --verbose --to ${to}`;
  }
  return requests
    .map(({ method, headers, body }) => {
      const named = Object.entries(headers).map(
        ([name, value]) => `-H ${quoteForShell(`${name}: ${value}`)}`,
      );
      // curl sets a media type of its own where there is data.
      const media = headers["content-type"] === undefined && body.length > 0 ? ["-H content-type:"] : [];
      const text = Buffer.from(body).toString("utf8");
      const isText = Buffer.from(text).equals(body) && !text.includes("\0");
      const data = body.length === 0 ? [] : [`--data-binary ${isText ? quoteForShell(text) : "@-"}`];
      const pipe = isText ? "" : `echo ${Buffer.from(body).toString("base64")} | base64 -d | `;
      return `${pipe}curl -i -X ${method} ${[...named, ...media, ...data, to].join(" ")}`;
    })
    .join(" && ");
}

/** Quotes a text for a POSIX shell; control characters become `$'…'` escapes, so that a terminal shows them. */
function quoteForShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (!/\p{Cc}|^@/u.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = text.replaceAll(
    /[\\'\p{Cc}]|^@/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `$'${escaped}'`;
}
