// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** A test case for any implementation of the contract. */
export interface Vector {
  /** Unique and stable. */
  readonly id: string;
  readonly description: string;
  /** The webhook that the case is about; `null` for all of them. */
  readonly status: string | null;
  /** The body as a JSON value, as text, or as bytes in Base64: exactly one of the three. */
  readonly payload?: unknown;
  readonly body?: string;
  readonly bodyBase64?: string;
  /** What a receiver makes of it. */
  readonly receive: "webhook" | "unknown" | "invalid" | "malformed";
  /** Whether a sender may emit it. */
  readonly send: "valid" | "invalid";
  /** What plain JSON Schema can see of it; `null` for a body that is no JSON. */
  readonly schema: { readonly receive: "valid" | "invalid"; readonly send: "valid" | "invalid" } | null;
  /** What is wrong with it for a receiver, and for a sender. */
  readonly issues: { readonly receive: readonly VectorIssue[]; readonly send: readonly VectorIssue[] };
  /** Set where an implementation may have a limit: `malformed` is right too. */
  readonly limit?: true;
}

export interface VectorIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

/** Every test vector of the contract. */
export declare const vectors: readonly Vector[];
