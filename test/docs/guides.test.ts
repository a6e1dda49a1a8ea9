import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFreePort } from "../support/find-free-port.ts";
import { useProject } from "./guide-project.ts";
import { findSamples, ROOT, readGuide } from "./samples.ts";

const project = useProject();

/** Follows a guide as written, on a free port: writes its files and runs its shell commands. */
async function follow(guide: string, adapt: (code: string) => string = (code) => code) {
  const results = [];
  const port = await findFreePort();
  const isOpen = `(exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null`;
  for (const { language, file, code } of await readGuide(guide)) {
    // A busy machine may need longer than the guide's half a second.
    const own = adapt(code)
      .replaceAll(/\b40[23]0\b/g, `${port}`)
      .replace("sleep 0.5", `until ${isOpen}; do sleep 0.1; done`);
    if (file !== undefined) await project.write(file, own);
    else if (language === "sh") results.push(await project.sh(own));
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
    await project.sh("rm -f deliveries.ndjson");
    const violate = (code: string) =>
      code.replace(/(\w+: )(\d+),$/m, '$1"$2",').replace("wait $!", "kill $! && wait $!");
    const [listened] = await follow("contract-test-sender.md", violate);
    expect(listened?.code).toBe(1);
    expect(listened?.stdout).toMatch(/found "\d+" \(type\)/);
  });
});
