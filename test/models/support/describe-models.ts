import { describe, it } from "vitest";
import { missingTools, type Toolchain } from "./toolchain.ts";
import { TOOLCHAINS } from "./toolchains.ts";

/** Registers tests of each language's model, or says loudly what this machine lacks for them. */
export function describeModels(prove: (toolchain: Toolchain) => void): void {
  describe.each(TOOLCHAINS)("in $language, compiled without warnings and formatted", (toolchain) => {
    const missing = missingTools(toolchain);
    if (missing.length === 0) return prove(toolchain);
    it.skip(`SKIPPED: this machine lacks ${missing.join(", ")}; scripts/install-test-tools.sh installs it`);
  });
}
