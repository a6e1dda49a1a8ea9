import { validateHeaderName, validateHeaderValue } from "node:http";
import { UsageError } from "../usage-error.ts";

/**
 * Reads headers, each `name: value`.
 *
 * @throws {UsageError} When one is none.
 */
export function toRequestHeaders(headers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    headers.map((header) => {
      const [, name = "", value = ""] = /^([^:]+):(.*)$/s.exec(header) ?? [];
      try {
        validateHeaderName(name);
        validateHeaderValue(name, value);
      } catch (cause) {
        throw new UsageError("value", `--header is "name: value", not ${JSON.stringify(header)}.`, { cause });
      }
      return [name.toLowerCase(), value.trim()];
    }),
  );
}
