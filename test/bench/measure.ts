import { readdirSync, readFileSync } from "node:fs";
import { measure } from "mitata";
import type { Table } from "../support/write-table.ts";

/** A library that does the same as ours. */
export interface Peer {
  readonly name: string;
  /** Checks whether a value is one of the contract's webhooks. */
  readonly is: (value: unknown) => boolean;
  /** Returns the value or its issues. */
  readonly safeParse: (value: unknown) => unknown;
}

/** A named piece of work. */
export interface Task {
  readonly name: string;
  readonly run: () => void;
}

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../generated/${path}`, import.meta.url), "utf8"));
const list = (path: string) => readdirSync(new URL(`../../generated/${path}`, import.meta.url));

/** The published receive schema of each webhook, without what would give two schemas one name in a validator. */
export const schemas: readonly object[] = list("schemas/receive")
  .filter((name) => !name.startsWith("webhook."))
  .map((name) => {
    const { $schema, $id, ...schema } = read(`schemas/receive/${name}`);
    return schema;
  });

/** The examples of each webhook, as JSON text. */
export const bodies: readonly string[] = list("examples").map((name) =>
  JSON.stringify(read(`examples/${name}`)),
);

/**
 * Measures tasks in turn, round after round, and compares each with the first one of its own round, so that a machine
 * that slows down slows all of them down.
 */
export async function measureTasks(title: string, tasks: readonly Task[], rounds = 5): Promise<Table> {
  const times = tasks.map(() => [] as number[]);
  const ratios = tasks.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++) {
    const found: number[] = [];
    for (const { run } of tasks) {
      found.push((await measure(run, { min_cpu_time: 20e6, min_samples: 20 })).p50);
    }
    // The first round warms up.
    if (round === 0) continue;
    for (const [index, time] of found.entries()) {
      times[index]?.push(time);
      ratios[index]?.push(time / (found[0] ?? time));
    }
  }
  return {
    title,
    columns: ["what", "time", `× ${tasks[0]?.name}`],
    rows: tasks.map(({ name }, index) => [
      name,
      toTime(median(times[index] ?? [])),
      median(ratios[index] ?? []).toFixed(2),
    ]),
  };
}

/** Returns the middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function toTime(nanoseconds: number): string {
  if (nanoseconds < 1e4) return `${nanoseconds.toFixed(0)} ns`;
  return nanoseconds < 1e7 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`;
}
