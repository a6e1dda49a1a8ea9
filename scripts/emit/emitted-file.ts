import type { Contract } from "../contract/contract.ts";

/** A file that an emitter created. */
export interface EmittedFile {
  /** Its path from the output folder, with `/`. */
  readonly path: string;
  readonly contents: string;
}

/** Creates files from a contract, and nothing else: it reads no YAML and writes nothing. */
export type Emitter = (contract: Contract) => EmittedFile[] | Promise<EmittedFile[]>;

/** The sentence in the first lines of every generated file. */
export const BANNER = "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.";
