import { describe, expect, it } from "vitest";
import { contractHash } from "../../generated/contract.ts";
import { version } from "../../package.json";
import { COMMANDS } from "../../src/cli/commands.ts";
import { run } from "../../src/cli/program.ts";
import { createIo, useCli } from "./run-cli.ts";

const cli = useCli();
const NAMES = Object.keys(COMMANDS);

describe("recording-webhooks", () => {
  it("lists every command", async () => {
    const { code, stdout } = await cli.run(["--help"]);
    expect(code).toBe(0);
    for (const name of NAMES) expect(stdout).toContain(`\n  ${name} `);
  });

  it("shows the versions of the package and the contract", async () => {
    const { code, stdout } = await cli.run(["--version"]);
    expect(code).toBe(0);
    expect(stdout).toContain(version);
    expect(stdout).toContain(contractHash);
  });

  it.each(NAMES)("shows options, exit codes, and two examples of %s", async (name) => {
    const { code, stdout } = await cli.run([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout.split(`\n  recording-webhooks ${name} `).length - 1).toBeGreaterThanOrEqual(2);
    expect(stdout).toContain("Exit codes");
    expect(await cli.run(["help", name])).toEqual({ code, stdout, stderr: "" });
  });

  it("exits with 70 on an internal error, and shows its stack only for debugging", async () => {
    for (const isDebug of [false, true]) {
      const io = createIo();
      const stdout = { ...io.stdout, write: () => Promise.reject(new Error("boom")) };
      const code = await run(["models"], { ...io, stdout, isDebug });
      expect(code).toBe(70);
      expect(io.stderr.text()).toMatch(/internal error: boom\n(.*\n)*.*Please report it/);
      expect(/\n\s+at /.test(io.stderr.text())).toBe(isDebug);
    }
  });

  it("shows the help and exits with 2 without a command", async () => {
    const { code, stderr } = await cli.run([]);
    expect(code).toBe(2);
    expect(stderr).toContain("Commands");
  });
});
