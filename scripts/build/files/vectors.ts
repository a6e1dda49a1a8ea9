import type { Vector } from "../../emit/vectors/vector.ts";

/**
 * The contents of `recording-webhooks/vectors.json`: the test vectors, and the contract that they belong to.
 */
declare const file: {
  readonly contract: { readonly version: string; readonly hash: string };
  readonly vectors: readonly Vector[];
};

export default file;
