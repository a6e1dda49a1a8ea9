import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contractHash } from "../../generated/contract.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { EXAMPLE, toNdjson } from "../cli/payloads.ts";
import { startGood } from "../cli/receivers/receivers.ts";
import { createIo } from "../cli/run-cli.ts";
import { useProject } from "./guide-project.ts";
import { ROOT } from "./samples.ts";

const project = useProject();

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

async function readAction(): Promise<Action> {
  return parse(await readFile(join(ROOT, "action.yml"), "utf8"));
}

/** Runs a composite action of one step as the runner of GitHub Actions does. */
async function runAction(inputs: Readonly<Record<string, string>>) {
  const { inputs: declared, runs } = await readAction();
  const [step = { run: "exit 9", env: {} }] = runs.steps;
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, template]) => {
      if (name === "ACTION") return [name, join(project.folder(), "node_modules", "recording-webhooks")];
      const [, input = ""] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(template) ?? [];
      expect(Object.keys(declared)).toContain(input);
      return [name, inputs[input] ?? declared[input]?.default ?? ""];
    }),
  );
  await Promise.all([project.write("summary.md", ""), project.write("output", "")]);
  const files = { GITHUB_STEP_SUMMARY: "summary.md", GITHUB_OUTPUT: "output" };
  const result = await project.sh(`set -eo pipefail\n${step.run}`, { ...env, ...files });
  return { ...result, summary: await project.read("summary.md"), output: await project.read("output") };
}

describe("action.yml", () => {
  it("passes every input to the command line", async () => {
    const { inputs, runs } = await readAction();
    const used = Object.values(runs.steps[0]?.env ?? {}).flatMap(
      (template) => /inputs\.([\w-]+)/.exec(template)?.slice(1) ?? [],
    );
    expect(used.toSorted()).toEqual(Object.keys(inputs).toSorted());
    const helps = await Promise.all(
      ["verify", "validate", "listen", "diff"].map(async (name) => {
        const loaded = await COMMANDS[name]?.[1]();
        return loaded?.createCommand({ io: createIo(), finish: () => {} }).helpInformation() ?? "";
      }),
    );
    const options = Object.keys(inputs).filter((name) => !["command", "files", "old", "new"].includes(name));
    for (const option of options) expect(helps.join("\n")).toContain(`  --${option}`);
  });

  it("compares two versions, and lists the changes in the summary", async () => {
    const spec = await readFile(join(ROOT, "spec/openapi.yaml"), "utf8");
    await Promise.all([
      project.write("old.yaml", spec),
      project.write("new.yaml", spec.replaceAll("format: int64", "maximum: 1")),
    ]);
    const run = await runAction({ command: "diff", old: "old.yaml", new: "new.yaml", "fail-on": "senders" });
    expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining("::error file=new.yaml,line=") });
    expect(run.summary).toMatch(/#### Breaks senders \(\d+\)(.*\n)+.*`maximum-lowered /);
  });

  it("verifies a receiver, and writes a summary in Markdown", async () => {
    const receiver = await startGood();
    const { code, summary, output } = await runAction({
      command: "verify",
      to: receiver.url,
      lenient: "true",
    });
    await receiver.close();
    expect(code).toBe(0);
    expect(summary).toContain("## recording-webhooks");
    expect(summary).toContain(contractHash.slice(0, 12));
    expect(output).toBe("exit-code=0\n");
  });

  it("fails for invalid payloads, with annotations at their lines", async () => {
    await project.write("a b.ndjson", toNdjson([EXAMPLE, { ...EXAMPLE, x: 1 }]));
    const { code, stdout, summary, output } = await runAction({
      command: "validate",
      files: "a b.ndjson\n",
      as: "send",
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/::error file=a b\.ndjson,line=2,/);
    expect(summary).not.toContain("::error");
    expect(output).toBe("exit-code=1\n");
  });

  it("runs its own checkout, and never looks up a package by name", async () => {
    const { runs } = await readAction();
    expect(runs.steps[0]?.env["ACTION"]).toMatch(/^\$\{\{ github\.action_path \}\}$/);
    expect(runs.steps[0]?.run).not.toMatch(/\bnpx\b|npm exec/);
  });

  it("keeps markup of a payload out of the summary", async () => {
    const status = "~~~~\n</code><img src=x>\n::error::gotcha";
    await project.write("hostile.ndjson", toNdjson([{ status }, { status }]));
    const { stdout, summary } = await runAction({ command: "validate", files: "hostile.ndjson\n" });
    expect(summary.split("\n").filter((line) => /~~~~|<img/.test(line) && !line.startsWith("    "))).toEqual(
      [],
    );
    expect(stdout.split("\n").filter((line) => line.trim().startsWith("::error::"))).toEqual([]);
  });

  it("reads no input as shell code", async () => {
    const { code } = await runAction({ command: "validate", files: "$(touch hacked); `touch hacked`" });
    const { stdout } = await project.sh("ls");
    expect(code).toBe(2);
    expect(stdout).not.toContain("hacked");
  });

  it("waits for a sender", async () => {
    const { code, summary } = await runAction({
      command: "listen",
      port: "0",
      expect: EXAMPLE.status,
      timeout: "300ms",
    });
    expect(code).toBe(1);
    expect(summary).toContain(EXAMPLE.status);
  });
});
