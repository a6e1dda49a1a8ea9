import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Change, DiffReport, Party } from "../../../src/diff/diff-report.ts";
import { addQuokka } from "../../support/quokka.ts";
import { findDifferences } from "./agreement.ts";
import { applyEdits, type Edit } from "./edit.ts";
import { EDITS } from "./edits.ts";
import { Oracle } from "./oracle.ts";
import { placesOf } from "./places.ts";
import { copy, type Tree, treeAt } from "./tree.ts";

const base: Tree = parse(addQuokka());
const SILENT: DiffReport = { changes: [] };

/** Edits of one field whose impact is obvious: a title, who they break, and the field's new keywords. */
const PLAIN: readonly (readonly [title: string, parties: readonly Party[], keywords: Tree])[] = [
  ["a field that may be null", ["receivers"], { type: ["string", "null"] }],
  ["a field that must be short", ["senders"], { maxLength: 2 }],
  ["a field of another type", ["receivers", "senders"], { type: "integer" }],
  ["a field described anew", [], { description: "Text." }],
];

function edited(keywords: Tree): Tree {
  const document = copy(base);
  Object.assign(treeAt(document, "components", "schemas", "UploadFailed", "properties", "msg"), keywords);
  return document;
}

function reportOf(change: Partial<Change>): DiffReport {
  const whole = {
    rule: "made-up",
    path: "/msg",
    fingerprint: "f",
    places: change.webhook === undefined ? [] : [{ webhook: change.webhook, path: "/msg" }],
    location: { version: "new", file: "a.yaml", line: 1, column: 1, pointer: "#" },
    breaks: [],
    unsure: [],
    bump: "patch",
    why: "",
    examples: [],
  } as const;
  return { changes: [{ ...whole, ...change }], bump: "major" };
}

async function breaksBetween(old: Tree, next: Tree): Promise<string[]> {
  const { breaks } = await new Oracle(old, next).findBreaks();
  return breaks.map(({ party, webhook }) => `${party} of ${webhook}`);
}

describe("the oracle", () => {
  it.each(PLAIN)("finds with payloads what %s breaks: %j", async (_, parties, change) => {
    const { breaks } = await new Oracle(base, edited(change)).findBreaks();
    expect(breaks.map(({ party, webhook }) => `${party} of ${webhook}`)).toEqual(
      parties.map((party) => `${party} of upload_failed`),
    );
  });

  it.each(PLAIN)("finds the opposite in the reverse direction: %s", async (_, parties, change) => {
    const opposite = { receivers: "senders", senders: "receivers" } as const;
    const { breaks } = await new Oracle(edited(change), base).findBreaks();
    expect(breaks.map(({ party }) => party).toSorted()).toEqual(
      parties.map((party) => opposite[party]).toSorted(),
    );
  });

  it("doesn't count an added webhook as a break, and counts a removed one as a sender's", async () => {
    const fewer = copy(base);
    delete treeAt(fewer, "webhooks")["quokka_counted"];
    expect(await breaksBetween(fewer, base)).toEqual([]);
    expect(await breaksBetween(base, fewer)).toEqual(["senders of quokka_counted"]);
  });

  it("detects a dropped chronology", async () => {
    const loose = copy(base);
    delete treeAt(loose, "components", "schemas", "SessionFinished")["x-chronology"];
    expect(await breaksBetween(loose, base)).toEqual(["senders of session_finished"]);
  });

  it("sees a webhook that nothing can be", async () => {
    const impossible = edited({ enum: ["long"], maxLength: 2 });
    expect((await new Oracle(base, impossible).findBreaks()).canBeKept).toBe(false);
    expect((await new Oracle(base, base).findBreaks()).canBeKept).toBe(true);
  });
});

describe("a wrong verdict", () => {
  const nullable = edited({ type: ["string", "null"] });
  const payload = { status: "upload_failed" };

  it("is reported when it misses a break", async () => {
    expect(await findDifferences(base, nullable, SILENT)).toEqual([
      expect.stringMatching(/^misses that upload_failed breaks receivers: \{.*null/),
    ]);
    expect(await findDifferences(nullable, base, SILENT)).toEqual([
      expect.stringMatching(/^misses that upload_failed breaks senders/),
    ]);
  });

  it("is reported when it names another webhook or the other party", async () => {
    const elsewhere = reportOf({ webhook: "upload_ready", breaks: ["receivers"] });
    const inverted = reportOf({ webhook: "upload_failed", breaks: ["senders"] });
    for (const report of [elsewhere, inverted]) {
      expect(await findDifferences(base, nullable, report)).toEqual([
        expect.stringMatching(/^misses that \w+ breaks receivers/),
      ]);
    }
  });

  it("is reported when its payload proves nothing", async () => {
    const report = reportOf({
      webhook: "upload_failed",
      breaks: ["receivers"],
      examples: [{ party: "receivers", webhook: "upload_failed", payload, at: "", rejection: "" }],
    });
    expect(await findDifferences(base, nullable, report)).toEqual([
      expect.stringMatching(/^made-up at upload_failed\/msg doesn't break receivers with/),
    ]);
  });

  it("is reported when it requires too little", async () => {
    const right = reportOf({ webhook: "upload_failed", breaks: ["receivers"] });
    expect(await findDifferences(base, nullable, right)).toEqual([]);
    expect(await findDifferences(base, nullable, { ...right, bump: "minor" })).toEqual([
      "breaks receivers, but requires minor",
    ]);
  });
});

describe("an edit", () => {
  const draws = Array.from({ length: 40 }, (_, number) => number);

  it.each(Object.keys(EDITS))("changes the document in at least one place: %s", (kind) => {
    const outcomes = draws.map((number) => {
      const keywords = { pattern: "^a", title: "A" };
      const draw = {
        place: number * 7 + (number % 3),
        choice: number,
        name: "kind",
        schema: { type: "null" },
        keywords,
      };
      const edit: Edit = { kind, draw };
      const { document, done } = applyEdits(base, [edit]);
      return { isChanged: JSON.stringify(document) !== JSON.stringify(base), isTold: done.length > 0 };
    });
    expect(outcomes.some(({ isChanged }) => isChanged)).toBe(true);
    expect(outcomes.filter(({ isChanged, isTold }) => isChanged && !isTold)).toEqual([]);
  });

  it("reaches every schema of a payload", () => {
    expect(placesOf(base).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "webhooks/quokka_counted",
        "QuokkaCounted/properties/survey/properties/boats",
        "ServerTime",
      ]),
    );
  });
});
