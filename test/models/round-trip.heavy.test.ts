import { describe } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitModels } from "../../scripts/emit/emit-models.ts";
import { makeVectors } from "../../scripts/emit/emit-vectors.ts";
import { describeModels } from "./support/describe-models.ts";
import { proveModel } from "./support/prove-model.ts";
import { promisedBodies, toBodies } from "./support/vector-bodies.ts";

const contract = await loadContract();
const files = await emitModels(contract);
const bodies = [...toBodies(makeVectors(contract)), ...promisedBodies(contract)];

describe("the contract's model", () => {
  describeModels((toolchain) => proveModel({ toolchain, contract, files, bodies }));
});
