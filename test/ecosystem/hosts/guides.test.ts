import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileSamples, needsFramework } from "../../docs/compile-samples.ts";
import { readSamples } from "../../docs/samples.ts";
import { HERE, installHosts } from "./install.ts";

let remove = (): void => {};
beforeAll(async () => {
  ({ remove } = await installHosts());
});
afterAll(() => remove());

const samples = (await readSamples()).filter(
  ({ language, code }) => language === "ts" && needsFramework(code),
);

describe("a sample with a framework", () => {
  it("occurs in the guides", () => {
    expect(samples.length).toBeGreaterThan(0);
  });

  it("compiles with the framework's own types", () => {
    expect(compileSamples(samples, join(HERE, "node_modules"))).toEqual([]);
  });
});
