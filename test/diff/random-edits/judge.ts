import { validator } from "@exodus/schemasafe";
import { makeOracle } from "../../support/oracles.ts";
import type { OracleWebhook } from "./oracle-schemas.ts";
import { isTree, type Value } from "./tree.ts";

/** Checks whether a payload is valid. */
export type Judge = (payload: Value) => boolean;

/** Which side of a webhook's contract: the receiver's or the sender's. */
export type Side = "receive" | "send";

/** Two judges of the same schema, by different authors. A verdict counts only if both agree. */
export interface Judges {
  /** Schemasafe's, or the exact one if schemasafe rejects a keyword that can never apply. */
  quick(): Promise<Judge>;
  /** Hyperjump's, about a hundred times slower. */
  exact(): Promise<Judge>;
}

const quicks = new Map<string, Promise<Judge>>();
const exacts = new Map<string, Promise<Judge>>();

/** Returns the judges for one side of a webhook; for senders, including the chronology. */
export function judgesOf(webhook: OracleWebhook, side: Side): Judges {
  const text = JSON.stringify(webhook[side]);
  const withOrder = (judge: Judge): Judge =>
    side === "receive"
      ? judge
      : (payload) => judge(payload) && webhook.chronologies.every((fields) => isInOrder(payload, fields));
  return {
    quick: async () => withOrder(await once(quicks, text, compileQuick)),
    exact: async () => withOrder(await once(exacts, text, compileExact)),
  };
}

function once(made: Map<string, Promise<Judge>>, text: string, make: (text: string) => Promise<Judge>) {
  const judge = made.get(text) ?? make(text);
  made.set(text, judge);
  return judge;
}

async function compileQuick(text: string): Promise<Judge> {
  try {
    const validate = validator(JSON.parse(text), { mode: "lax", isJSON: true, contentValidation: false });
    return (payload) => validate(payload);
  } catch {
    return once(exacts, text, compileExact);
  }
}

async function compileExact(text: string): Promise<Judge> {
  const judge = await makeOracle({ ...JSON.parse(text), $id: `urn:test:random-edits:${exacts.size}` });
  return (payload) => judge(JSON.stringify(payload));
}

function isInOrder(payload: Value, fields: readonly string[]): boolean {
  if (!isTree(payload)) return true;
  const times = fields.map((field) => instant(payload[field])).filter((time) => !Number.isNaN(time));
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? time));
}

/**
 * Milliseconds since 1970, `NaN` if it isn't a timestamp. Samples are too far apart for `Date`'s rounding to
 * matter.
 */
function instant(value: Value | undefined): number {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d[Tt]/.test(value)) return Number.NaN;
  return Date.parse(value.replace(/:60(\D)/, ":59$1")) + (/^.{17}60/.test(value) ? 1000 : 0);
}
