import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diffVersions, loadVersion, type Party, type VersionDocument } from "../../../src/diff/index.ts";
import { contain } from "../../../src/diff/search/contain.ts";
import type { Json } from "../../../src/document/json.ts";
import { openDocument } from "../../../src/document/open-document.ts";
import { createResolver } from "../../../src/document/resolve-schema.ts";
import { installNode } from "../../support/install-node.ts";
import { makeOracle } from "../../support/oracles.ts";
import { IS_CORE } from "../documents/support.ts";
import { hasProgram } from "../tools.ts";
import { MINIMAL_PAIRS, toDocument } from "./minimal-pairs.ts";
import { comparePeers, readPeersTable } from "./peers.ts";

const FOLDER = import.meta.dirname;
const read = (...path: string[]): string => readFileSync(join(FOLDER, ...path), "utf8");
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

type Case = readonly [name: string, a: Json, b: Json, isContained: boolean];

/** Questions from other projects that use only keywords the diff supports, and where our answers differ. */
const SUITES: readonly {
  title: string;
  folder: string;
  differs: Readonly<Record<string, readonly number[]>>;
}[] = [
  {
    title: "the JSON Schema containment test suite (sdbs-uni-p/json-schema-containment-testsuite, 446fb41)",
    folder: "containment",
    differs: {
      // In the suite, `format` is an annotation. We assert it.
      "unions/format.json": [1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19],
      "valid/format.json": [7, 21, 28, 35, 49, 56, 63, 70, 77, 84, 105, 112, 119, 126, 133],
    },
  },
  {
    title: "jsonsubschema's own tests (IBM/jsonsubschema, de91470)",
    folder: "jsonsubschema",
    differs: {
      // It reads `.` as any character. In JavaScript, `.` excludes line terminators.
      "test_more.test_equiv_multiple_case": [1, 3],
      "test_string.test_equiv_multiple_case": [3, 5, 7, 9, 14],
      // It ignores keywords next to a `$ref`, as draft 4 does.
      "test_refs.test_1": [2],
      "test_refs.test_2": [1, 2],
      // It reports that multiples of 3 aren't all multiples of 0.3. They are.
      "test_numeric.test_all_all_3": [2],
      // We are unsure: integers that only both forms of a union cover, a value in two forms, two `multipleOf`.
      "test_boolean.test_oneOf5": [1],
      "test_boolean.test_oneof4": [1],
      "test_numeric.test_int_mul_mul2": [2],
      "test_numeric.test_join4": [2],
      "test_numeric.test_join6": [2],
      "test_numeric.test_join_mulof8": [1],
      "test_numeric.test_join_mulof9": [1],
    },
  },
];

describe.each(SUITES)("$title", ({ folder, differs }) => {
  it("gets the expected answers, apart from the listed differences, and Hyperjump's validator confirms each witness", async () => {
    const cases: readonly Case[] = JSON.parse(read(folder, "cases.json"));
    const wrong: string[] = [];
    for (const [name, a, b, isContained] of cases) {
      const answer = contain({ a: load(a), from: "receive", b: load(b), to: "receive" });
      const isRight = (answer.kind === "contained") === isContained && answer.kind !== "unsure";
      const [group = "", id] = name.split(" ");
      if (isRight === (differs[group]?.includes(Number(id)) ?? false))
        wrong.push(`${name}: ${answer.kind}, expected ${isContained ? "contained" : "not"}`);
      const [witness] = answer.kind === "witness" ? answer.values : [];
      if (witness === undefined) continue;
      const judged = [await isValidBy(a, witness), await isValidBy(b, witness)];
      if (judged[0] !== true || judged[1] !== false)
        wrong.push(`${name}: ${JSON.stringify(witness)} proves nothing`);
    }
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });
});

describe("minimal pairs", () => {
  it.each(MINIMAL_PAIRS)("break the right parties: %s", async (_, old, next, truth) => {
    const report = await diffAndConfirm(
      loadVersion(toDocument(old), "old"),
      loadVersion(toDocument(next), "new"),
    );
    const breaks = report.changes.flatMap((change) => change.breaks);
    const found = (["receivers", "senders"] as const).filter((party) => breaks.includes(party));
    expect(found.map((party) => (party === "receivers" ? "R" : "S")).join("")).toBe(truth);
    expect(report.changes.flatMap(({ unsure }) => unsure)).toEqual([]);
  });
});

