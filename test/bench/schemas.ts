import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../generated/schemas/receive/", import.meta.url);

// The schema of any webhook repeats the others.
/** The published receive schemas, without what would name them twice in one validator. */
const names = readdirSync(folder).filter((name) => !name.startsWith("webhook."));
export const schemas: readonly object[] = names.map((name) => {
  const { $schema, $id, ...schema } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  return schema;
});
