import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLES, toNdjson } from "../cli/payloads.ts";
import { useProject } from "./guide-project.ts";
import { ROOT, readGuide } from "./samples.ts";

const project = useProject();
const hasParallel = spawnSync("parallel", ["--version"]).error === undefined;

/** Does what a guide says, as it stands: writes its files, runs its shell commands. */
async function follow(guide: string) {
  const results = [];
  for (const { language, file, code } of await readGuide(guide)) {
    if (file !== undefined) await project.write(file, code);
    else if (language === "sh") results.push(await project.sh(code));
  }
  return results;
}

describe("the guides", () => {
  it("contract-test-receiver.md leads to a receiver that keeps the contract", async () => {
    const results = await follow("contract-test-receiver.md");
    expect(results.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      results.map(() => ({ code: 0, stderr: "" })),
    );
    expect(results).toHaveLength(2);
    expect(results[0]?.stdout).toContain("The receiver keeps the contract");
    expect(await project.read("report.xml")).toContain('failures="0"');
  });

  it("contract-test-sender.md leads to a sender that keeps the contract", async () => {
    const results = await follow("contract-test-sender.md");
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await project.read("deliveries.ndjson")).split("\n")).toHaveLength(2);
  });

  it("contract-test-sender.md tells a sender that does not", async () => {
    const blocks = await readGuide("contract-test-sender.md");
    const sender = blocks.find(({ file }) => file === "sender.mjs")?.code ?? "";
    await project.write("sender.mjs", sender.replace("upload_status_code: 503", 'upload_status_code: "503"'));
    await project.sh("rm -f deliveries.ndjson");
    const [test = { code: "exit 9" }] = blocks.filter(({ language }) => language === "sh");
    const { code, stdout } = await project.sh(test.code.replace("60s", "2s"));
    expect(code).toBe(1);
    expect(stdout).toContain("upload_status_code");
  });

  it.skipIf(!hasParallel)(
    "validate-at-scale.md gives every verdict in order (skipped without GNU parallel)",
    async () => {
      const payloads = Array.from({ length: 45_000 }, (_, number) => {
        const payload = EXAMPLES[number % EXAMPLES.length];
        return number % 1000 === 0 ? { ...payload, added: 1 } : { ...payload };
      });
      await project.write("payloads.ndjson", toNdjson(payloads));
      const [{ code, stdout } = { code: 9, stdout: "" }] = await follow("validate-at-scale.md");
      const verdicts = (await project.read("verdicts.ndjson"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).verdict);
      expect(code).toBe(0);
      expect(verdicts).toEqual(payloads.map((payload) => ("added" in payload ? "invalid" : "valid")));
      expect(Number(stdout)).toBe(verdicts.filter((verdict) => verdict === "valid").length);
    },
  );

  it("examples/vectors.py passes every vector with the standard library alone", () => {
    const output = execFileSync(
      "python3",
      ["-I", "docs/examples/vectors.py", "generated/vectors.json", "generated/schemas/receive"],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(output).toMatch(/\d+ vectors, 0 failed\n$/);
  });

  it("examples/vectors.py tells a handler that lets something through", () => {
    const script = join(ROOT, "docs/examples/vectors.py");
    const broken = `import runpy, sys; module = runpy.run_path(sys.argv[1]); main = module["main"]; main.__globals__["is_time"] = lambda text: True; sys.exit(main(*sys.argv[2:]))`;
    const { status, stdout } = spawnSync(
      "python3",
      ["-c", broken, script, "generated/vectors.json", "generated/schemas/receive"],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stdout).toContain("not-date-time");
  });
});
