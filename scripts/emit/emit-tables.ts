import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";

/** How a data engine writes its types. */
interface Dialect {
  readonly scalars: Readonly<Record<string, string>>;
  readonly text: string;
  readonly list: (item: string) => string;
  readonly object: (fields: readonly (readonly [string, string])[]) => string;
}

const DUCKDB: Dialect = {
  scalars: { integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN" },
  text: "VARCHAR",
  list: (item) => `${item}[]`,
  object: (fields) => `STRUCT(${fields.map(([name, type]) => `"${name}" ${type}`).join(", ")})`,
};

const SPARK: Dialect = {
  scalars: { integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN" },
  text: "STRING",
  list: (item) => `ARRAY<${item}>`,
  object: (fields) => `STRUCT<${fields.map(([name, type]) => `\`${name}\`: ${type}`).join(", ")}>`,
};

/** Emits one table of all webhooks' fields per data engine. IDs and timestamps are text: a cast doesn't validate. */
export function emitTables({ webhooks }: Contract): EmittedFile[] {
  const columns = (dialect: Dialect): [string, string][] => {
    const types = new Map<string, string>();
    for (const [name, schema = {}] of webhooks.flatMap(({ schema }) =>
      Object.entries(schema.properties ?? {}),
    )) {
      const type = typeOf(schema, dialect);
      // If two webhooks differ, keep the value as it was sent.
      types.set(name, types.get(name) === undefined || types.get(name) === type ? type : dialect.text);
    }
    return [...types];
  };
  const duckdb = columns(DUCKDB).map(([name, type]) => `    '${name}': '${type}'`);
  const spark = columns(SPARK).map(([name, type]) => `\`${name}\` ${type}`);
  return [
    {
      path: "tables/duckdb.sql",
      contents: `-- ${BANNER}
-- Then: SELECT status, count(*) FROM read_webhooks('payloads.ndjson') GROUP BY status;
CREATE OR REPLACE MACRO read_webhooks(path) AS TABLE
  SELECT * FROM read_json(path, format = 'newline_delimited', columns = {
${duckdb.join(",\n")}
  });
`,
    },
    { path: "tables/spark.ddl", contents: `-- ${BANNER}\n${spark.join(",\n")}\n` },
  ];
}

function typeOf({ type, properties, items }: JsonSchema, dialect: Dialect): string {
  const [name = "", ...others] = [type].flat().filter((name) => name !== "null" && name !== undefined);
  if (others.length > 0) return dialect.text;
  if (name === "array" && typeof items === "object") return dialect.list(typeOf(items, dialect));
  const fields = Object.entries(properties ?? {});
  if (name === "object" && fields.length > 0) {
    return dialect.object(fields.map(([field, schema = {}]) => [field, typeOf(schema, dialect)]));
  }
  return dialect.scalars[name] ?? dialect.text;
}
