import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFreePort } from "../support/find-free-port.ts";
import { useProject } from "./guide-project.ts";
import { findSamples, ROOT, readGuide } from "./samples.ts";

const project = useProject();

/** Follows a guide as written: writes its files and runs its shell commands. */
async function follow(guide: string) {
  const results = [];
  for (const { language, file, code } of await readGuide(guide)) {
    if (file !== undefined) await project.write(file, code);
    else if (language === "sh") results.push(await project.sh(code));
  }
  return results;
}

describe("README.md", () => {
  it("has a server that acknowledges every webhook and passes verify", async () => {
    const samples = findSamples("README.md", await readFile(join(ROOT, "README.md"), "utf8"));
    const server = samples.find(({ language }) => language === "js");
    const commands = samples.find(({ code }) => code.includes("127.0.0.1:3000"));
    const port = await findFreePort();
    const toPort = (code = ""): string => code.replaceAll("3000", `${port}`);
    await project.write("server.mjs", toPort(server?.code));
    const isUp = `node -e "fetch('http://127.0.0.1:${port}').catch(() => process.exit(1))"`;
    const { code, stdout } = await project.sh(
      `node server.mjs & trap "kill $!" EXIT\nuntil ${isUp}; do sleep 0.1; done\n${toPort(commands?.code)}`,
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining("meets the contract")]);
  });
});

describe("the guides", () => {
  it("test a receiver that meets the contract: contract-test-receiver.md", async () => {
    const results = await follow("contract-test-receiver.md");
    expect(results.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      results.map(() => ({ code: 0, stderr: "" })),
    );
    expect(results).toHaveLength(2);
    expect(results[0]?.stdout).toContain("The receiver meets the contract");
    expect(await project.read("report.xml")).toContain('failures="0"');
  });

  it("test a sender that meets the contract: contract-test-sender.md", async () => {
    const results = await follow("contract-test-sender.md");
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await project.read("deliveries.ndjson")).split("\n")).toHaveLength(2);
  });

  it("report a sender that violates the contract: contract-test-sender.md", async () => {
    const blocks = await readGuide("contract-test-sender.md");
    const sender = blocks.find(({ file }) => file === "sender.mjs")?.code ?? "";
    await project.write("sender.mjs", sender.replace("upload_status_code: 503", 'upload_status_code: "503"'));
    await project.sh("rm -f deliveries.ndjson");
    const [test = { code: "exit 9" }] = blocks.filter(({ language }) => language === "sh");
    const { code, stdout } = await project.sh(test.code.replace("60s", "2s"));
    expect(code).toBe(1);
    expect(stdout).toContain("upload_status_code");
  });
});
