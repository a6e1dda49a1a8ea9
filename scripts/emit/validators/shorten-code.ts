import { objectOf } from "../../../src/document/json.ts";

/**
 * Makes ajv's standalone code say the same in half its length, since every reader of the package downloads it: errors are
 * reported in one statement and without `schemaPath`, and of schemas only the members that the code reads stay.
 */
export function shortenCode(code: string): string {
  return code
    .replaceAll(REPORT, (_, __, error: string) => `(vErrors ??= []).push(${error});`)
    .replaceAll(/,schemaPath:"[^"]*"/g, "")
    .replaceAll(
      SCHEMA,
      (_, name: string, schema: string) => `const ${name} = ${keepUsed(code, name, schema)};`,
    );
}

/** How ajv's code reports an error: three statements and three names. */
const REPORT =
  /const (err\d+) = (.*?);\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/gs;

/** A schema whose members ajv's code reads at run time. */
const SCHEMA = /^const (schema\d+) = (\{.*\});$/gm;

function keepUsed(code: string, name: string, schema: string): string {
  const members = Object.entries(objectOf(JSON.parse(schema)));
  return JSON.stringify(Object.fromEntries(members.filter(([key]) => code.includes(`${name}.${key}`))));
}
