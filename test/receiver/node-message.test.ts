import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { findNodeMessage, readNodeMessage } from "../../src/receiver/node-message.ts";
import type { Body } from "../../src/receiver/read-body.ts";
import { post } from "./requests.ts";

function under(node: unknown): Request {
  return Object.assign(post(), { runtime: { name: "node", node } });
}

describe("findNodeMessage", () => {
  it("finds the message that nobody has begun to read", () => {
    const message = new PassThrough();
    expect(findNodeMessage(under({ req: message }))).toBe(message);
  });

  it("finds none that somebody has begun to read", () => {
    const message = new PassThrough();
    message.on("data", () => {});
    expect(findNodeMessage(under({ req: message }))).toBeUndefined();
  });

  it.each([undefined, null, {}, { req: null }, { req: {} }, { req: { readableFlowing: null } }])(
    "finds none in %j",
    (node) => expect(findNodeMessage(under(node))).toBeUndefined(),
  );
});

describe("readNodeMessage", () => {
  it("tells of a message that is closed without an end or an error", async () => {
    const message = new PassThrough();
    const read = readNodeMessage(message, 10, (body) => body);
    message.write("half");
    message.destroy();
    expect(await read).toBe("unreadable");
  });

  it("lets the rest of a body that is too long flow by", async () => {
    const message = new PassThrough();
    const read = readNodeMessage(message, 10, (body) => body);
    message.write("longer than ten bytes");
    expect(await read).toBe("too_large");
    message.end("x".repeat(1_000_000));
    await new Promise((resolve) => message.on("end", resolve));
    expect(message.destroyed || message.readableEnded).toBe(true);
  });

  it("gives the body once, though the message closes after its end", async () => {
    const message = new PassThrough();
    const taken: Body[] = [];
    const read = readNodeMessage(message, 10, (body) => taken.push(body));
    message.end("whole");
    await new Promise((resolve) => message.on("close", resolve));
    expect(await read).toBe(1);
    expect(taken).toEqual([Buffer.from("whole")]);
  });

  it("is rejected when the taker throws, and throws nothing into the message's events", async () => {
    const message = new PassThrough();
    const read = readNodeMessage(message, 10, () => {
      throw new Error("taken badly");
    });
    message.end("whole");
    await expect(read).rejects.toThrow("taken badly");
  });
});
