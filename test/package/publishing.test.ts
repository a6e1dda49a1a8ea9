import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { describe, expect, inject, it } from "vitest";

const { tarball } = inject("packed");
const ATTW = fileURLToPath(
  new URL("../../node_modules/@arethetypeswrong/cli/dist/index.js", import.meta.url),
);

describe("the packed package", () => {
  it("has no mistake that publint knows", async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    expect((await publint({ pack: { tarball: buffer }, strict: true })).messages).toEqual([]);
  });

  it("has no types that attw finds wrong for ES modules", async () => {
    const args = [ATTW, tarball, "--profile", "esm-only", "--no-definitely-typed", "--no-color"];
    const outcome = await promisify(execFile)(process.execPath, args).catch((error) => error);
    expect(`${outcome.code ?? 0}: ${outcome.stdout}`).toMatch(/^0: /);
  });
});
