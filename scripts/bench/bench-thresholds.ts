import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadContract } from "../contract/load-contract.ts";

/** The most that reading a body may cost, as a multiple of `JSON.parse` alone. The goal is 1.25; shared machines vary. */
const MAX_READ_RATIO = 1.35;
/** How often a ratio above its limit is measured before it fails. */
const ATTEMPTS = 3;
const ROUNDS = 40;
const RUNS = 2_000;

/**
 * Measures the package's speed limits as ratios within one run. Sets exit code 1 if one stays above its
 * limit. Needs `dist/`.
 */
export async function benchThresholds(): Promise<void> {
  const { webhooks } = await loadContract();
  // The first example of a webhook is its typical one.
  const bodies = webhooks.map(({ examples }) => JSON.stringify(examples[0]?.payload));
  const { readWebhook }: { readWebhook: (body: string) => unknown } = await import(
    pathToFileURL(join(process.cwd(), "dist/index.js")).href
  );
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const ratio = medianRatio(bodies, JSON.parse, readWebhook);
    const isFast = ratio <= MAX_READ_RATIO;
    process.stdout.write(
      `readWebhook: ${ratio.toFixed(2)} × JSON.parse (limit ${MAX_READ_RATIO})${isFast ? "" : `, attempt ${attempt} of ${ATTEMPTS}`}\n`,
    );
    if (isFast) return;
  }
  process.exitCode = 1;
}

/** Runs two functions over the same bodies in turn, and returns the median of the ratios of their times. */
function medianRatio(
  bodies: readonly string[],
  base: (body: string) => unknown,
  other: (body: string) => unknown,
): number {
  const ratios = Array.from({ length: ROUNDS }, () => {
    const before = time(bodies, base);
    return time(bodies, other) / before;
  });
  return ratios.toSorted((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
}

function time(bodies: readonly string[], run: (body: string) => unknown): number {
  const start = performance.now();
  for (let count = 0; count < RUNS; count++) for (const body of bodies) run(body);
  return performance.now() - start;
}
