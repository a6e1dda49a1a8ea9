import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { ROOT } from "../support/run-generate.ts";

it.each(["abc", "99999", "0", "1.5"])("docs:dev refuses %s for a port", (port) => {
  const args = ["--import", "tsx", "scripts/docs-dev.ts", "--port", port];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 30_000,
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `--port: found "${port}", expected a number from 1 to 65535\nSee --help.\n`,
  });
});
