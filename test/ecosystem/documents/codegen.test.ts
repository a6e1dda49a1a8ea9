import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { installNode } from "../../support/install-node.ts";
import { bodyOf, vectors } from "../../support/vectors.ts";
import { HERE, nodeTool, run } from "./support.ts";

interface ZodSchema {
  safeParse(value: unknown): { readonly success: boolean };
}

const contract = await loadContract();

/** Each generator's command, and where it puts the schema of a webhook. */
const GENERATORS = [
  { name: "openapi-ts", args: [], find: (type: string) => ["hey-api/zod.gen.ts", `z${type}`] },
  {
    name: "orval",
    args: ["--config", "orval.config.mjs"],
    find: (type: string) => ["orval/webhooks.ts", `${type}Body`],
  },
  {
    name: "kubb",
    args: ["generate", "--config", "kubb.config.mjs"],
    find: (_: string, name: string) => [`kubb/zod/${name}Schema.ts`, `${name}Schema`],
  },
];

beforeAll(() => installNode(HERE));

describe.each(GENERATORS)("the Zod schemas that $name generates with our recipe", ({ name, args, find }) => {
  it("accept every valid payload that an ordinary sender sends, and reject one without a field", async () => {
    const { exitCode, stdout, stderr } = await run(nodeTool(name), args, join(HERE, "codegen"));
    expect(exitCode, stdout + stderr).toBe(0);
    for (const { status, typeName, identifier } of contract.webhooks) {
      const [file = "", key = ""] = find(typeName, identifier);
      const { [key]: schema }: Record<string, ZodSchema> = await import(join(HERE, "output", file));
      const valid = vectors.filter(
        (vector) => vector.status === status && vector.schema?.receive === "valid" && vector.level === "must",
      );
      const rejected = valid.filter(
        (vector) => !schema?.safeParse(JSON.parse(String(bodyOf(vector)))).success,
      );
      expect([valid.length > 0, rejected.map(({ id }) => id)]).toEqual([true, []]);
      expect(schema?.safeParse({ status }).success).toBe(false);
    }
  });
});
