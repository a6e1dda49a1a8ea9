import type { Contract } from "../contract/contract.ts";

/** A file that an emitter made. */
export interface EmittedFile {
  /** Where it goes, from the output folder, with `/`. */
  readonly path: string;
  readonly contents: string;
}

/** Makes files of a contract, and nothing else: it reads no YAML and writes nothing. */
export type Emitter = (contract: Contract) => EmittedFile[] | Promise<EmittedFile[]>;

/** The sentence that every generated file says in its first lines. */
export const BANNER = "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.";
