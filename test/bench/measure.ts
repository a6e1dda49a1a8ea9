import { measure } from "mitata";

/** A named piece of work. */
export interface Task {
  readonly name: string;
  readonly run: () => void;
}

/** How long a task took, and how that stands to the first task. */
export interface Row {
  readonly name: string;
  /** Median, in nanoseconds a run. */
  readonly nanoseconds: number;
  /** Median of the ratios to the first task of the same round. */
  readonly ratio: number;
}

/**
 * Measures tasks in turn, round after round, and compares each with the first one of its own round, so that a machine
 * that slows down slows all of them down.
 *
 * @param rounds - Number of rounds.
 */
export async function measureTasks(tasks: readonly Task[], rounds = 5): Promise<Row[]> {
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
  return tasks.map(({ name }, index) => ({
    name,
    nanoseconds: median(times[index] ?? []),
    ratio: median(ratios[index] ?? []),
  }));
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
