import type { JsonObject } from "../../../src/document/json.ts";
import type { Webhook } from "../../contract/contract.ts";
import { ORDER_CASES } from "./date-time-cases.ts";
import type { PayloadCase } from "./vector.ts";

/**
 * Creates the cases that move the timestamps of a chronology: a step between each two neighbors, one over a gap, and one
 * from a peak.
 */
export function makeChronologyCases({ chronology }: Webhook, payload: JsonObject): PayloadCase[] {
  const steps = chronology.slice(1).flatMap((field, index) =>
    ORDER_CASES.map(({ name, first, second, backwards }) => ({
      name: `${field}.after.${name}`,
      description: `\`${chronology[index]}\` is ${first}, then \`${field}\` is ${second}`,
      payload: { ...payload, ...timesOf(chronology, (at) => (at <= index ? first : second)) },
      chronology: backwards ? [{ path: [field], code: "chronology" }] : [],
    })),
  );
  return [...steps, ...peakCases(chronology, payload), ...gapCases(chronology, payload)];
}

/** One timestamp is later than both its neighbors, which are in order. */
function peakCases(chronology: readonly string[], payload: JsonObject): PayloadCase[] {
  return chronology.slice(1, -1).map((field, index) => {
    const next = chronology[index + 2] ?? field;
    const times = timesOf(chronology, (at) =>
      at === index + 1 ? "2026-03-12T09:00:01Z" : "2026-03-12T09:00:00Z",
    );
    return {
      name: `${next}.after.a-peak`,
      description: `\`${field}\` is later than \`${chronology[index]}\` and \`${next}\``,
      payload: { ...payload, ...times },
      chronology: [{ path: [next], code: "chronology" }],
    };
  });
}

/** A string that isn't a timestamp is an issue of its own, and doesn't hide the order of its neighbors. */
function gapCases(chronology: readonly string[], payload: JsonObject): PayloadCase[] {
  return chronology.slice(1, -1).map((field, index) => {
    const next = chronology[index + 2] ?? field;
    const times = timesOf(chronology, (at) =>
      at <= index ? "2026-03-12T09:00:01Z" : "2026-03-12T09:00:00Z",
    );
    return {
      name: `${next}.after.a-gap`,
      description: `\`${next}\` is earlier than \`${chronology[index]}\`, and \`${field}\` between them isn't a timestamp`,
      payload: { ...payload, ...times, [field]: "soon" },
      broken: [{ path: [field], code: "format" }],
      chronology: [{ path: [next], code: "chronology" }],
    };
  });
}

function timesOf(fields: readonly string[], timeAt: (index: number) => string): JsonObject {
  return Object.fromEntries(fields.map((field, index) => [field, timeAt(index)]));
}
