import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../docs/samples.ts";

const hasPython = spawnSync("python3", ["--version"]).error === undefined;
const SCRIPT = join(ROOT, "docs/examples/vectors.py");
const ARGUMENTS = ["generated/vectors.json", "generated/schemas/receive"];

describe.skipIf(!hasPython)("docs/examples/vectors.py (skipped without python3)", () => {
  it("passes every vector with the standard library alone", () => {
    const output = execFileSync("python3", ["-I", SCRIPT, ...ARGUMENTS], { cwd: ROOT, encoding: "utf8" });
    expect(output).toMatch(/\d+ vectors, 0 failed\n$/);
  });

  it("reports a handler that accepts an invalid timestamp", () => {
    const broken = `import runpy, sys; module = runpy.run_path(sys.argv[1]); main = module["main"]; main.__globals__["is_time"] = lambda text: True; sys.exit(main(*sys.argv[2:]))`;
    const { status, stdout } = spawnSync("python3", ["-c", broken, SCRIPT, ...ARGUMENTS], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stdout).toContain("not-date-time");
  });
});
