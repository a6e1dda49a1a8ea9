// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import type { Vector, VectorIssue } from "../src/runtime/vector.ts";

export type { Vector, VectorIssue };

/** Every test vector of the contract. */
export declare const vectors: readonly Vector[];
