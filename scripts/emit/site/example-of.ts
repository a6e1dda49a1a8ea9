import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";

/** Makes an example of the examples in a schema: its own first, else one of each property that it describes. */
export function exampleOf({ examples, const: only, properties }: JsonSchema): Json {
  const [own] = examples ?? [];
  if (own !== undefined) return own;
  if (only !== undefined) return only;
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [name, exampleOf(field ?? {})]),
  );
}
