import { readFileSync } from "node:fs";
import { glob } from "tinyglobby";
import { describe, expect, it } from "vitest";
import {
  findVectors,
  listExamples,
  statuses,
  toSample,
} from "../../../docs/.vitepress/theme/playground/samples.ts";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { vectors } from "../../../src/testing/index.ts";

const { webhooks } = await loadContract();

describe("the samples", () => {
  it("are all examples of all webhooks of the contract", () => {
    expect(statuses.map((status) => listExamples(status).map(({ name, body }) => [name, body]))).toEqual(
      webhooks.map(({ examples }) =>
        examples.map(({ name, payload }) => [name, JSON.stringify(payload, null, 2)]),
      ),
    );
  });

  it("are those of the first webhook if none is chosen", () => {
    expect(listExamples(undefined)).toEqual(listExamples(statuses[0]));
  });

  it("come only from the contract: no file of the playground names a webhook", async () => {
    const files = await glob("docs/.vitepress/theme/playground/*");
    const naming = files.filter((file) => {
      const text = readFileSync(file, "utf8");
      return webhooks.some(({ status }) => text.includes(status));
    });
    expect(files.length).toBeGreaterThan(5);
    expect(naming).toEqual([]);
  });

  it("are vectors too, with the webhook that they are about", () => {
    const about = vectors.map((vector) => toSample(vector).status ?? null);
    expect(about).toEqual(vectors.map(({ status }) => status));
  });
});

describe("findVectors", () => {
  it("finds every text vector for an empty query, and those that contain every word", () => {
    expect(findVectors(vectors, " ")).toEqual(vectors.filter(({ bodyBase64 }) => bodyBase64 === undefined));
    expect(findVectors(vectors, "no such words")).toEqual([]);
    expect(findVectors(vectors, "chronology").every(({ issues }) => issues.send.length > 0)).toBe(true);
    expect(findVectors(vectors, "chronology").length).toBeGreaterThan(1);
    const found = findVectors(vectors, "MALFORMED comma");
    expect(found.map(({ receive }) => receive)).toContain("malformed");
  });
});
