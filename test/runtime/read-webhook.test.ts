import { describe, expect, it } from "vitest";
import { readWebhook } from "../../src/runtime/read-webhook.ts";
import { vectors } from "../support/vectors.ts";

const payload = vectors.find(({ id }) => id === "upload_failed.example.typical")?.payload;
const body = JSON.stringify(payload);

describe("readWebhook", () => {
  it("reads a webhook from text and from bytes", () => {
    expect(readWebhook(body)).toEqual({ kind: "webhook", webhook: payload });
    expect(readWebhook(new TextEncoder().encode(body))).toEqual({ kind: "webhook", webhook: payload });
    expect(readWebhook(Buffer.from(` ${body}`).subarray(1))).toEqual({ kind: "webhook", webhook: payload });
  });

  it("keeps fields that the contract doesn't document", () => {
    expect(readWebhook(`${body.slice(0, -1)},"room":{"id":7}}`)).toEqual({
      kind: "webhook",
      webhook: { ...Object(payload), room: { id: 7 } },
    });
  });

  it("keeps the payload of an unknown status", () => {
    expect(readWebhook('{"status":"room_closed","room":7}')).toEqual({
      kind: "unknown",
      status: "room_closed",
      payload: { status: "room_closed", room: 7 },
    });
  });

  it("reports every issue of a payload with a known status", () => {
    expect(readWebhook('{"status":"upload_failed","msg":7,"rec_id":"r","upload_status_code":"503"}')).toEqual(
      {
        kind: "invalid",
        status: "upload_failed",
        payload: { status: "upload_failed", msg: 7, rec_id: "r", upload_status_code: "503" },
        issues: [
          {
            code: "type",
            path: ["msg"],
            expected: "a string",
            found: "7",
            message: "expected a string, found 7",
          },
          expect.objectContaining({ code: "required", path: ["client_id"], found: "nothing" }),
          expect.objectContaining({ code: "type", path: ["upload_status_code"], found: '"503"' }),
        ],
      },
    );
  });

  it("never compares an object with a bound, whatever its valueOf returns", () => {
    const size = { valueOf: 1, toString: 1 };
    const body = JSON.stringify({ status: "upload_ready", recording_file_size_bytes: size });
    expect(readWebhook(body)).toMatchObject({ kind: "invalid", issues: expect.any(Array) });
  });

  it("rejects a payload whose status is missing or isn't a string", () => {
    expect(readWebhook("{}")).toEqual({
      kind: "invalid",
      status: undefined,
      payload: {},
      issues: [expect.objectContaining({ code: "required", path: ["status"] })],
    });
    expect(readWebhook('{"status":7}')).toMatchObject({
      kind: "invalid",
      status: undefined,
      issues: [{ code: "type", path: ["status"] }],
    });
  });

  it("reads no field from a prototype", () => {
    const { kind } = readWebhook(`{"__proto__":${body}}`);
    expect(kind).toBe("invalid");
    expect(readWebhook(`${body.slice(0, -1).replace('"msg"', '"_"')},"__proto__":{"msg":""}}`)).toMatchObject(
      {
        kind: "invalid",
        issues: [{ code: "required", path: ["msg"] }],
      },
    );
  });

  it("pollutes nothing", () => {
    const result = readWebhook(
      `${body.slice(0, -1)},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
    );
    expect(result.kind).toBe("webhook");
    expect("polluted" in {}).toBe(false);
    expect(Object.getPrototypeOf(Object(result).webhook)).toBe(Object.prototype);
  });

  it("shows at most 80 characters of a body, and nothing that a terminal would interpret", () => {
    const secret = "s".repeat(5000);
    const controls = "\u001b[31m\u009b\u202e\u2028";
    const results = [
      readWebhook(secret),
      readWebhook(JSON.stringify(secret)),
      readWebhook(JSON.stringify([secret])),
      readWebhook(
        JSON.stringify({
          status: "upload_failed",
          msg: { secret },
          rec_id: [secret],
          client_id: 7,
          upload_status_code: secret,
        }),
      ),
      readWebhook(JSON.stringify({ status: "upload_failed", upload_status_code: controls })),
    ];
    for (const result of results) {
      const issues = result.kind === "invalid" || result.kind === "malformed" ? result.issues : [];
      expect(issues.length).toBeGreaterThan(0);
      for (const { message } of issues) {
        expect(message.length).toBeLessThan(160);
        expect(message).not.toMatch(/s{81}/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
        expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
      }
    }
  });

  it.each([
    ["a list in a list, a million deep", `${"[".repeat(1e6)}${"]".repeat(1e6)}`, "malformed"],
    [
      "an unknown field, a million deep",
      `${body.slice(0, -1)},"x":${'{"x":'.repeat(1e6)}0${"}".repeat(1e6)}}`,
      "webhook",
    ],
    ["an unclosed list, a million deep", "[".repeat(1e6), "malformed"],
    ["50 MB of text in a field", `${body.slice(0, -1)},"x":"${"x".repeat(50e6)}"}`, "webhook"],
    ["50 MB that isn't JSON", "x".repeat(50e6), "malformed"],
    [
      "50 MB in a field of a wrong type",
      `{"status":"upload_failed","upload_status_code":"${"9".repeat(50e6)}"}`,
      "invalid",
    ],
    ["100,000 unknown fields", `${body.slice(0, -1)},${manyFields(100_000)}}`, "webhook"],
    [
      "100,000 unknown fields in an invalid payload",
      `{"status":"upload_failed",${manyFields(100_000)}}`,
      "invalid",
    ],
  ])("survives %s", (_, hostile, kind) => {
    expect(readWebhook(hostile).kind).toBe(kind);
  });
});

function manyFields(count: number): string {
  return Array.from({ length: count }, (_, index) => `"field_${index}":${index}`).join();
}
