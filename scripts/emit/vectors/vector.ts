import type { Json } from "../../../src/document/json.ts";
import type { Keys } from "../../../src/document/json-schema.ts";

/** A test case for any implementation of the contract, in any language. */
export interface Vector {
  /** Unique and stable. */
  readonly id: string;
  readonly description: string;
  /** The webhook that the case is about and whose schema files `schema` speaks of; `null` for all of them. */
  readonly status: string | null;
  /** The body as a JSON value, as text, or as bytes in Base64: exactly one of the three. */
  readonly payload?: Json;
  readonly body?: string;
  readonly bodyBase64?: string;
  /** What a receiver makes of it. */
  readonly receive: "webhook" | "unknown" | "invalid" | "malformed";
  /** Whether a sender may emit it. */
  readonly send: Verdict;
  /** What plain JSON Schema can see of it; `null` for a body that is no JSON. */
  readonly schema: { readonly receive: Verdict; readonly send: Verdict } | null;
  readonly issues: {
    readonly receive: readonly VectorIssue[];
    readonly send: readonly VectorIssue[];
  };
  /** Set where an implementation may have a limit: `malformed` is right too. */
  readonly limit?: true;
}

export type Verdict = "valid" | "invalid";

export interface VectorIssue {
  readonly path: Keys;
  readonly code: string;
}

/** What a case changes in a payload that is right, and all that is wrong with it then. */
export interface PayloadCase {
  /** Last part of the vector's id. */
  readonly name: string;
  readonly description: string;
  readonly payload: Json;
  /** What the receive schema finds; the send schema finds the same. */
  readonly broken?: readonly VectorIssue[];
  /** What only the send schema finds: undocumented fields. */
  readonly undocumented?: readonly VectorIssue[];
  /** What no schema finds: timestamps that go backwards. */
  readonly chronology?: readonly VectorIssue[];
}

/** Makes a vector about one webhook. */
export function toVector(status: string, payloadCase: PayloadCase): Vector {
  const { name, description, payload, broken = [], undocumented = [], chronology = [] } = payloadCase;
  const send = [...broken, ...undocumented, ...chronology];
  return {
    id: `${status}.${name}`,
    description,
    status,
    payload,
    receive: broken.length > 0 ? "invalid" : "webhook",
    send: verdict(send),
    schema: { receive: verdict(broken), send: verdict([...broken, ...undocumented]) },
    issues: { receive: broken, send },
  };
}

function verdict(issues: readonly VectorIssue[]): Verdict {
  return issues.length > 0 ? "invalid" : "valid";
}
