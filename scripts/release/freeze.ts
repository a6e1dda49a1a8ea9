import type { Contract } from "../contract/contract.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { recordPayloads } from "./payloads.ts";
import { RELEASES } from "./release-files.ts";

/**
 * The files that freeze a version of the contract: its YAML as it is, and payloads that it allows.
 *
 * @param text - The YAML.
 * @param contract - What it says.
 */
export function freezeContract(text: string, contract: Contract): EmittedFile[] {
  return [{ path: `${RELEASES}/${contract.version}.yaml`, contents: text }, recordPayloads(contract)];
}
