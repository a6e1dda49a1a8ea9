import { describe, expect, it, vi } from "vitest";
import { createReceiver, type TokenOptions } from "../../src/receiver/index.ts";
import { differenceOf } from "../../src/receiver/token.ts";
import { answerOf, empty } from "./answers.ts";
import { post, streamOf } from "./requests.ts";

const SECRET = "s3cret-Ünïcode/€";
const encoded = encodeURIComponent(SECRET);
const path = (token: TokenOptions["token"]): TokenOptions => ({ token, in: "path" });
const query = (token: TokenOptions["token"]): TokenOptions => ({ token, in: "query" });

describe("token", () => {
  it.each([
    ["the last segment", path(SECRET), `/hooks/${encoded}`, true],
    ["the last segment before a query", path(SECRET), `/hooks/${encoded}?x=1`, true],
    ["the only segment", path("abc"), "/abc", true],
    ["after a double slash", path("abc"), "/hooks//abc", true],
    ["percent-encoded throughout", path("abc"), "/hooks/%61%62%63", true],
    ["the first of two", path(["new", "old"]), "/hooks/new", true],
    ["the second of two", path(["new", "old"]), "/hooks/old", true],
    ["both of two", path(["new", "old"]), "/hooks/newold", false],
    ["missing", path("abc"), "/hooks", false],
    ["empty", path("abc"), "/hooks/", false],
    ["before a slash", path("abc"), "/hooks/abc/", false],
    ["not the last segment", path("abc"), "/abc/hooks", false],
    ["in the query instead", path("abc"), "/hooks?token=abc", false],
    ["too short by one", path("abc"), "/hooks/ab", false],
    ["too long by one", path("abc"), "/hooks/abcd", false],
    ["too long by a character that is longer than the room left", path("abc"), "/hooks/abc%E2%82%AC", false],
    ["in capitals", path("abc"), "/hooks/ABC", false],
    ["with NUL after it", path("abc"), "/hooks/abc%00", false],
    ["a shorter token with NUL after it", path(["abc", "longer"]), "/hooks/abc%00%00%00", false],
    ["broken percent-encoding", path("abc"), "/hooks/%E0%A4%A", false],
    ["encoded twice", path("abc"), "/hooks/%2561bc", false],
    ["a parameter", query(SECRET), `/hooks?token=${encoded}`, true],
    ["a parameter among others", query("abc"), "/hooks?a=1&token=abc&b=2", true],
    ["a parameter with a custom name", { ...query("abc"), name: "key" }, "/hooks?key=abc", true],
    ["a parameter with another name", { ...query("abc"), name: "key" }, "/hooks?token=abc", false],
    ["a parameter in capitals", query("abc"), "/hooks?TOKEN=abc", false],
    ["a parameter twice", query("abc"), "/hooks?token=abc&token=abc", false],
    ["a parameter that occurs twice, once correct", query("abc"), "/hooks?token=abc&token=x", false],
    ["an empty parameter", query("abc"), "/hooks?token=", false],
    ["no parameter", query("abc"), "/hooks", false],
    ["in the path instead", query("abc"), "/hooks/abc", false],
  ])("that is %s", async (_title, token, target, isRight) => {
    const handler = vi.fn();
    const receiver = createReceiver({ otherwise: handler }, { token });
    const answer = await answerOf(await receiver(post({ url: `http://127.0.0.1${target}` })));
    expect(answer).toEqual(empty(isRight ? 204 : 404));
    expect(handler).toHaveBeenCalledTimes(isRight ? 1 : 0);
  });

  it.each(["GET", "POST"])(
    "that is wrong gets a 404 before anything else in a %s is checked",
    async (method) => {
      const hook = vi.fn();
      const { body, seen } = streamOf([new Uint8Array(1)]);
      const receiver = createReceiver(
        { otherwise: hook },
        { token: path("abc"), onUnknown: hook, onError: hook, maxBytes: 1 },
      );
      const headers = { "content-type": "text/plain", "content-length": "99" };
      const answer = await answerOf(await receiver(post({ method, body, headers })));
      expect(answer).toEqual(empty(404));
      expect(seen).toEqual({ pulled: 0, cancelled: false });
      expect(hook).not.toHaveBeenCalled();
    },
  );

  it("doesn't depend on the previous request", async () => {
    const receiver = createReceiver({ otherwise: () => {} }, { token: path(["abc", "longer"]) });
    const statuses: number[] = [];
    for (const guess of ["longex", "abc", "longer", "abc", "long", "abc"]) {
      statuses.push((await receiver(post({ url: `http://127.0.0.1/${guess}` }))).status);
    }
    expect(statuses).toEqual([404, 204, 204, 204, 404, 204]);
  });

  it.each(["a".repeat(32), "b".repeat(32), `${"a".repeat(31)}b`, `b${"a".repeat(31)}`])(
    "is compared to its end when %s arrives, wherever the first wrong byte is",
    (text) => {
      const encoder = new TextEncoder();
      const read: string[] = [];
      const secret = new Proxy(encoder.encode("a".repeat(32)), {
        get(target, key) {
          if (typeof key === "string" && /^\d+$/.test(key)) read.push(key);
          return Reflect.get(target, key);
        },
      });
      expect(differenceOf(encoder.encode(text), secret) === 0).toBe(text === "a".repeat(32));
      expect(read).toEqual(Array.from({ length: 32 }, (_, i) => String(i)));
    },
  );

  it.each<[string, unknown]>([
    ["empty", { token: "", in: "path" }],
    ["white space", { token: "  \t", in: "path" }],
    ["one character", { token: "a", in: "path" }],
    ["an empty list", { token: [], in: "path" }],
    ["a list with a number", { token: ["secret", 5], in: "path" }],
    ["a list with an empty text", { token: ["secret", ""], in: "path" }],
    ["a nested list", { token: [["secret"]], in: "path" }],
    ["a number", { token: 12345678, in: "path" }],
    ["a bigint", { token: 10n, in: "path" }],
    ["true", { token: true, in: "path" }],
    ["an object", { token: {}, in: "path" }],
    ["missing", { in: "path" }],
    ["in no place", { token: "secret" }],
    ["in an unknown place", { token: "secret", in: "header" }],
    ["in a parameter without a name", { token: "secret", in: "query", name: "" }],
    ["the option itself", "secret"],
    ["null", null],
    ["an empty text as the option", ""],
    ["false", false],
  ])("that is %s throws a TypeError, which doesn't quote it", (_, token) => {
    let error: unknown;
    try {
      Reflect.apply(createReceiver, undefined, [{ otherwise: () => {} }, { token }]);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/token/);
    expect(String(error)).not.toMatch(/"secret"|12345678/);
  });
});
