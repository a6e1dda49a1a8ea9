import { readFileSync } from "node:fs";

interface Vector {
  readonly id: string;
  readonly payload?: unknown;
}

const { vectors }: { vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL("../../generated/vectors.json", import.meta.url), "utf8"),
);

/** The typical example of each webhook, as JSON text. */
export const bodies: readonly string[] = vectors
  .filter(({ id }) => id.endsWith(".example.typical"))
  .map(({ payload }) => JSON.stringify(payload));

/** The same with their last field null. */
export const invalidBodies: readonly string[] = bodies.map((body) => {
  const fields = Object.entries(JSON.parse(body));
  const [last = ""] = fields.at(-1) ?? [];
  return JSON.stringify({ ...Object.fromEntries(fields), [last]: null });
});

/** Makes the values of the bodies, as a parser makes them. */
export function parseAll(texts: readonly string[]): unknown[] {
  return texts.map((text) => JSON.parse(text));
}
