import { describe, expect, it } from "vitest";
import {
  type Change,
  diffVersions,
  loadVersion,
  type Party,
  RULES,
  type RuleId,
  ruleOf,
  type VersionDocument,
} from "../../src/diff/index.ts";
import { DOCUMENT_PAIRS } from "./document-pairs.ts";
import { FIELD_PAIRS } from "./field-pairs.ts";
import { BASE, edit, toLines, withField } from "./pair.ts";

const PAIRS = [
  ...FIELD_PAIRS.map(({ title, old, next, ...found }) => ({
    title,
    old: withField(old),
    next: withField(next),
    ...found,
  })),
  ...DOCUMENT_PAIRS.map(({ title, old = [], next, ...found }) => ({
    title,
    old: edit(BASE, old),
    next: edit(BASE, next),
    ...found,
  })),
];

describe("two versions of a contract", () => {
  it.each(PAIRS)("are compared, and each break is proven by a payload or unsure: $title", (pair) => {
    const versions = { old: loadVersion(pair.old, "old.yaml"), next: loadVersion(pair.next, "new.yaml") };
    const report = diffVersions(versions.old, versions.next);
    const { finds, bump } = pair;
    expect({ finds: toLines(report), bump: report.bump }).toEqual({ finds, bump });
    for (const change of report.changes) expect(unproven(change, versions)).toEqual([]);
  });
});

/** Parties that a change breaks without the payload that could prove it. */
function unproven({ rule, breaks, unsure, examples, webhook }: Change, { old, next }: Versions): Party[] {
  // A report's rules are always rule IDs.
  const { always } = ruleOf(rule as RuleId);
  return breaks.filter((party) => {
    if (always.includes(party) || unsure.some((each) => each.party === party)) return false;
    const [from, to] = party === "receivers" ? [next, old] : [old, next];
    const find = ({ webhooks }: VersionDocument) =>
      webhooks.find(({ key, status }) => status === webhook || key === webhook);
    const payload = examples.find((example) => example.party === party)?.payload ?? null;
    const isSent = find(from)?.check(payload, "send").length === 0;
    const isAccepted = find(to)?.check(payload, party === "receivers" ? "receive" : "send").length === 0;
    return payload === null || !isSent || isAccepted;
  });
}

interface Versions {
  readonly old: VersionDocument;
  readonly next: VersionDocument;
}

describe("the table of pairs", () => {
  it("has every rule", () => {
    const found = new Set(PAIRS.flatMap(({ finds }) => finds.map((line) => line.split(" ")[0])));
    expect(Object.keys(RULES).filter((id) => !found.has(id))).toEqual([]);
  });
});

describe("a rule", () => {
  it("has a mirror that exists, or is its own", () => {
    const broken = Object.entries(RULES).filter(
      ([, { mirror }]) => !mirror.startsWith("itself: ") && RULES[mirror] === undefined,
    );
    expect(broken).toEqual([]);
  });

  it("is the mirror of its mirror, or of a rule that finds the same in more detail", () => {
    const detailed = ["field-added-to-closed-object", "required-field-added"];
    const lonely = Object.entries(RULES).filter(([id, { mirror }]) => {
      const other = Object.entries(RULES).find(([name]) => name === mirror)?.[1].mirror;
      return other !== undefined && other !== id && !detailed.includes(id);
    });
    expect(lonely).toEqual([]);
  });

  it("breaks the other party where its mirror breaks one", () => {
    const opposite = { wider: "narrower", narrower: "wider" } as const;
    for (const [id, { mirror, direction }] of Object.entries(RULES)) {
      if (direction === undefined) continue;
      expect([id, RULES[mirror]?.direction]).toEqual([id, opposite[direction]]);
    }
  });
});
