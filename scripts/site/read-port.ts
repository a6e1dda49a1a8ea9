import { UsageError } from "../../src/cli/usage-error.ts";

/**
 * Reads the port to listen on.
 *
 * @throws {UsageError} When it is no whole number from 1 to 65535.
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(
    "argument",
    `--port: found ${JSON.stringify(text)}, expected a number from 1 to 65535`,
  );
}
