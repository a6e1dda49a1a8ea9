import { describe, expect, it } from "vitest";
import {
  assertWebhook,
  build,
  expectWebhook,
  send,
  vectors,
  type WebhookMatchers,
} from "../../src/testing/index.ts";

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the type that it extends has it.
  interface Matchers<T = any> extends WebhookMatchers<T> {}
}

expect.extend(expectWebhook);

const PAYLOADS = vectors.filter(({ payload }) => payload !== undefined);

describe("toBeWebhook", () => {
  it("passes a payload that a sender may emit, of any status and of its own", () => {
    expect(build("upload_ready")).toBeWebhook();
    expect(build("upload_ready")).toBeWebhook("upload_ready");
    expect(build("upload_ready")).not.toBeWebhook("upload_failed");
    expect({}).not.toBeWebhook();
  });

  it("agrees with every vector", () => {
    const wrong = PAYLOADS.filter(
      ({ payload, send }) => expectWebhook.toBeWebhook(payload).pass !== (send === "valid"),
    );
    expect(PAYLOADS.length).toBeGreaterThan(vectors.length * 0.7);
    expect(wrong).toEqual([]);
  });

  it("reports what was expected and what was found, field by field", () => {
    const { message } = expectWebhook.toBeWebhook(
      { ...build("upload_failed"), rec_id: 7, x: 1 },
      "upload_failed",
    );
    expect(message().split("\n").slice(1)).toEqual([
      "- expected",
      "+ found",
      "",
      "  rec_id (type)",
      "    - a string",
      "    + 7",
      "  x (unknown_field)",
      "    - no such field",
      "    + 1",
    ]);
  });
});

describe("assertWebhook", () => {
  it("narrows a valid payload, and throws an assertion error for an invalid one", () => {
    const value: unknown = build("upload_failed");
    assertWebhook(value, "upload_failed");
    expect(value.upload_status_code).toBeTypeOf("number");
    let thrown: unknown;
    try {
      assertWebhook(value, "upload_ready");
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: "ERR_ASSERTION", issues: [{ code: "const", path: ["status"] }] });
  });
});

describe("send", () => {
  it("agrees with every vector, in verdict and codes", () => {
    const found = PAYLOADS.map(({ id, payload }) => {
      const { success, issues = [] } = send.webhook.safeParse(payload);
      return { id, success, codes: issues.map(({ code }) => code).toSorted() };
    });
    const wanted = PAYLOADS.map(({ id, issues, ...vector }) => ({
      id,
      success: vector.send === "valid",
      codes: issues.send.map(({ code }) => code).toSorted(),
    }));
    expect(found).toEqual(wanted);
  });
});
