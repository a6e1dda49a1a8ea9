import { execFile } from "node:child_process";
import { createRequire } from "node:module";

const REDOCLY_CLI = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/**
 * Runs the installed Redocly CLI in a folder.
 *
 * @throws Error with what the tool said on stderr, when it fails
 */
export function runRedocly(cwd: string, args: readonly string[]): Promise<void> {
  const env = {
    ...process.env,
    // The renderer's React writes other markup in development.
    NODE_ENV: "production",
    NO_COLOR: "1",
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [REDOCLY_CLI, ...args], { cwd, env }, (error, _stdout, stderr) => {
      if (error === null) resolve();
      else
        reject(
          new Error(`redocly ${args.slice(0, 2).join(" ")} failed: ${withoutNotices(stderr)}`, {
            cause: error,
          }),
        );
    });
  });
}

/** The tool draws boxes around its own announcements; what it has to say about a document comes without. */
function withoutNotices(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !/^\s*[╔║╚]/.test(line))
    .join("\n")
    .trim();
}
