import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Parser } from "@asyncapi/parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { makeVectors } from "../../scripts/emit/emit-vectors.ts";
import { addFifthWebhook } from "../support/fifth-webhook.ts";
import { runMutants } from "../support/mutants.ts";
import { type Run, runGenerate } from "../support/run-generate.ts";

const folder = mkdtempSync(join(tmpdir(), "fifth-"));
const spec = join(folder, "openapi.yaml");
const out = join(folder, "generated");

describe("a fifth webhook in the YAML", () => {
  let run: Run;

  beforeAll(async () => {
    writeFileSync(spec, addFifthWebhook());
    run = await runGenerate("--spec", spec, "--out", out);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("goes through the whole pipeline with no other edit", () => {
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("5 webhooks") });
  });

  it.each([
    ["types.ts", 'status: "room_closed"'],
    ["types.ts", "export type RoomClosed ="],
    ["types.ts", 'reason: "host" | "time-out"'],
    ["schemas/receive/room_closed.schema.json", '"enum"'],
    ["schemas/send/room_closed.schema.json", '"additionalProperties": false'],
    ["validators.js", "receiveRoomClosed"],
    ["validators.js", "sendRoomClosed"],
    ["validators.d.ts", "export declare const receiveRoomClosed: Validator<RoomClosed>;"],
    ["asyncapi.yaml", "location: $message.payload#/data/closed_url"],
    ["asyncapi.json", '"room_open"'],
    ["openapi.json", '"room_closed"'],
    ["openapi.paths.yaml", "room_closed"],
    ["openapi-3.0.yaml", "room_closed"],
    ["version.ts", '"room_closed"'],
    ["contract.ts", "export const roomClosed: Schema<RoomClosed>"],
    ["send.ts", "export const roomClosed: Schema<RoomClosed>"],
    ["examples.ts", "room_closed"],
    ["models/python/webhooks.py", "class RoomClosed"],
    ["models/go/webhooks.go", "type RoomClosed struct"],
    ["models/java/RoomClosed.java", "class RoomClosed"],
    ["models/csharp/Webhooks.cs", "class RoomClosed"],
    ["models/rust/webhooks.rs", "pub struct RoomClosed"],
    ["models/php/Webhooks.php", "class RoomClosed"],
    ["models/typescript/types.ts", "RoomClosed"],
    ["vectors.json", '"room_closed.reason.choice-3"'],
    ["vectors.json", '"room_closed.room.undocumented_field.added"'],
  ])("reaches %s: %s", (path, text) => {
    expect(readFileSync(join(out, path), "utf8")).toContain(text);
  });

  it("keeps the AsyncAPI document without a diagnostic", async () => {
    const { diagnostics } = await new Parser().parse(readFileSync(join(out, "asyncapi.yaml"), "utf8"));
    expect(diagnostics).toEqual([]);
  });

  it("gets validators that agree with its vectors", async () => {
    const { receiveWebhook, sendWebhook } = await import(pathToFileURL(join(out, "validators.js")).href);
    const vectors = makeVectors(await loadContract(spec)).filter(({ status }) => status === "room_closed");
    const payloads = vectors.filter(({ payload }) => payload !== undefined);
    expect(payloads.length).toBeGreaterThan(60);
    const found = payloads.map(({ id, payload }) => [id, receiveWebhook(payload), sendWebhook(payload)]);
    expect(found).toEqual(
      payloads.map(({ id, receive, send }) => [id, receive === "webhook", send === "valid"]),
    );
  });

  it("gets validators that import nothing and make no code", () => {
    expect(readFileSync(join(out, "validators.js"), "utf8")).not.toMatch(
      /\brequire\(|\beval\(|new Function|^import /m,
    );
  });

  it("has vectors that notice the removal of each of its constraints", async () => {
    const { survived, killed } = runMutants(await loadContract(spec));
    expect(survived).toEqual([]);
    expect(killed).toContain("receive room_closed properties/reason/enum");
    expect(killed).toContain("send room_closed properties/room/additionalProperties");
  });
});
