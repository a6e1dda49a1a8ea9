import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  MAX_FRAGMENT,
  type Question,
  readFragment,
  writeFragment,
} from "../../../docs/.vitepress/theme/playground/share-link.ts";

describe("a link", () => {
  it.each<Question>([
    { body: '{"status":"session_finished"}', mode: "receive" },
    { body: '{"msg":"Téléversement ✓ 録画 <b>&#&p=1</b>"}', mode: "send" },
    { body: "\ufeff{}", mode: "send" },
    { body: "", mode: "receive" },
    { body: "a\r\nb", mode: "receive" },
    { body: JSON.stringify({ msg: "x".repeat(900_000) }), mode: "receive" },
  ])("encodes and decodes a body and its side: %#", async (question) => {
    const fragment = await writeFragment(question);
    expect(fragment).toMatch(/^#p=[\w-]*&mode=(receive|send)$/);
    expect(await readFragment(fragment ?? "")).toEqual({ kind: "shared", question });
  });

  it.each([12_100, 100_000])("isn't created for %d random bytes", async (size) => {
    const body = randomBytes(size).toString("base64");
    expect(await writeFragment({ body, mode: "send" })).toBeUndefined();
  });
});

describe("readFragment", () => {
  it.each(["", "#", "#share-a-payload", "#mode=send", "#%E0%A4%A", "#=&=&&&=p"])(
    "ignores the fragment %j",
    async (hash) => {
      expect(await readFragment(hash)).toEqual({ kind: "none" });
    },
  );

  const bomb = deflateRawSync(Buffer.alloc(10_000_000), { level: 9 });
  it.each([
    ["nothing", "#p="],
    ["text that isn't Base64", "#p=%00%ff!*"],
    ["an odd length of Base64", "#p=abcde"],
    ["data that isn't compressed", `#p=${Buffer.alloc(60, 0xff).toString("base64url")}`],
    [
      "a truncated link",
      `#p=${deflateRawSync(Buffer.from("no such webhook ".repeat(9)))
        .subarray(0, 10)
        .toString("base64url")}`,
    ],
    ["ten megabytes in ten kilobytes", `#p=${bomb.toString("base64url")}`],
    ["bytes that aren't UTF-8", `#p=${deflateRawSync(Uint8Array.of(0xff)).toString("base64url")}`],
    ["more than a link can have", `#p=${"A".repeat(MAX_FRAGMENT)}`],
  ])("refuses %s", async (_, hash) => {
    expect(await readFragment(hash)).toEqual({ kind: "broken" });
  });

  it("reads an unknown side as the receiver's", async () => {
    const fragment = await writeFragment({ body: "{}", mode: "send" });
    expect(await readFragment(`${fragment?.replace("send", "constructor")}`)).toEqual({
      kind: "shared",
      question: { body: "{}", mode: "receive" },
    });
  });
});
