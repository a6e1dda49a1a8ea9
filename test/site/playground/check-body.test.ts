import { describe, expect, it } from "vitest";
import {
  checkBody,
  describeFindings,
  type Findings,
  isAsExpected,
  toneOf,
} from "../../../docs/.vitepress/theme/playground/check-body.ts";
import { toSample } from "../../../docs/.vitepress/theme/playground/samples.ts";
import { vectors } from "../../../src/testing/index.ts";
import { brokenPayloads } from "./broken-payloads.ts";

const texts = vectors.filter(({ bodyBase64 }) => bodyBase64 === undefined);

describe("checkBody", () => {
  it("finds what each vector expects, for both sides", () => {
    const codesOf = (issues: readonly { code: string; path: string }[]) =>
      issues.map(({ code, path }) => `${path} ${code}`).toSorted();
    const pathOf = (keys: readonly (string | number)[]) =>
      ["$", ...keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))].join("");
    const wrong = texts.flatMap((vector) =>
      (["receive", "send"] as const).flatMap((mode) => {
        const found = checkBody(toSample(vector).body, mode);
        const expected = vector.issues[mode].map(({ code, path }) => ({ code, path: pathOf(path) }));
        const isSame = JSON.stringify(codesOf(found.issues)) === JSON.stringify(codesOf(expected));
        return isSame && isAsExpected(vector, found) ? [] : [`${mode} ${vector.id}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(brokenPayloads)("shows $name at its line", ({ text, mode, kind, code, line }) => {
    const { issues, ...found } = checkBody(text, mode);
    expect(found).toMatchObject({ mode, kind });
    expect(issues.map((issue) => [issue.code, issue.line])).toContainEqual([code, line]);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end with %j as the editor does", (end) => {
    const { issues } = checkBody(`{${end}"status":${end}1}`, "receive");
    expect(issues).toMatchObject([{ code: "type", path: "$.status", line: 3, column: 1 }]);
  });

  it.each<[string, Findings["kind"], Findings["kind"], string | undefined]>([
    ['{"status":"not_of_this_version"}', "unknown", "invalid", "not_of_this_version"],
    ['{"status":1}', "invalid", "invalid", undefined],
    ["[]", "malformed", "malformed", undefined],
  ])("finds the kind and the status of %s", (body, received, sent, status) => {
    expect(checkBody(body, "receive")).toMatchObject({ kind: received, status });
    expect(checkBody(body, "send")).toMatchObject({ kind: sent, status });
  });

  it("has a tone for each kind, and names the place of the first error in a malformed body", () => {
    const found = ['{"status":"a"}', '{"status":1}', ""].map((body) => checkBody(body, "receive"));
    expect(found.map(toneOf)).toEqual(["neutral", "bad", "bad"]);
    expect(found.map(describeFindings).at(-1)).toMatch(/line 1, column 1\.$/);
  });
});

describe("isAsExpected", () => {
  it("finds a result that isn't the vector's, for either side", () => {
    const [vector] = vectors;
    if (vector === undefined) throw new Error("there is no vector");
    const found = { status: undefined, issues: [] };
    const valid = { ...vector, receive: "webhook", send: "valid" } as const;
    expect(isAsExpected(valid, { ...found, mode: "receive", kind: "unknown" })).toBe(false);
    expect(isAsExpected(valid, { ...found, mode: "send", kind: "malformed" })).toBe(false);
    const limited = { ...valid, flags: ["parser-limit"] } as const;
    expect(isAsExpected(limited, { ...found, mode: "send", kind: "malformed" })).toBe(true);
  });
});
