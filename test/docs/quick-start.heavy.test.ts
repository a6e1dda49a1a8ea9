import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../cli/payloads.ts";
import { hasProgram } from "../support/run-program.ts";
import { RUNNERS, tryReceiver } from "./quick-start.ts";

const COMPILED: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ["go", ["go", "version"]],
  ["php", ["php", "--version"]],
];

describe("a receiver of quick-start.md", () => {
  for (const [language, command] of COMPILED) {
    const runner = RUNNERS[language];
    const isMissing = runner === undefined || !hasProgram(command);
    it.skipIf(isMissing)(
      `accepts webhooks and rejects an invalid payload, in ${language} (skipped without ${command[0]})`,
      async () => {
        if (runner === undefined) return;
        expect(await tryReceiver(runner)).toMatchObject({ valid: EXAMPLES.map(() => 204), invalid: 400 });
      },
    );
  }
});
