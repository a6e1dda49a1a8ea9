import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitModels } from "../../scripts/emit/emit-models.ts";
import { build, judge, type ModelVerdict, missingTools, type Toolchain } from "./support/toolchain.ts";
import { TOOLCHAINS } from "./support/toolchains.ts";
import { documentedFields, toBodies, type VectorBody } from "./support/vector-bodies.ts";

const contract = await loadContract();
const files = await emitModels(contract);
const bodies = toBodies(JSON.parse(await readFile("generated/vectors.json", "utf8")));

describe.each(TOOLCHAINS)("the $language model", (toolchain) => {
  const missing = missingTools(toolchain);
  if (missing.length > 0) {
    it.skip(`SKIPPED: this machine lacks ${missing.join(", ")}; scripts/install-compilers.sh installs it`);
    return;
  }
  describe("compiled without warnings and in the language's own form", () => prove(toolchain));
});

function prove(toolchain: Toolchain): void {
  const verdicts = new Map<string, ModelVerdict>();
  const verdictOf = (body: VectorBody) => ({ id: body.id, verdict: verdicts.get(body.id) });

  let folder = "";

  beforeAll(async () => {
    folder = await build(toolchain, files);
    const found = await judge(
      toolchain,
      folder,
      bodies.map(({ body }) => body),
    );
    for (const [index, { id }] of bodies.entries()) {
      const verdict = found[index];
      if (verdict !== undefined) verdicts.set(id, verdict);
    }
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("reads every example and writes equal JSON", () => {
    const examples = bodies.filter(({ id }) => id.includes(".example."));
    expect(examples).toHaveLength(contract.webhooks.flatMap(({ examples }) => examples).length);
    expect(examples.map(verdictOf)).toEqual(
      examples.map(({ id, payload }) => ({ id, verdict: { kind: "webhook", payload } })),
    );
  });

  it("reads every payload that keeps the contract, ignores unknown fields and writes the others as they were", () => {
    const right = bodies.filter(({ receive, limit }) => receive === "webhook" && !limit);
    expect(right.length).toBeGreaterThan(200);
    expect(right.map(verdictOf)).toEqual(
      right.map(({ id, payload }) => ({
        id,
        verdict: { kind: "webhook", payload: documentedFields(contract, payload) },
      })),
    );
  });

  it("gives the unknown variant, with the payload, for a status that it does not know", () => {
    const unknown = bodies.filter(({ receive }) => receive === "unknown");
    expect(unknown.length).toBeGreaterThan(20);
    expect(unknown.map(verdictOf)).toEqual(
      unknown.map(({ id, payload }) => ({ id, verdict: { kind: "unknown", payload } })),
    );
  });

  it.each(["required", "type"])("names the field where the vector's mistake is %s", (code) => {
    const broken = bodies.filter(
      ({ issues }) => issues.length > 0 && issues.every((issue) => issue.code === code),
    );
    expect(broken.length).toBeGreaterThan(20);
    for (const { id, issues } of broken) {
      const verdict = verdicts.get(id);
      expect(verdict, id).toMatchObject({ kind: "invalid", path: expect.any(String) });
      const paths = issues.map(({ path }) => path.join("."));
      expect(paths, id).toContain(verdict?.kind === "invalid" ? verdict.path : undefined);
    }
  });

  it("refuses a body that is no JSON object", () => {
    const malformed = bodies.filter(({ receive }) => receive === "malformed");
    expect(malformed.length).toBeGreaterThan(10);
    const accepted = malformed.filter(({ id }) => verdicts.get(id)?.kind !== "invalid").map(({ id }) => id);
    expect(accepted.filter((id) => !toolchain.beyondJson?.includes(id))).toEqual([]);
  });

  it("reads a body at a limit of JSON parsers, or says what is wrong with it", () => {
    const limits = bodies.filter(({ limit }) => limit);
    expect(limits.length).toBeGreaterThan(10);
    for (const { id } of limits) expect(verdicts.get(id)?.kind, id).toMatch(/^(webhook|invalid)$/);
  });
}
