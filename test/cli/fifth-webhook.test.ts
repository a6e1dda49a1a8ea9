import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCli } from "../../scripts/build/build-cli.ts";
import { loadContract, RULES } from "../../scripts/contract/load-contract.ts";
import { emit } from "../../scripts/emit/emit.ts";
import { writeFiles } from "../../scripts/write/write-files.ts";
import { addFifthWebhook } from "../support/fifth-webhook.ts";
import { ROOT } from "../support/run-generate.ts";
import { startHttp } from "./receivers/receivers.ts";

let folder = "";
let right: object = {};

/** A project whose YAML has one more webhook, and not a line of code more. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fifth-"));
  await mkdir(join(folder, "spec"));
  await writeFile(join(folder, "spec", "openapi.yaml"), addFifthWebhook());
  await cp(join(ROOT, "spec", "scenarios.yaml"), join(folder, "spec", "scenarios.yaml"));
  for (const path of ["src", "scripts"]) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const contract = await loadContract(join(folder, "spec", "openapi.yaml"), join(ROOT, RULES));
  right = contract.webhooks.find(({ status }) => status === "room_closed")?.examples[0]?.payload ?? {};
  await writeFiles(join(folder, "generated"), await emit(contract));
  await buildCli(join(folder, "cli"), folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(folder, "cli", "main.js"), ...args],
      { cwd: folder },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });
}

describe("a fifth webhook in the YAML", () => {
  it("is triggered by its name, by all, by a seed, and by the scenario that names none", async () => {
    const statuses: string[] = [];
    const receiver = await startHttp(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      statuses.push(JSON.parse(body).status);
      response.end();
    });
    const codes = [
      await run("trigger", "room_closed", "--to", receiver.url),
      await run("trigger", "all", "--to", receiver.url, "--seed", "1"),
      await run("trigger", "--scenario", "every-webhook-twice", "--to", receiver.url),
    ].map(({ code }) => code);
    await receiver.close();
    expect(codes).toEqual([0, 0, 0]);
    expect(statuses.filter((status) => status === "room_closed")).toHaveLength(4);
  });

  it("is validated, optional and nested fields included", async () => {
    const values = [
      right,
      { ...right, note: "x" },
      { ...right, x: 1 },
      { ...right, room: { name: "", x: 1 } },
    ];
    await writeFile(
      join(folder, "rooms.ndjson"),
      values.map((value) => `${JSON.stringify(value)}\n`).join(""),
    );
    const { code, stdout } = await run("validate", "--format", "json", "rooms.ndjson");
    const verdicts = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).verdict);
    expect(code).toBe(1);
    expect(verdicts).toEqual(["valid", "valid", "invalid", "invalid"]);
  });

  it("may be expected of a sender", async () => {
    const { code, stdout } = await run(
      "listen",
      "--port",
      "0",
      "--expect",
      "room_closed",
      "--timeout",
      "50ms",
    );
    expect(code).toBe(1);
    expect(stdout).toContain("Missing: room_closed");
  });
});
