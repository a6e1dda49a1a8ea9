import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitModels } from "../../scripts/emit/emit-models.ts";
import { AWKWARD, AWKWARD_BROKEN, loadWithAwkwardWebhook } from "./support/awkward-webhook.ts";
import { build, judge, type ModelVerdict, missingTools, type Toolchain } from "./support/toolchain.ts";
import { TOOLCHAINS } from "./support/toolchains.ts";

const files = await emitModels(await loadWithAwkwardWebhook());

describe.each(TOOLCHAINS)("a fifth webhook in the spec, in the $language model", (toolchain) => {
  const missing = missingTools(toolchain);
  if (missing.length > 0) {
    it.skip(`SKIPPED: this machine lacks ${missing.join(", ")}; scripts/install-compilers.sh installs it`);
    return;
  }
  describe("compiled without warnings and in the language's own form", () => prove(toolchain));
});

function prove(toolchain: Toolchain): void {
  const payloads = [...Object.values(AWKWARD), ...Object.values(AWKWARD_BROKEN)];
  let verdicts: readonly ModelVerdict[] = [];

  let folder = "";

  beforeAll(async () => {
    folder = await build(toolchain, files);
    verdicts = await judge(
      toolchain,
      folder,
      payloads.map((payload) => JSON.stringify(payload)),
    );
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("reads its optional and nested fields and its choices, and writes equal JSON", () => {
    const read = Object.values(AWKWARD).map((payload) => ({ kind: "webhook", payload }));
    expect(verdicts.slice(0, read.length)).toEqual(read);
  });

  it("names the field that is missing or wrong, at any depth", () => {
    const broken = verdicts.slice(Object.keys(AWKWARD).length);
    expect(broken.map((verdict) => (verdict.kind === "invalid" ? verdict.path : verdict.kind))).toEqual(
      Object.keys(AWKWARD_BROKEN),
    );
  });
}
