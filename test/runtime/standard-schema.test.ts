import { sValidator } from "@hono/standard-validator";
import { initTRPC, TRPCError } from "@trpc/server";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { uploadFailed, webhook } from "../../src/index.ts";
import { vectors } from "../support/vectors.ts";

const right = Object(vectors.find(({ id }) => id === "upload_failed.example.typical")?.payload);
const wrong = { ...right, upload_status_code: "503" };

describe("a schema object in Hono's standard validator", () => {
  const app = new Hono().post("/hooks", sValidator("json", webhook), (context) => {
    const received = context.req.valid("json");
    return context.json({ code: received.status === "upload_failed" ? received.upload_status_code : 0 });
  });
  const post = (payload: unknown) =>
    app.request("/hooks", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(payload),
    });

  it("lets a webhook pass, typed", async () => {
    const response = await post(right);
    expect([response.status, await response.json()]).toEqual([200, { code: 503 }]);
  });

  it("answers 400 with the issues otherwise", async () => {
    const response = await post(wrong);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: [{ path: ["upload_status_code"], found: '"503"' }] },
    ]);
  });
});

describe("a schema object as the input of a tRPC procedure", () => {
  const { procedure, router } = initTRPC.create();
  const caller = router({
    failed: procedure.input(uploadFailed).mutation(({ input }) => input.upload_status_code),
  }).createCaller({});

  it("lets a payload pass, typed", async () => {
    expect(await caller.failed(right)).toBe(503);
  });

  it("is a bad request otherwise, with the issues as its cause", async () => {
    const error = await caller.failed(wrong).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ code: "type", path: ["upload_status_code"] }] },
    });
  });
});
