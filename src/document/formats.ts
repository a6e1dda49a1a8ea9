/** The JSON Schema 2020-12 formats that validators check here: `date-time` is ours, the others come from ajv-formats. */
export const CHECKED_FORMATS: ReadonlySet<string> = new Set([
  "date",
  "date-time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "json-pointer",
  "regex",
  "relative-json-pointer",
  "time",
  "uri",
  "uri-reference",
  "uri-template",
  "uuid",
]);

/** Formats in OpenAPI's registry that are hints for code generators: nothing checks them. */
export const NOTED_FORMATS: ReadonlySet<string> = new Set([
  "binary",
  "byte",
  "double",
  "float",
  "int32",
  "int64",
  "password",
]);
