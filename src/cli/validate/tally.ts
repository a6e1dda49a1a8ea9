import { webhooks } from "../../../generated/examples.ts";
import type { Judgement } from "../judge.ts";

/** What all payloads together show. */
export interface Tally {
  readonly payloads: number;
  readonly valid: number;
  readonly unknown: number;
  readonly invalid: number;
  /** Counts by status, and under `""` those of payloads that have none. */
  readonly statuses: Readonly<Record<string, Readonly<Record<Judgement["verdict"], number>>>>;
  /** How often each code came. */
  readonly codes: Readonly<Record<string, number>>;
  /** Documented fields that had one value in every valid payload of their status, which had at least two. */
  readonly constants: readonly Constant[];
  /** Statuses of the contract that no payload had. */
  readonly neverSeen: readonly string[];
}

export interface Constant {
  readonly status: string;
  readonly field: string;
  readonly value: unknown;
  readonly payloads: number;
}

/** A payload's status is anybody's text: more names than this are counted together. */
const MAX_STATUSES = 100;
const OTHER = "(other)";

/** Counts results. */
export function createTally(): { add(judgement: Judgement): void; result(): Tally } {
  const statuses = new Map<string, StatusCount>();
  const codes = new Map<string, number>();
  const watches = new Map<string, Watch>(
    webhooks.map(({ status, fields }) => [status, watch(status, fields)]),
  );

  const startCount = (status: string): StatusCount => {
    const name = statuses.size < MAX_STATUSES ? status : OTHER;
    const count = statuses.get(name) ?? { valid: 0, unknown: 0, invalid: 0, watch: watches.get(name) };
    statuses.set(name, count);
    return count;
  };

  return {
    add({ verdict, status = "", issues, payload }) {
      const count = statuses.get(status) ?? startCount(status);
      count[verdict]++;
      for (const { code } of issues) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (verdict === "valid" && payload !== undefined) count.watch?.see(payload);
    },
    result() {
      const counts = [...statuses].map(([status, { watch: _, ...count }]) => [status, count] as const);
      const total = (verdict: Judgement["verdict"]): number =>
        counts.reduce((sum, [, count]) => sum + count[verdict], 0);
      const totals = { valid: total("valid"), unknown: total("unknown"), invalid: total("invalid") };
      return {
        payloads: totals.valid + totals.unknown + totals.invalid,
        ...totals,
        statuses: Object.fromEntries(counts),
        codes: Object.fromEntries([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1))),
        constants: [...watches.values()].flatMap((watch) => watch.constants()),
        neverSeen: [...watches.keys()].filter((status) => !statuses.has(status)),
      };
    },
  };
}

interface StatusCount extends Record<Judgement["verdict"], number> {
  readonly watch: Watch | undefined;
}

interface Watch {
  see(payload: Readonly<Record<string, unknown>>): void;
  constants(): Constant[];
}

/** Watches the fields of one status for those that stay the same. */
function watch(status: string, fields: readonly { name: string; isFixed: boolean }[]): Watch {
  let same: { field: string; value: unknown }[] | undefined;
  let payloads = 0;
  return {
    see(payload) {
      payloads++;
      same ??= fields
        .filter(({ name, isFixed }) => !isFixed && Object.hasOwn(payload, name))
        .map(({ name }) => ({ field: name, value: payload[name] }));
      for (const { field, value } of same) {
        if (Object.is(payload[field], value)) continue;
        same = same.filter(({ field, value }) => Object.is(payload[field], value));
        break;
      }
    },
    constants: () =>
      payloads < 2 ? [] : (same ?? []).map((constant) => ({ status, ...constant, payloads })),
  };
}
