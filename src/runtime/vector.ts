/** A test case for any implementation of the contract. */
export interface Vector {
  /** Unique and stable. */
  readonly id: string;
  /** Describes the payload. */
  readonly description: string;
  /** The status of the webhook that the case is about; `null` for all of them. */
  readonly status: string | null;
  /** The body as a JSON value, as text, or as bytes in Base64: exactly one of the three. */
  readonly payload?: unknown;
  /** The body as text. */
  readonly body?: string;
  /** The body as bytes, in Base64. */
  readonly bodyBase64?: string;
  /** How a receiver reads it. */
  readonly receive: "webhook" | "unknown" | "invalid" | "malformed";
  /** Whether a sender may emit it. */
  readonly send: "valid" | "invalid";
  /** The result of plain JSON Schema validation; `null` for a body that isn't JSON. */
  readonly schema: { readonly receive: "valid" | "invalid"; readonly send: "valid" | "invalid" } | null;
  /** What is wrong with it for a receiver, and for a sender. */
  readonly issues: { readonly receive: readonly VectorIssue[]; readonly send: readonly VectorIssue[] };
  /** What a receiver should do: accept `must` and `edge`, reject `should`. No ordinary sender sends an `edge`. */
  readonly level: "must" | "should" | "edge";
  /** Why it is an `edge`. With `parser-limit`, `malformed` and `invalid` are correct too. */
  readonly flags?: readonly VectorFlag[];
}

/** Why an ordinary parser may reject a body that the contract allows. */
export type VectorFlag =
  | "escaped-text"
  | "large-integer"
  | "leap-second"
  | "parser-limit"
  | "prototype-key"
  | "rare-timestamp";

/** An issue that an implementation reports. */
export interface VectorIssue {
  /** The keys that lead to the value. */
  readonly path: readonly (string | number)[];
  /** An issue code. */
  readonly code: string;
}
