import { describe, expect, it } from "vitest";
import { readPayload, type Verdict } from "../../../docs/.vitepress/theme/playground/read-payload.ts";
import { bodyOf, isAsExpected } from "../../../docs/.vitepress/theme/playground/vectors.ts";
import { readWebhook } from "../../../src/index.ts";
import { send, type VectorIssue, vectors } from "../../../src/testing/index.ts";

describe("readPayload", () => {
  it("finds what each vector says, for both sides", () => {
    const wrong = vectors.filter((vector) => {
      const body = bodyOf(vector);
      const received = readPayload(body, "receive");
      const sent = readPayload(body, "send");
      return !(
        received.kind === vector.receive &&
        (sent.kind === "valid") === (vector.send === "valid") &&
        sorted(received.issues) === sorted(vector.issues.receive) &&
        sorted(sent.issues) === sorted(vector.issues.send)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("says what readWebhook and send.webhook of the package say, word for word", () => {
    const different = vectors.filter((vector) => {
      const body = bodyOf(vector);
      const { kind, issues } = { issues: [], ...readWebhook(body) };
      const received = readPayload(body, "receive");
      const sent = readPayload(body, "send");
      const expected =
        sent.kind === "malformed" ? issues : (send.webhook.safeParse(parse(body)).issues ?? []);
      return !(
        received.kind === kind &&
        JSON.stringify(received.issues) === JSON.stringify(issues) &&
        JSON.stringify(sent.issues) === JSON.stringify(expected)
      );
    });
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  it.each<[string, Verdict["kind"], Verdict["kind"], string | undefined]>([
    ['{"status":"not_of_this_version"}', "unknown", "invalid", "not_of_this_version"],
    ['{"status":1}', "invalid", "invalid", undefined],
    ["[]", "malformed", "malformed", undefined],
  ])("tells the kind and the status of %s", (body, received, sent, status) => {
    expect(readPayload(body, "receive")).toMatchObject({ kind: received, status });
    expect(readPayload(body, "send")).toMatchObject({ kind: sent, status });
  });
});

describe("isAsExpected", () => {
  it("tells a verdict that is not the vector's, for either side", () => {
    const [vector] = vectors;
    if (vector === undefined) throw new Error("there is no vector");
    const found = { status: undefined, issues: [] };
    const valid = { ...vector, receive: "webhook", send: "valid" } as const;
    expect(isAsExpected(valid, { ...found, mode: "receive", kind: "webhook" })).toBe(true);
    expect(isAsExpected(valid, { ...found, mode: "receive", kind: "unknown" })).toBe(false);
    expect(isAsExpected(valid, { ...found, mode: "send", kind: "valid" })).toBe(true);
    expect(isAsExpected(valid, { ...found, mode: "send", kind: "malformed" })).toBe(false);
    const limited = { ...valid, flags: ["parser-limit"] } as const;
    expect(isAsExpected(limited, { ...found, mode: "send", kind: "malformed" })).toBe(true);
  });
});

function parse(body: string | Uint8Array): unknown {
  return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body));
}

function sorted(issues: readonly VectorIssue[]): string {
  return issues
    .map(({ path, code }) => `${JSON.stringify(path)} ${code}`)
    .toSorted()
    .join("\n");
}
