import type { Contract } from "../../contract/contract.ts";
import { BANNER } from "../emitted-file.ts";

/** The lines that each model begins with: where it comes from, and which contract it states. */
export function bannerLines({ title, version, hash }: Contract): readonly string[] {
  return [BANNER, `${title}, contract ${version}, hash ${hash}`];
}

/** The banner as comments of a line each. */
export function bannerComment(contract: Contract, marker: string): string {
  return bannerLines(contract)
    .map((line) => `${marker} ${line}`)
    .join("\n");
}
