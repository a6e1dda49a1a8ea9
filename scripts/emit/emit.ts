import type { Contract } from "../contract/contract.ts";
import { emitAsyncapi } from "./emit-asyncapi.ts";
import { emitContract } from "./emit-contract.ts";
import { emitErrors } from "./emit-errors.ts";
import { emitExamples } from "./emit-examples.ts";
import { emitModels } from "./emit-models.ts";
import { emitOpenapi } from "./emit-openapi.ts";
import { emitSchemas } from "./emit-schemas.ts";
import { emitSend } from "./emit-send.ts";
import { emitTables } from "./emit-tables.ts";
import { emitTypes } from "./emit-types.ts";
import { emitValidators } from "./emit-validators.ts";
import { emitVectors } from "./emit-vectors.ts";
import type { EmittedFile, Emitter } from "./emitted-file.ts";

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
  emitSend,
];

/** Emits everything that is kept in `generated/`, sorted by path. */
export async function emit(contract: Contract): Promise<EmittedFile[]> {
  const files = await Promise.all(EMITTERS.map((emitter) => emitter(contract)));
  return files.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
