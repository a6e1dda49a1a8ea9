import { STATUSES } from "./contract-facts.ts";
import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads the URL of a receiver.
 *
 * @throws {UsageError} When there is none, or one that takes no HTTP requests.
 */
export function toTarget(option: string, value: string | undefined): URL {
  if (value === undefined) {
    throw new UsageError(
      "option",
      `--${option} is missing. Name the receiver: --${option} http://127.0.0.1:3000/webhooks.`,
    );
  }
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new UsageError("value", `--${option} is a URL with http: or https:, not ${value}.`);
}

/**
 * Checks that a text is a status of the contract.
 *
 * @throws {UsageError} With the closest one.
 */
export function toStatus(value: string): string {
  if (STATUSES.includes(value)) return value;
  throw new UsageError(
    "value",
    `The contract has no webhook ${value}.${suggest(value, STATUSES)} It has ${STATUSES.join(", ")}.`,
  );
}
