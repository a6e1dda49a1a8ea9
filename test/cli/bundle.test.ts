import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE, fromNdjson, toNdjson } from "./payloads.ts";
import { startSelfSigned } from "./receivers/receivers.ts";
import { useBundle } from "./run-cli.ts";

const cli = useBundle();

describe("the bundled command line", () => {
  it.each(["--help", "--version", "models"])("runs %s", async (argument) => {
    const { code, stdout, stderr } = await cli.run([argument]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  it("writes no color if stdout isn't a terminal", async () => {
    const { code, stdout } = await cli.run(["validate"], "{}");
    expect(code).toBe(1);
    expect(stdout).not.toContain("\u001b");
  });

  it("exits quietly when the reader closes the pipe", async () => {
    const { child, finished } = cli.start(["validate", "--input", "ndjson", "--format", "json"]);
    child.stdout.destroy();
    for (let round = 0; round < 200; round++) child.stdin.write(toNdjson([{}, EXAMPLE]));
    child.stdin.end();
    expect((await finished).stderr).not.toMatch(/EPIPE|\n\s+at /);
  });

  it("exits with 2 and the cause when stdout can't be written", async ({ skip }) => {
    skip(process.platform !== "linux", "only Linux has a device that is always full");
    const { spawnSync } = await import("node:child_process");
    const stdio = ["pipe", openSync("/dev/full", "w"), "pipe"] as const;
    const { status, stderr } = spawnSync(process.execPath, [cli.main(), "validate"], {
      input: "{}",
      stdio: [...stdio],
    });
    expect(status).toBe(2);
    expect(String(stderr)).toContain("ENOSPC");
    expect(String(stderr)).not.toMatch(/\n\s+at /);
  });

  it("exits on Ctrl-C, even while a command waits for a pipe without a writer", async ({ skip }) => {
    skip(process.platform === "win32", "Windows has no named pipes in its file system");
    const path = join(cli.folder(), "pipe");
    execFileSync("mkfifo", [path]);
    const { child, finished } = cli.start(["validate", "--input", "ndjson", path, "-"]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill("SIGINT");
    const { code, signal } = await finished;
    expect(signal ?? code).toBe("SIGINT");
  });

  it("stops computing a diff on Ctrl-C", async () => {
    const { child, finished } = cli.start(["diff", "-", "base.yaml"]);
    // A pipe's buffer is smaller than this, so the process must be reading.
    await new Promise((resolve) => child.stdin.write(" ".repeat(1_000_000), resolve));
    child.kill("SIGINT");
    expect(await finished).toMatchObject({ code: null, signal: "SIGINT" });
  });

  it("trusts an authority in NODE_EXTRA_CA_CERTS", async () => {
    const [key, cert] = [join(cli.folder(), "key.pem"), join(cli.folder(), "cert.pem")];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "1"];
    const options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject];
    execFileSync("openssl", ["req", ...options], { stdio: "ignore" });
    const receiver = await startSelfSigned(readFileSync(key, "utf8"), readFileSync(cert, "utf8"));
    const args = ["trigger", "all", "--to", receiver.url];
    const untrusted = await cli.run(args);
    expect(untrusted).toMatchObject({ code: 2, stderr: expect.stringContaining("NODE_EXTRA_CA_CERTS") });
    expect(await cli.run(args, "", { env: { NODE_EXTRA_CA_CERTS: cert } })).toMatchObject({ code: 0 });
    await receiver.close();
  });

  it("keeps little of a 200 MB line in memory, and continues after it", async () => {
    const { child, finished } = cli.start(["validate", "--input", "ndjson", "--format", "json"], {
      env: { NODE_OPTIONS: "--max-old-space-size=64" },
    });
    const piece = "x".repeat(1 << 20);
    for (let written = 0; written < 200; written++) {
      if (!child.stdin.write(piece)) await once(child.stdin, "drain");
    }
    child.stdin.end(`\n${toNdjson([EXAMPLE])}`);
    expect(fromNdjson((await finished).stdout)).toMatchObject([
      { line: 1, issues: [{ code: "size" }] },
      { line: 2, verdict: "valid" },
    ]);
  });
});
