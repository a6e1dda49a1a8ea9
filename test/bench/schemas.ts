import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../generated/schemas/receive/", import.meta.url);

/** The published receive schemas, without what would name them twice in one validator. */
export const schemas: readonly object[] = readdirSync(folder).map((name) => {
  const { $schema, $id, ...schema } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  return schema;
});
