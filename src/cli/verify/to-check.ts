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
  const isTolerated = outcome === "failed" && expectation === "4xx";
  const found = reason ?? `expected ${expectation}, found ${answer} in ${Math.round(milliseconds)} ms`;
  const { requests: _, ...data } = result;
  return {
    outcome: outcome === "not tried" ? "fail" : isWarning ? "warning" : OUTCOMES[outcome],
    name: id,
    group: level,
    text: `${level}: ${isKnown ? `${outcome}: ` : ""}${found}`,
    // The first issue is the cause by which failures are grouped.
    issues: isTolerated ? issuesOf(requests).slice(0, 1) : [],
    description,
    ...(outcome === "failed" ? { reproduce: toCurl(id, requests, target) } : {}),
    milliseconds,
    data,
  };
}

function issuesOf([request]: readonly Outgoing[]): Check["issues"] {
  if (request === undefined) return [];
  const read = readWebhook(request.body);
  return read.kind === "invalid" || read.kind === "malformed" ? read.issues : [];
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
