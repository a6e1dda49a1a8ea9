import type { Contract } from "../../../contract/contract.ts";
import { emitTypes } from "../../emit-types.ts";
import { BANNER, type EmittedFile } from "../../emitted-file.ts";
import { bannerComment } from "../banner.ts";

/** Emits the contract's TypeScript types alone, for repositories that want no dependency. */
export async function emitTypescript(contract: Contract): Promise<EmittedFile[]> {
  const types = await emitTypes(contract);
  return types.map(({ path, contents }) => ({
    path,
    contents: contents.replace(`// ${BANNER}`, () => bannerComment(contract, "//")),
  }));
}
