/** One thing that a build makes. */
export interface Step {
  /** Where it puts what it makes. */
  readonly folder: string;
  /** What that is, in a few words. */
  readonly makes: string;
  readonly run: () => Promise<unknown>;
}

/** Runs steps one after another and says of each how long it took, what it made and where to look. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const start = performance.now();
  for (const { folder, makes, run } of steps) {
    const stepStart = performance.now();
    await run();
    process.stdout.write(`${seconds(stepStart)}  ${`${folder}/`.padEnd(12)} ${makes}\n`);
  }
  process.stdout.write(`${seconds(start)}  in all\n`);
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
}
