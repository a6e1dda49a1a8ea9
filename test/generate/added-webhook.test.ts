import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "@asyncapi/parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract, SPEC } from "../../scripts/contract/load-contract.ts";
import { emit } from "../../scripts/emit/emit.ts";
import { makeVectors } from "../../scripts/emit/emit-vectors.ts";
import { loadValidators } from "../support/load-validators.ts";
import { runMutants } from "../support/mutants.ts";
import { addQuokka } from "../support/quokka.ts";

const STATUS = "quokka_counted";
const SAME_FOR_EVERY_CONTRACT = ["conform.schema.json", "vectors.d.ts", "vectors.js", "vectors.schema.json"];
const folder = mkdtempSync(join(tmpdir(), "added-"));
afterAll(() => rmSync(folder, { recursive: true }));

let contract: Contract;
const contents = new Map<string, string>();

beforeAll(async () => {
  const spec = join(folder, "openapi.yaml");
  writeFileSync(spec, addQuokka(readFileSync(SPEC, "utf8")));
  contract = await loadContract(spec);
  for (const file of await emit(contract)) contents.set(file.path, file.contents);
});

describe("a webhook that is added to the spec", () => {
  it("reaches every output: each file, and each language's model", () => {
    const others = contract.webhooks.map(({ status }) => status).filter((status) => status !== STATUS);
    const outputs = new Map<string, string>();
    for (const [path, text] of contents) {
      if (others.some((status) => path.split(/[/.]/).includes(status))) continue;
      const output = /^models\/\w+/.exec(path)?.[0] ?? path;
      outputs.set(output, (outputs.get(output) ?? "") + text);
    }
    const silent = [...outputs].filter(([, text]) => !/quokka_?counted|counted_from/i.test(text));
    expect(silent.map(([output]) => output)).toEqual(SAME_FOR_EVERY_CONTRACT);
  });

  it("keeps the AsyncAPI document free of diagnostics", async () => {
    const { diagnostics } = await new Parser().parse(contents.get("asyncapi.yaml") ?? "");
    // 3.0.0 is on purpose: see docs/decisions/asyncapi.md.
    expect(diagnostics.filter(({ code }) => code !== "asyncapi-latest-version")).toEqual([]);
  });

  it("gets validators that agree with its vectors", async () => {
    const { isWebhook, isSendableWebhook } = await loadValidators(contract);
    const vectors = makeVectors(contract).filter(
      ({ status, payload }) => status === STATUS && payload !== undefined,
    );
    expect(vectors.length).toBeGreaterThan(0);
    const found = vectors.map(({ id, payload }) => [id, isWebhook(payload), isSendableWebhook(payload)]);
    expect(found).toEqual(
      vectors.map(({ id, receive, send }) => [id, receive === "webhook", send === "valid"]),
    );
  });

  it("has vectors that notice the removal of each of its constraints", () => {
    const { survived, killed } = runMutants(contract);
    expect(survived).toEqual([]);
    expect(killed).toContain(`receive ${STATUS} properties/island/enum`);
    expect(killed).toContain(`send ${STATUS} properties/survey/additionalProperties`);
  });
});
