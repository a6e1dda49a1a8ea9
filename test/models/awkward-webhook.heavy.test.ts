import { describe, expect, it } from "vitest";
import { emitModels } from "../../scripts/emit/emit-models.ts";
import { makeVectors } from "../../scripts/emit/emit-vectors.ts";
import { AWKWARD, loadWithAwkwardWebhook } from "./support/awkward-webhook.ts";
import { describeModels } from "./support/describe-models.ts";
import { proveModel } from "./support/prove-model.ts";
import { promisedBodies, toBodies } from "./support/vector-bodies.ts";

const contract = await loadWithAwkwardWebhook();
const files = await emitModels(contract);
const bodies = [...toBodies(makeVectors(contract)), ...promisedBodies(contract)];

describe("with a fifth webhook in the spec and no other edit, the model", () => {
  describeModels((toolchain) => proveModel({ toolchain, contract, files, bodies }));
});

describe("the fifth webhook's vectors", () => {
  it("reach into its fields", () => {
    const ids = bodies.map(({ id }) => id);
    for (const name of [
      "disk.id.missing",
      "disk.errors.number",
      "tags.0.integer",
      "class.missing",
      "note.missing",
    ]) {
      expect(ids).toContain(`${AWKWARD.status}.${name}`);
    }
  });
});
