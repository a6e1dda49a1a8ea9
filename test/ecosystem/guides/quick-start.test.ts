import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../cli/payloads.ts";
import { RUNNERS, tryReceiver } from "../../docs/quick-start.ts";
import { hasProgram } from "../../support/run-program.ts";

const TOOLS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  python: ["python3", "--version"],
  go: ["go", "version"],
  php: ["php", "--version"],
};

describe.each(Object.entries(RUNNERS).filter(([language]) => language in TOOLS))(
  "the receiver of quick-start.md in %s",
  (language, runner) => {
    const tool = TOOLS[language] ?? [language];
    it.skipIf(!hasProgram(tool))(
      `accepts webhooks and rejects an invalid payload (skipped without ${tool[0]})`,
      async () => {
        const { valid, invalid } = await tryReceiver(runner);
        expect(valid).toEqual(EXAMPLES.map(() => 204));
        expect(invalid >= 400 && invalid < 500, `${invalid}`).toBe(true);
      },
    );
  },
);
