import type { Json } from "../../../src/document/json.ts";
import type { Vector as PublishedVector, VectorFlag, VectorIssue } from "../../../src/runtime/vector.ts";

export type { VectorFlag, VectorIssue };

/** A test case for any implementation of the contract, in any language. */
export interface Vector extends PublishedVector {
  readonly payload?: Json;
}

/** A vector before its level is known. */
export type VectorCase = Omit<Vector, "level">;

export type Verdict = "valid" | "invalid";

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
