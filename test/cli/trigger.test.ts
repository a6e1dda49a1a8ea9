import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { contractHash } from "../../generated/contract.ts";
import { scenarios, webhooks } from "../../generated/examples.ts";
import { vectors } from "../../generated/vectors.js";
import { readWebhook } from "../../src/runtime/read-webhook.ts";
import { EXAMPLE, EXAMPLES, fromNdjson } from "./payloads.ts";
import { startHttp, useReceivers } from "./receivers/receivers.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const { start, startKeeping } = useReceivers();
const STATUSES = webhooks.map(({ status }) => status);
const NOWHERE = ["--to", "http://127.0.0.1:1"];

describe("trigger", () => {
  it("sends one of each webhook, and shows the status code, time, and body of each response", async () => {
    const { url, payloads } = await startKeeping();
    const { code, stdout, stderr } = await cli.run(["trigger", "all", "--to", url, "--format", "json"]);
    const lines = fromNdjson(stdout);
    expect(code).toBe(0);
    expect(payloads()).toEqual(EXAMPLES);
    expect(lines).toHaveLength(EXAMPLES.length);
    expect(lines[0]).toMatchObject({
      passed: true,
      expected: "2xx",
      status: 204,
      milliseconds: expect.any(Number),
    });
    expect(JSON.parse(stderr)).toMatchObject({
      contract: { hash: contractHash },
      sent: EXAMPLES.length,
      failed: 0,
    });
  });

  it("sends another example with fields and headers set", async () => {
    const { url, got, payloads } = await startKeeping();
    const webhook = webhooks.find(({ examples }) => examples.length > 1);
    const example = webhook?.examples[1];
    const sets = ["--set", "rec_id=42", "--set", "added.deep=[1]"];
    const args = ["--example", `${example?.name}`, ...sets, "--header", "X-Test: a:b"];
    const { code } = await cli.run(["trigger", `${webhook?.status}`, "--to", url, ...args]);
    expect(code).toBe(0);
    expect(payloads()).toEqual([{ ...example?.payload, rec_id: "42", added: { deep: [1] } }]);
    expect(got[0]?.headers).toMatchObject({ "x-test": "a:b", "content-type": "application/json" });
  });

  it("sends generated payloads that all differ, and the same ones for the same seed", async () => {
    const { url, got } = await startKeeping();
    const args = ["trigger", "all", "--to", url, "--seed", "7", "--repeat", "3"];
    await cli.run(args);
    const first = got.splice(0).map(({ body }) => body.toString());
    await cli.run(args);
    expect(got.map(({ body }) => body.toString())).toEqual(first);
    expect(new Set(first).size).toBe(3 * STATUSES.length);
    expect(first.map((body) => readWebhook(body).kind)).toEqual(first.map(() => "webhook"));
  });

  it.each(scenarios)("plays the scenario $name", async ({ name, steps }) => {
    const { url, payloads } = await startKeeping();
    const { code } = await cli.run(["trigger", "--scenario", name, "--to", url]);
    expect(code).toBe(0);
    expect(payloads().map(({ status }) => status)).toEqual(steps.map(({ status }) => status));
  });

  it("sends a vector's body as it is, and accepts its rejection", async () => {
    const vector = vectors.find(({ bodyBase64 }) => bodyBase64 !== undefined);
    const { url, got } = await startKeeping(400);
    const { code } = await cli.run(["trigger", "--invalid", `${vector?.id}`, "--to", url]);
    expect(code).toBe(0);
    expect(got).toHaveLength(1);
  });

  it("warns about a field that the contract doesn't document, and shows what it expects", async () => {
    const { url } = await startKeeping();
    const run = (set: string) => cli.run(["trigger", EXAMPLE.status, "--to", url, "--set", set]);
    const [known, unknown] = [await run("msg=x"), await run("mgs.deep=x")];
    expect(known).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("expected 2xx, found 204"),
    });
    expect(unknown).toMatchObject({ code: 0, stderr: expect.stringContaining("field mgs") });
  });

  it("pauses between requests to keep to a rate", async () => {
    const { url, got } = await startKeeping();
    const args = ["trigger", EXAMPLE.status, "--to", url, "--repeat", "2", "--rate", "0.01/s"];
    const { said, interrupt, finished } = cli.start(args);
    await said("stdout", /pass/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    interrupt();
    expect(await finished).toMatchObject({ code: 130 });
    expect(got).toHaveLength(1);
  });

  it("limits the number of open requests", async () => {
    const { url, got, most } = await startKeeping();
    const args = ["trigger", EXAMPLE.status, "--to", url, "--repeat", "100", "--concurrency", "20"];
    expect(await cli.run(args)).toMatchObject({ code: 0, stderr: "" });
    expect(got).toHaveLength(100);
    expect(most()).toBeGreaterThan(5);
    expect(most()).toBeLessThanOrEqual(20);
  });

  it("fails for a receiver that resets, redirects, or never responds", async () => {
    const resetting = createServer((socket) => socket.resetAndDestroy());
    await new Promise<void>((resolve) => resetting.listen(0, "127.0.0.1", resolve));
    const address = resetting.address();
    const resetUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const redirecting = await startKeeping(302);
    const silent = await start(startHttp(() => {}));
    const [reset, redirect, never] = await Promise.all([
      cli.run(["trigger", "all", "--to", resetUrl, "--format", "json"]),
      cli.run(["trigger", `${STATUSES[0]}`, "--to", redirecting.url, "--format", "json"]),
      cli.run(["trigger", `${STATUSES[0]}`, "--to", silent, "--format", "json", "--max-ms", "200"]),
    ]);
    resetting.close();
    expect([reset.code, redirect.code, never.code]).toEqual([1, 1, 1]);
    expect(reset.stdout).toContain('"problem":"closed"');
    expect(redirect.stdout).toContain('"status":302');
    expect(redirecting.got).toHaveLength(1);
    expect(never.stdout).toContain('"problem":"timeout"');
  });

  it.each([
    ["an unknown status, with the known ones", ["upload_reddy", ...NOWHERE], "upload_ready"],
    ["an unknown example", ["upload_ready", "--example", "typicl", ...NOWHERE], "typical"],
    ["an unknown scenario", ["--scenario", "upload-fail", ...NOWHERE], "upload-fails"],
    ["an unknown vector", ["--invalid", "upload_ready.msg.nul", ...NOWHERE], "upload_ready.msg.null"],
    ["a vector with fields", ["--invalid", "upload_ready.msg.null", "--set", "msg=x", ...NOWHERE], "--set"],
    ["a field without a value", ["all", "--set", "msg", ...NOWHERE], "path=value"],
    ["nothing to send", NOWHERE, "status"],
    ["a header that isn't one", ["all", "--header", "a b: c", ...NOWHERE], "--header"],
    ["a URL that nobody listens at", ["all", ...NOWHERE], "connection refused"],
  ])("exits with 2 for %s", async (_, args, hint) => {
    const { code, stderr } = await cli.run(["trigger", ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("reports what it has sent when Ctrl-C stops it", async () => {
    const { url } = await startKeeping();
    const running = cli.start(["trigger", "all", "--to", url, "--repeat", "1000", "--rate", "5"]);
    await running.said("stdout", /pass.*\n.*pass/);
    running.interrupt();
    const { code, stdout } = await running.finished;
    expect(code).toBe(130);
    expect(stdout).toContain("Interrupted");
  });
});
