import { validator } from "@exodus/schemasafe";
import { makeOracle } from "../../support/oracles.ts";
import type { OracleWebhook } from "./oracle-schemas.ts";
import { isTree, type Value } from "./tree.ts";

/** Tells whether a payload holds. */
export type Judge = (payload: Value) => boolean;

/** Which contract of a webhook: that of those who read it, or of those who send it. */
export type Side = "receive" | "send";

/** Two judges of the same by validators of different authors: a verdict counts where both agree. */
export interface Judges {
  /** Schemasafe's, or the exact one where schemasafe refuses a keyword that can never apply. */
  readonly quick: Judge;
  /** Hyperjump's, some hundred times as slow. */
  readonly exact: Judge;
}

const known = new Map<string, Promise<Judges>>();

/** Gives the judges of one side of a webhook, for senders with the chronology. */
export async function judgesOf(webhook: OracleWebhook, side: Side): Promise<Judges> {
  const text = JSON.stringify(webhook[side]);
  const judges = known.get(text) ?? compile(text);
  known.set(text, judges);
  const { quick, exact } = await judges;
  if (side === "receive") return { quick, exact };
  const isOrdered = (payload: Value) => webhook.chronologies.every((fields) => isInOrder(payload, fields));
  return {
    quick: (payload) => quick(payload) && isOrdered(payload),
    exact: (payload) => exact(payload) && isOrdered(payload),
  };
}

async function compile(text: string): Promise<Judges> {
  const oracle = await makeOracle({ ...JSON.parse(text), $id: `urn:test:random-edits:${known.size}` });
  const exact: Judge = (payload) => oracle(JSON.stringify(payload));
  try {
    const quick = validator(JSON.parse(text), { mode: "lax", isJSON: true, contentValidation: false });
    return { quick: (payload) => quick(payload), exact };
  } catch {
    return { quick: exact, exact };
  }
}

function isInOrder(payload: Value, fields: readonly string[]): boolean {
  if (!isTree(payload)) return true;
  const times = fields.map((field) => instant(payload[field])).filter((time) => !Number.isNaN(time));
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? time));
}

/** Milliseconds since 1970, `NaN` for what is no timestamp. Samples lie too far apart for what `Date` rounds off. */
function instant(value: Value | undefined): number {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d[Tt]/.test(value)) return Number.NaN;
  return Date.parse(value.replace(/:60(\D)/, ":59$1")) + (/^.{17}60/.test(value) ? 1000 : 0);
}
