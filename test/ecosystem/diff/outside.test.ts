import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diffVersions, loadVersion, type Party, type VersionDocument } from "../../../src/diff/index.ts";
import { contain } from "../../../src/diff/search/contain.ts";
import type { Json } from "../../../src/document/json.ts";
import { openDocument } from "../../../src/document/open-document.ts";
import { createResolver } from "../../../src/document/resolve-schema.ts";
import { makeOracle } from "../../support/oracles.ts";
import { MINIMAL_PAIRS } from "./minimal-pairs.ts";

const FOLDER = import.meta.dirname;
const read = (...path: string[]): string => readFileSync(join(FOLDER, ...path), "utf8");
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** Of sdbs-uni-p/json-schema-containment-testsuite (446fb41), each question with keywords that the diff claims to know. */
const CASES: readonly (readonly [name: string, a: Json, b: Json, isContained: boolean])[] = JSON.parse(
  read("containment", "cases.json"),
);

/** Where the suite and we differ, by file: for it, `format` is a note that rejects nothing. We assert it. */
const DIFFERS: Readonly<Record<string, readonly number[]>> = {
  "unions/format.json": [1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19],
  "valid/format.json": [7, 21, 28, 35, 49, 56, 63, 70, 77, 84, 105, 112, 119, 126, 133],
};

describe("the JSON Schema containment test suite", () => {
  it("is answered as it expects, apart from the listed differences, and each witness is confirmed by Hyperjump's validator", async () => {
    const wrong: string[] = [];
    for (const [name, a, b, isContained] of CASES) {
      const answer = contain({ a: load(a), from: "receive", b: load(b), to: "receive" });
      const isRight = (answer.kind === "contained") === isContained && answer.kind !== "unsure";
      const [file = "", id] = name.split(" ");
      if (isRight === (DIFFERS[file]?.includes(Number(id)) ?? false))
        wrong.push(`${name}: ${answer.kind}, expected ${isContained ? "contained" : "not"}`);
      const [witness] = answer.kind === "witness" ? answer.values : [];
      if (witness === undefined) continue;
      const judged = [await isValidBy(a, witness), await isValidBy(b, witness)];
      if (judged[0] !== true || judged[1] !== false)
        wrong.push(`${name}: ${JSON.stringify(witness)} proves nothing`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("minimal pairs", () => {
  it.each(MINIMAL_PAIRS)("break whom they should: %s", async (_, old, next, truth) => {
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

const OCTOKIT = join(FOLDER, "octokit");
const install = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: OCTOKIT, encoding: "utf8" });

describe.skipIf(install.status !== 0)(
  "@octokit/openapi-webhooks, 4.8 MB (skipped if npm can't install it)",
  () => {
    it("is compared, and no impact is unsure", () => {
      const [old, next] = ["old", "new"].map((name) => {
        const text = read("octokit", "node_modules", name, "generated", "api.github.com.json");
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
  },
);

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

function toDocument(schema: object): string {
  const requestBody = { required: true, content: { "application/json": { schema } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1.0.0" },
    webhooks: { w: { post: { requestBody } } },
  });
}

/** Compares two versions; old receivers, as Hyperjump judges them by the document, reject each example payload. */
async function diffAndConfirm(old: VersionDocument, next: VersionDocument) {
  const report = diffVersions(old, next);
  for (const { examples } of report.changes) {
    for (const { party, webhook, payload } of examples) {
      // What senders may not send is a matter of our send mode; by the document alone, only receivers can be confirmed.
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
