import { describe, expect, it } from "vitest";
import { readWebhook, statuses, webhook } from "../../src/index.ts";
import { formatPath, ISSUE_LIMIT, quote, quoteList } from "../../src/runtime/issue.ts";
import { assertWebhook, build, expectWebhook, send } from "../../src/testing/index.ts";

// Control, bidirectional, format and separator characters, and half a surrogate pair.
const UNSAFE = [
  "\u0000",
  "\n",
  "\u001b",
  "\u009b",
  "\u200e",
  "\u202e",
  "\u2066",
  "\u2028",
  "\ufeff",
  "\u{e0041}",
];

describe("quote", () => {
  it.each(UNSAFE)("escapes %j, without cutting the escape", (char) => {
    expect(JSON.parse(quote(char))).toBe(char);
    expect(quote(char)).toMatch(/^[\x20-\x7e]+$/);
    for (let length = 60; length < 85; length++) {
      const quoted = quote("a".repeat(length) + char.repeat(20));
      expect(quoted.length).toBeLessThanOrEqual(80);
      expect(quoted).toMatch(/…"$/);
      expect(JSON.parse(quoted.replace("…", "")).replaceAll(char, "")).toBe("a".repeat(length).slice(0, 77));
    }
  });

  it("never splits a surrogate pair", () => {
    for (let length = 60; length < 85; length++) {
      const quoted = quote("a".repeat(length) + "\u{1f3a5}".repeat(20));
      expect(quoted.length).toBeLessThanOrEqual(80);
      expect(quoted).not.toMatch(/\p{Cs}/u);
    }
    expect(quote("\ud83d")).toBe('"\\ud83d"');
  });

  it.each([
    [Number.POSITIVE_INFINITY, "a number out of range"],
    [Number.NaN, "NaN"],
    [-1.5, "-1.5"],
    [null, "null"],
    [undefined, "nothing"],
    [10n, "a bigint"],
    [Symbol("x"), "a symbol"],
    [{ toJSON: () => "\u001b" }, "an object"],
    [["a"], "an array of 1 item"],
  ])("describes %o", (value, text) => {
    expect(quote(value)).toBe(text);
  });
});

describe("quoteList", () => {
  it("never truncates an item of the list", () => {
    expect(quoteList(["a", 1, null])).toBe('"a", 1, null');
    const items = Array.from({ length: 40 }, (_, index) => `item ${index}`);
    const [, rest = ""] = /^(?:"item \d+", )+"item \d+" or (\d+) more$/.exec(quoteList(items)) ?? [];
    expect(quoteList(items).length).toBeLessThanOrEqual(80);
    expect(Number(rest)).toBe(40 - quoteList(items).split(",").length);
  });
});

describe("formatPath", () => {
  it("writes keys so that they are safe to print", () => {
    expect(formatPath([])).toBe("payload");
    expect(formatPath(["items", 3, "name"])).toBe("items[3].name");
    expect(formatPath(["\n::error::", "a b"])).toBe('["\\n::error::"]["a b"]');
  });
});

describe("a long list of issues", () => {
  it("ends with a count of all of them", () => {
    const [status] = statuses;
    const extra = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`field_${index}`, index]));
    const issues = send.webhook.safeParse({ ...build(status), ...extra }).issues ?? [];
    expect(issues.length).toBe(ISSUE_LIMIT + 1);
    expect(issues.at(-1)).toMatchObject({ code: "too_many_issues", found: "4000" });
  });
});

describe("the cost of reporting issues", () => {
  /** Counts how often a payload with `count` unknown fields is read. */
  function countReads(count: number): number {
    let reads = 0;
    const note = <T>(result: T): T => {
      reads++;
      return result;
    };
    const fields = Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, index]));
    const payload = new Proxy(
      { ...build(statuses[0]), ...fields },
      {
        get: (target, key) => note(Reflect.get(target, key)),
        getOwnPropertyDescriptor: (target, key) => note(Reflect.getOwnPropertyDescriptor(target, key)),
      },
    );
    expect(send.webhook.safeParse(payload).success).toBe(false);
    return reads;
  }

  it("grows no faster than the number of unknown fields", () => {
    expect(countReads(16_000)).toBeLessThanOrEqual(5 * countReads(4_000));
  });

  it("stays the same for a receiver, which ignores them", () => {
    const body = (count: number): string =>
      JSON.stringify({
        status: statuses[0],
        ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, i])),
      });
    const issuesOf = (count: number) => {
      const result = readWebhook(body(count));
      return result.kind === "invalid" ? result.issues.length : 0;
    };
    expect(issuesOf(16_000)).toBe(issuesOf(1));
  });
});

describe("hostile values", () => {
  const [status] = statuses;
  const thrower = {
    get status(): string {
      throw new Error("secret");
    },
  };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const VALUES: readonly unknown[] = [
    10n,
    { status, msg: 10n },
    Symbol("a"),
    () => status,
    thrower,
    {
      status,
      get msg() {
        return thrower.status;
      },
    },
    revoked,
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("secret");
        },
      },
    ),
    {
      status,
      toJSON: () => {
        throw new Error("secret");
      },
    },
    Object.create(null),
    Object.assign(Object.create(null), { status }),
    { status: deep },
    deep,
  ];

  // Not a table of values, because the test runner would read them.
  it.each([...VALUES.keys()])("never make is, safeParse or a matcher throw: #%i", (index) => {
    const value = VALUES[index];
    for (const schema of [webhook, send.webhook]) {
      expect(schema.is(value)).toBe(false);
      const { success, issues = [] } = schema.safeParse(value);
      expect({ success, count: issues.length > 0 }).toEqual({ success: false, count: true });
      expect(JSON.stringify(issues)).not.toContain("secret");
    }
    expect(expectWebhook.toBeWebhook(value).pass).toBe(false);
    expect(expectWebhook.toBeWebhook(value).message()).toMatch(/./);
  });
});

describe("messages", () => {
  const EVIL = "\n::error::x\u001b[31m```\u202e";

  it("escape keys, statuses and values, wherever they are printed", () => {
    const payload = { ...build(statuses[0]), [EVIL]: EVIL };
    const thrown = [
      () => send.webhook.parse(payload),
      () => send.webhook.parse({ status: EVIL }),
      () => assertWebhook(payload),
      () => Reflect.apply(assertWebhook, undefined, [build(statuses[0]), EVIL]),
      () => Reflect.apply(build, undefined, [EVIL]),
      () => Reflect.apply(build, undefined, [statuses[0], { [EVIL]: EVIL }]),
    ].map((run) => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    });
    const { message } = Reflect.apply(expectWebhook.toBeWebhook, undefined, [payload, EVIL]);
    for (const text of [...thrown.map((error) => Object(error).message), message()]) {
      expect(text).toEqual(expect.any(String));
      expect(text.replaceAll(/^(- |\+ | {2,}|$).*\n?/gm, "")).not.toMatch(/\n./);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      expect(text).not.toMatch(/^::|[\u0000-\u0009\u000b-\u001f\u202e]/m);
    }
  });
});
