import type { Vector } from "../../emit/vectors/vector.ts";

/** What `recording-webhooks/vectors.json` holds: the test vectors, and the contract that they belong to. */
declare const file: {
  readonly contract: { readonly version: string; readonly hash: string };
  readonly vectors: readonly Vector[];
};

export default file;
