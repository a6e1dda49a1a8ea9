import { describe, expect, it } from "vitest";
import { webhook as sendable } from "../../generated/send.ts";
import type { VectorIssue } from "../../scripts/emit/vectors/vector.ts";
import type { Issue } from "../../src/runtime/issue.ts";
import { parseBody } from "../../src/runtime/parse-body.ts";
import { readWebhook } from "../../src/runtime/read-webhook.ts";
import { bodyOf, vectors } from "../support/vectors.ts";

describe("the vectors", () => {
  it("have unique ids and exactly one body each", () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    const bodies = ["payload", "body", "bodyBase64"];
    expect(vectors.filter((vector) => bodies.filter((key) => key in vector).length !== 1)).toEqual([]);
  });

  it("have every verdict", () => {
    const verdicts = new Set(vectors.map(({ receive, send }) => `${receive} ${send}`));
    expect(verdicts).toEqual(
      new Set([
        "webhook valid",
        "webhook invalid",
        "unknown invalid",
        "invalid invalid",
        "malformed invalid",
      ]),
    );
  });
});

describe("the compiled validators", () => {
  it.each(vectors)("receive and send as vector $id says", (vector) => {
    const body = bodyOf(vector);
    const result = readWebhook(body);
    const found = result.kind === "invalid" || result.kind === "malformed" ? result.issues : [];
    expect({ kind: result.kind, issues: sorted(found) }).toEqual({
      kind: vector.receive,
      issues: sorted(vector.issues.receive),
    });
    const sent = judgeSent(body);
    expect({ send: sent.length === 0 ? "valid" : "invalid", issues: sorted(sent) }).toEqual({
      send: vector.send,
      issues: sorted(vector.issues.send),
    });
  });
});

function judgeSent(body: string | Uint8Array): readonly Issue[] {
  const { payload, issues } = parseBody(body);
  if (issues !== undefined) return issues;
  return sendable.safeParse(payload).issues ?? [];
}

function sorted(issues: readonly VectorIssue[]): string[] {
  return issues.map(({ path, code }) => `${JSON.stringify(path)} ${code}`).toSorted();
}
