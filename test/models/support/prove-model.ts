import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Contract } from "../../../scripts/contract/contract.ts";
import type { EmittedFile } from "../../../scripts/emit/emitted-file.ts";
import { build, judge, type ModelVerdict, type Toolchain } from "./toolchain.ts";
import { documentedFields, type VectorBody } from "./vector-bodies.ts";

/** A model to prove, and what to prove it with. */
export interface Proof {
  readonly toolchain: Toolchain;
  readonly contract: Contract;
  readonly files: readonly EmittedFile[];
  readonly bodies: readonly VectorBody[];
}

/** Registers the tests that compile a model with its driver and send it the vectors. */
export function proveModel({ toolchain, contract, files, bodies }: Proof): void {
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
      const paths = issues.map(({ path }) => toPath(path));
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

/** `items[0].id`. */
function toPath(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
