import { webhooks } from "../../../generated/examples.ts";
import type { Judgement } from "../judge.ts";

/** Statistics over all payloads. */
export type Tally = ReturnType<ReturnType<typeof createTally>["result"]>;

/** A payload's status can be any text: more statuses than this are counted together. */
const MAX_STATUSES = 100;
const OTHER = "(other)";

interface Count extends Record<Judgement["verdict"], number> {
  /** Fields that were the same in every valid payload so far; `undefined` before the first one. */
  same: { readonly field: string; readonly value: unknown }[] | undefined;
}

/** Counts results. */
export function createTally() {
  const counts = new Map<string, Count>();
  const codes = new Map<string, number>();
  const fields = new Map<string, string[]>(
    webhooks.map(({ status, fields }) => [
      status,
      fields.filter(({ isFixed }) => !isFixed).map(({ name }) => name),
    ]),
  );
  const startCount = (status: string): Count => {
    const name = counts.size < MAX_STATUSES ? status : OTHER;
    const count = counts.get(name) ?? { valid: 0, unknown: 0, invalid: 0, same: undefined };
    counts.set(name, count);
    return count;
  };
  return {
    add({ verdict, status = "", issues, payload = {} }: Judgement): void {
      const count = counts.get(status) ?? startCount(status);
      count[verdict]++;
      for (const { code } of issues) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (verdict !== "valid") return;
      count.same ??= (fields.get(status) ?? [])
        .filter((field) => Object.hasOwn(payload, field))
        .map((field) => ({ field, value: payload[field] }));
      for (const { field, value } of count.same) {
        if (Object.is(payload[field], value)) continue;
        count.same = count.same.filter(({ field, value }) => Object.is(payload[field], value));
        break;
      }
    },
    result() {
      const total = (verdict: Judgement["verdict"]): number =>
        [...counts.values()].reduce((sum, count) => sum + count[verdict], 0);
      const totals = { valid: total("valid"), unknown: total("unknown"), invalid: total("invalid") };
      return {
        payloads: totals.valid + totals.unknown + totals.invalid,
        ...totals,
        /** Counts by status; payloads without one are under `""`. */
        statuses: Object.fromEntries([...counts].map(([status, { same: _, ...count }]) => [status, count])),
        codes: Object.fromEntries([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1))),
        /** Documented fields with the same value in every valid payload of their status, if there are at least two. */
        constants: [...fields.keys()].flatMap((status) => {
          const { valid: payloads = 0, same = [] } = counts.get(status) ?? {};
          return payloads < 2 ? [] : same.map((constant) => ({ status, ...constant, payloads }));
        }),
        /** Statuses of the contract that no payload had. */
        neverSeen: [...fields.keys()].filter((status) => !counts.has(status)),
      };
    },
  };
}
