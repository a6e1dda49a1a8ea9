/** `--format`, of the commands that report. */
export const FORMAT_OPTION = {
  type: "string",
  default: "pretty",
  value: "FORMAT",
  description: "pretty, json, junit or github",
} as const;

/** `--max-ms`, of the commands that send. */
export const MAX_MS_OPTION = {
  type: "string",
  default: "5000",
  value: "N",
  description: "the longest that an answer may take",
} as const;
