import { describe, expect, it } from "vitest";
import { contractHash } from "../../generated/contract.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();

describe("recording-webhooks", () => {
  it("lists every command and the contract", async () => {
    const { code, stdout } = await cli.run(["--help"]);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`\n  ${name} `);
    expect(stdout).toContain(contractHash.slice(0, 12));
  });

  it.each(Object.keys(COMMANDS))("shows options, exit codes and two examples of %s", async (name) => {
    const { code, stdout } = await cli.run([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout.split(`\n  recording-webhooks ${name} `).length - 1).toBeGreaterThanOrEqual(2);
    expect(stdout).toContain("Exit codes");
  });

  it("suggests the closest command and option, with exit code 2", async () => {
    const command = await cli.run(["valdate"]);
    const option = await cli.run(["validate", "--fromat=json"]);
    expect([command.code, option.code]).toEqual([2, 2]);
    expect(command.stderr).toContain("Did you mean validate?");
    expect(option.stderr).toContain("Did you mean --format?");
  });

  it("shows the help and ends with 2 without a command", async () => {
    const { code, stdout } = await cli.run([]);
    expect(code).toBe(2);
    expect(stdout).toContain("Commands");
  });

  it("writes no colour where no terminal shows it", async () => {
    const { stdout } = await cli.run(["validate"], { stdin: "{}" });
    expect(stdout).not.toContain("\u001b");
  });
});
