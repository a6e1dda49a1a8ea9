import { describe, expect, it } from "vitest";
import { ungroupWebhooks } from "../../../scripts/emit/reference/ungroup-webhooks.ts";

describe("ungroupWebhooks", () => {
  it("takes every webhook out of its tag and leaves the rest", () => {
    const openapi = {
      openapi: "3.1.0",
      tags: [{ name: "recording" }],
      webhooks: {
        tagged: { "x-trigger": {}, post: { tags: ["recording"], summary: "Tagged" } },
        untagged: { post: { summary: "Untagged" } },
      },
    };
    expect(ungroupWebhooks(openapi)).toEqual({
      openapi: "3.1.0",
      webhooks: {
        tagged: { "x-trigger": {}, post: { tags: [""], summary: "Tagged" } },
        untagged: { post: { tags: [""], summary: "Untagged" } },
      },
    });
  });

  it("leaves a document without webhooks as it is", () => {
    expect(ungroupWebhooks({ openapi: "3.1.0", tags: [] })).toEqual({ openapi: "3.1.0", tags: [] });
  });
});
