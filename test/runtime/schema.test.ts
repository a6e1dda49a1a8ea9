import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import * as entry from "../../src/index.ts";
import {
  contractHash,
  contractVersion,
  statuses,
  uploadFailed,
  WebhookError,
  webhook,
} from "../../src/index.ts";
import { publishedSchemas } from "../support/published.ts";
import { vectors } from "../support/vectors.ts";

const contract = await loadContract();
const payload = Object(vectors.find(({ id }) => id === "upload_failed.example.typical")?.payload);
const wrong = { ...payload, upload_status_code: null };
const issues = [expect.objectContaining({ code: "type", path: ["upload_status_code"], found: "null" })];

describe("the package's entry", () => {
  it("exports a schema for each webhook and the contract's version, hash and statuses", () => {
    expect(Object.keys(entry).toSorted()).toEqual(
      [
        "WebhookError",
        "contractHash",
        "contractVersion",
        "readWebhook",
        "statuses",
        "webhook",
        ...contract.webhooks.map(({ identifier }) => identifier),
      ].toSorted(),
    );
    expect({ contractVersion, contractHash, statuses }).toEqual({
      contractVersion: contract.version,
      contractHash: contract.hash,
      statuses: contract.webhooks.map(({ status }) => status),
    });
  });
});

describe("a schema", () => {
  it("checks, parses, and parses safely, and returns the value itself", () => {
    expect([uploadFailed.is(payload), uploadFailed.is(wrong), uploadFailed.is(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(uploadFailed.parse(payload)).toBe(payload);
    expect(uploadFailed.safeParse(payload)).toEqual({ success: true, data: payload });
    expect(uploadFailed.safeParse(wrong)).toEqual({ success: false, issues });
  });

  it("throws an error with its name, code and issues", () => {
    const error = catchError(() => uploadFailed.parse(wrong));
    expect(error).toBeInstanceOf(WebhookError);
    expect(error).toMatchObject({
      name: "WebhookError",
      code: "invalid_webhook",
      issues,
      message: "upload_status_code: expected an integer, found null",
    });
  });

  it("of the union reports only the branch of the status", () => {
    expect(webhook.safeParse(wrong)).toEqual({ success: false, issues });
    expect(webhook.safeParse({ status: "room_closed" })).toMatchObject({
      issues: [{ code: "unknown_status", path: ["status"] }],
    });
    expect(webhook.safeParse([])).toMatchObject({ issues: [{ code: "type", path: [] }] });
  });

  it("has the published JSON Schema", () => {
    const published = publishedSchemas.find(
      ({ mode, status }) => mode === "receive" && status === "upload_failed",
    );
    expect(uploadFailed.jsonSchema).toEqual(published?.schema);
  });

  it("converts only to drafts with the same meaning", () => {
    const { input, output } = uploadFailed["~standard"].jsonSchema;
    expect(input({ target: "draft-2020-12" })).toEqual(uploadFailed.jsonSchema);
    expect(output({ target: "draft-07" })).toEqual({
      ...uploadFailed.jsonSchema,
      $schema: "http://json-schema.org/draft-07/schema#",
    });
    expect(() => input({ target: "openapi-3.0" })).toThrow(TypeError);
  });

  it("is a Standard Schema", async () => {
    const { version, vendor, validate } = webhook["~standard"];
    expect({ version, vendor }).toEqual({ version: 1, vendor: "recording-webhooks" });
    expect(await validate(payload)).toEqual({ value: payload });
    expect(await validate(wrong)).toEqual({ issues });
  });
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
