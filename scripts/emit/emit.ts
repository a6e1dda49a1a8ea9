import { readFile } from "node:fs/promises";
import type { Contract } from "../contract/contract.ts";
import { loadContract, SPEC } from "../contract/load-contract.ts";
import { openFile } from "../contract/read-spec.ts";
import { SpecError } from "../contract/spec-error.ts";
import { emitAsyncapi } from "./emit-asyncapi.ts";
import { emitContract } from "./emit-contract.ts";
import { emitErrors } from "./emit-errors.ts";
import { emitExamples } from "./emit-examples.ts";
import { emitModels } from "./emit-models.ts";
import { emitOpenapi } from "./emit-openapi.ts";
import { emitSchemas } from "./emit-schemas.ts";
import { emitTables } from "./emit-tables.ts";
import { emitTypes } from "./emit-types.ts";
import { emitValidators } from "./emit-validators.ts";
import { emitVectors } from "./emit-vectors.ts";
import type { EmittedFile, Emitter } from "./emitted-file.ts";
import { PlanError } from "./models/plan.ts";

const EMITTERS: readonly Emitter[] = [
  emitTypes,
  emitContract,
  emitSchemas,
  emitValidators,
  emitAsyncapi,
  emitOpenapi,
  emitVectors,
  emitTables,
  emitErrors,
  emitModels,
  emitExamples,
];

/**
 * Loads the contract and emits everything.
 *
 * @param path - The OpenAPI 3.1 file.
 * @returns Both. The files are everything in `generated/`.
 * @throws {SpecError} With every error in the spec, or else with the first keyword that no model can check.
 */
export async function emitSpec(path = SPEC): Promise<{ contract: Contract; files: EmittedFile[] }> {
  const contract = await loadContract(path);
  try {
    return { contract, files: await emit(contract) };
  } catch (cause) {
    if (!(cause instanceof PlanError)) throw cause;
    const spec = openFile(path, await readFile(path, "utf8"), "yaml");
    const position = spec.locate(spec.settle(cause.keys));
    throw new SpecError([{ ...position, message: cause.message, rule: "models" }], { cause });
  }
}

/** Emits everything in `generated/`, sorted by path. */
export async function emit(contract: Contract): Promise<EmittedFile[]> {
  const files = await Promise.all(EMITTERS.map((emitter) => emitter(contract)));
  return files.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