describe("the comparison with other tools", () => {
  const reason = IS_CORE
    ? " (skipped: not in the core)"
    : hasProgram("go", "version")
      ? ""
      : " (skipped: no go here)";

  it.skipIf(reason !== "")(`is what docs/diff.md shows${reason}`, () => {
    expect(readPeersTable()).toBe(comparePeers());
  });
});

describe("published versions of a payment provider's webhooks (Adyen/adyen-openapi)", () => {
  it.each([
    ["dispute", 1, 1],
    ["transaction", 1, 0],
    ["grant", 0, 1],
    ["balance", 1, 0],
    ["tokenization", 0, 1],
  ])(
    "%s: break receivers %d and senders %d, with payloads that Hyperjump's validator confirms",
    async (name, receivers, senders) => {
      const [old, next] = ["old", "new"].map((side) =>
        loadVersion(read("adyen", `${name}.${side}.json`), side),
      );
      if (old === undefined || next === undefined) throw new TypeError("two versions");
      const { changes } = await diffAndConfirm(old, next);
      const has = (party: Party): number => Number(changes.some(({ breaks }) => breaks.includes(party)));
      expect([has("receivers"), has("senders")]).toEqual([receivers, senders]);
      expect(changes.flatMap(({ unsure }) => unsure)).toEqual([]);
    },
  );
});

describe("@octokit/openapi-webhooks, 4.8 MB", () => {
  it("is compared, and no impact is unsure", () => {
    installNode(FOLDER);
    const [old, next] = ["old", "new"].map((name) => {
      const text = read("node_modules", name, "generated", "api.github.com.json");
      return loadVersion(text, name);
    });
    if (old === undefined || next === undefined) throw new TypeError("two versions");
    const { changes } = diffVersions(old, next);
    expect(changes.filter(({ rule }) => rule === "webhook-added")).toHaveLength(
      next.webhooks.length - old.webhooks.length,
    );
    expect(changes.filter(({ breaks }) => breaks.includes("receivers"))).not.toEqual([]);
    expect(changes.flatMap(({ unsure }) => unsure)).toEqual([]);
  });
});

function load(schema: Json): Json {
  return typeof schema === "boolean"
    ? schema
    : createResolver(openDocument(JSON.stringify(schema), { name: "schema" }))([]);
}

let count = 0;

async function isValidBy(schema: Json, value: Json): Promise<boolean> {
  if (typeof schema === "boolean") return schema;
  const rest = Object.fromEntries(Object.entries(schema ?? {}).filter(([keyword]) => keyword !== "$id"));
  const validate = await makeOracle({ $schema: DIALECT, ...rest, $id: `urn:test:outside:${count++}` });
  return validate(JSON.stringify(value));
}

/** Compares two versions; old receivers, as Hyperjump judges them by the document, reject each example payload. */
async function diffAndConfirm(old: VersionDocument, next: VersionDocument) {
  const report = diffVersions(old, next);
  for (const { examples } of report.changes) {
    for (const { party, webhook, payload } of examples) {
      // Only our send mode limits what senders may send, so the document alone can confirm only breaks of
      // receivers.
      if (party !== "receivers") continue;
      const found = old.webhooks.find(({ key, status }) => key === webhook || status === webhook);
      const schema = { ...asJson(old, found?.keys.schema ?? []), components: old.root["components"] ?? {} };
      expect([webhook, payload, await isValidBy(schema, payload)]).toEqual([webhook, payload, false]);
    }
  }
  return report;
}

function asJson({ document }: VersionDocument, keys: readonly (string | number)[]): Record<string, Json> {
  const text = JSON.stringify(document.valueAt(keys), (key, value) =>
    key === "discriminator" || key.startsWith("x-") ? undefined : value,
  );
  return JSON.parse(text);
}
