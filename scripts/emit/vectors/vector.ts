import type { Json } from "../../../src/document/json.ts";
import type { Keys } from "../../../src/document/json-schema.ts";

/** A test case for any implementation of the contract, in any language. */
export interface Vector {
  /** Unique and stable. */
  readonly id: string;
  readonly description: string;
  /** The webhook that the case is about and whose schema files `schema` is about; `null` for all of them. */
  readonly status: string | null;
  /** The body as a JSON value, as text, or as bytes in Base64: exactly one of the three. */
  readonly payload?: Json;
  readonly body?: string;
  readonly bodyBase64?: string;
  /** What a receiver makes of it. */
  readonly receive: "webhook" | "unknown" | "invalid" | "malformed";
  /** Whether a sender may emit it. */
  readonly send: Verdict;
  /** What plain JSON Schema can see of it; `null` for a body that isn't JSON. */
  readonly schema: { readonly receive: Verdict; readonly send: Verdict } | null;
  readonly issues: {
    readonly receive: readonly VectorIssue[];
    readonly send: readonly VectorIssue[];
  };
  /** What a receiver owes it: `must` and `edge` are accepted, `should` is rejected; no ordinary sender sends an `edge`. */
  readonly level: "must" | "should" | "edge";
  /** What makes it an `edge`. */
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

/** A vector before its level is known. */
export type VectorCase = Omit<Vector, "level">;

export type Verdict = "valid" | "invalid";

export interface VectorIssue {
  readonly path: Keys;
  readonly code: string;
}

/** What a case changes in a valid payload, and every issue that follows. */
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

/** Creates a vector about one webhook. */
export function toVector(status: string, payloadCase: PayloadCase): VectorCase {
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

/** Adds the level, and the flags that follow from the payload's timestamps. */
export function withLevel({ flags = [], ...vector }: VectorCase): Vector {
  const found = [...flags, ...timeFlags(vector.payload)];
  const isAllowed = vector.receive === "webhook" || vector.receive === "unknown";
  if (!isAllowed) return { ...vector, level: "should", ...(flags.length > 0 ? { flags } : {}) };
  if (found.length === 0) return { ...vector, level: "must" };
  return { ...vector, level: "edge", flags: [...new Set(found)].toSorted() };
}

const TIME = /^(\d{4})-\d\d-\d\d([Tt])\d\d:\d\d:(\d\d)(?:\.(\d+))?(?:([Zz])|[+-](\d\d):\d\d)$/;

/** Digits of a second's fraction, and hours of an offset, that every common library reads. */
const MAX_DIGITS = 9;
const MAX_OFFSET_HOURS = 18;

function timeFlags(value: Json | undefined): VectorFlag[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(timeFlags);
  const [text, year, t, second, fraction = "", z = "Z", hours = "0"] = TIME.exec(String(value)) ?? [];
  if (text === undefined) return [];
  const isRare =
    year === "0000" ||
    `${t}${z}` !== "TZ" ||
    fraction.length > MAX_DIGITS ||
    Number(hours) > MAX_OFFSET_HOURS;
  return [
    ...(second === "60" ? ["leap-second" as const] : []),
    ...(isRare ? ["rare-timestamp" as const] : []),
  ];
}
