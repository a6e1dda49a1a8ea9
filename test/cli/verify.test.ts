import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractHash, contractVersion } from "../../generated/contract.ts";
import { vectors } from "../../generated/vectors.js";
import type { CaseResult, VerifyReport } from "../../src/testing/verify/verify-receiver.ts";
import {
  type RunningReceiver,
  startAlways,
  startCareless,
  startClosing,
  startGood,
  startHttp,
  startOurs,
  useReceivers,
} from "./receivers/receivers.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const { start } = useReceivers();

async function verify(starting: Promise<RunningReceiver>, args: readonly string[] = []) {
  const url = await start(starting);
  const { code, stdout, stderr } = await cli.run(["verify", "--to", url, "--format", "json", ...args]);
  const lines = stdout.split("\n").filter((line) => line !== "");
  const results: CaseResult[] = lines.map((line) => JSON.parse(line));
  const summary: Pick<VerifyReport, "passed" | "counts" | "contract"> = JSON.parse(stderr);
  return { code, ...summary, results, failed: results.filter(({ outcome }) => outcome === "failed") };
}

describe("verify", () => {
  it("passes a receiver that meets the contract, and names the contract", async () => {
    const { code, passed, failed, contract, counts, results } = await verify(startGood());
    expect(failed).toEqual([]);
    expect({ code, passed, contract }).toEqual({
      code: 0,
      passed: true,
      contract: { version: contractVersion, hash: contractHash },
    });
    expect(counts.passed).toBeGreaterThan(vectors.filter(({ level }) => level !== "edge").length);
    expect(results.filter(({ level }) => level === "edge")).toEqual([]);
  });

  it("passes our own receiver in the edge checks too, ten at a time", async () => {
    const { code, failed, results } = await verify(startOurs(), ["--strict", "--concurrency", "10"]);
    expect(failed).toEqual([]);
    expect(code).toBe(0);
    expect(results.filter(({ level }) => level === "edge")).toHaveLength(
      vectors.filter(({ level }) => level === "edge").length,
    );
  });

  it("fails a receiver without validation in every should, but in no must", async () => {
    const { code, failed, counts } = await verify(startCareless(), ["--only", "request.m*"]);
    expect(code).toBe(1);
    expect(counts).toMatchObject({ failedMust: 0, notTried: 0 });
    expect(failed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["request.media-type.text/plain", "request.media-type.none"]),
    );
  });

  it("fails a receiver that always responds 500 in every check, as a must", async () => {
    const { code, counts } = await verify(startAlways(500), ["--lenient", "--only", "*.status.*"]);
    expect(code).toBe(1);
    expect(counts).toMatchObject({ passed: 0, failedShould: 0, notTried: 0 });
  });

  it("fails a receiver that hangs, and soon stops waiting for it", async () => {
    const hanging = startHttp(() => {});
    const { code, failed, counts } = await verify(hanging, ["--max-ms", "50"]);
    expect(code).toBe(1);
    expect(failed.map(({ level, answer }) => [level, answer])).toEqual(Array(3).fill(["must", "timeout"]));
    expect(counts.notTried).toBeGreaterThan(failed.length);
  });

  it.each([
    ["closes the connection", startClosing, "closed"],
    ["redirects, and doesn't follow", () => startAlways(307, { location: "/there" }), 307],
  ])("fails a receiver that %s", async (_, start, answer) => {
    const { code, failed } = await verify(start(), ["--only", "delivery.*"]);
    expect({ code, first: failed[0] }).toMatchObject({ code: 1, first: { level: "must", answer } });
  });

  it("fails a receiver that rejects a duplicate, an unknown field, or an unknown status", async () => {
    const seen = new Set<string>();
    const picky = startHttp(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const isRejected =
        seen.has(body) || body.includes("a_field_of_a_later_version") || body.includes("unknown_status");
      seen.add(body);
      response.writeHead(isRejected ? 422 : 200).end();
    });
    for (const kind of ["delivery.unknown-field.*", "delivery.twice.*", "status.unknown.*"]) {
      const { failed } = await verify(picky, ["--lenient", "--only", kind]);
      expect(failed.map(({ level }) => level)).toContain("must");
    }
  });

  it.each([
    ["pretty", /^warn should: .+/m, /^FAIL/m],
    ["github", /^::warning title=should/m, /^::error/m],
    ["junit", /<skipped message="warning: should: [^"]+"/, /<failure/],
    ["markdown", /^\| warning \| should: /m, /^\| fail/m],
  ])("still reports warnings with --lenient in %s", async (format, warning, failure) => {
    const url = await start(startAlways(204));
    const args = ["verify", "--to", url, "--only", "*.missing", "--format", format];
    const [lenient, strict] = [await cli.run([...args, "--lenient"]), await cli.run(args)];
    expect([lenient.code, strict.code]).toEqual([0, 1]);
    expect(lenient.stdout).toMatch(warning);
    expect(lenient.stdout).not.toMatch(failure);
    expect(lenient.stdout).toMatch(format === "junit" ? /failures="0" skipped="[1-9]/ : /\d+ warnings/);
    expect(strict.stdout).toMatch(failure);
  });

  it("shows each cause once, with a count and a command that reproduces it", async () => {
    const url = await start(startAlways(500));
    const { stdout } = await cli.run(["verify", "--to", url, "--only", "delivery.twice.*"]);
    const [, first = ""] = /first: (\S+)/.exec(stdout) ?? [];
    expect(first).toMatch(/^delivery\.twice\./);
    expect(stdout.split("FAIL")).toHaveLength(2);
    expect(stdout).toMatch(new RegExp(`curl -i -X POST .* ${url}/ && curl .* ${url}/`));
  });

  it("stops at the first failure with --bail", async () => {
    const { code, failed, counts } = await verify(startAlways(500), ["--bail"]);
    expect(code).toBe(1);
    expect(failed).toHaveLength(1);
    expect(counts.notTried).toBeGreaterThan(1);
  });

  it("tolerates checks that are known to fail, and fails when one of them passes", async () => {
    const url = await start(startAlways(204));
    const list = join(cli.folder(), "known.txt");
    const args = ["verify", "--to", url, "--only", "request.method.*", "--known-failing", list];
    await writeFile(list, "# not yet\nrequest.method.*\n");
    expect(await cli.run(args)).toMatchObject({ code: 0, stdout: expect.stringContaining("known to fail") });
    await writeFile(list, "request.method.*\ndelivery.charset.*\n");
    const passing = await cli.run([...args.slice(0, 3), "--only", "delivery.charset.*", ...args.slice(5)]);
    expect(passing).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("known failing, but it passes"),
    });
    await writeFile(list, "request.methods.*\n");
    expect(await cli.run(args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("request.methods.*"),
    });
  });

  it("exits with 2 when nothing listens, when no check matches, and without a URL", async () => {
    const { url, close } = await startGood();
    await close();
    const refused = await cli.run(["verify", "--to", url]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("connection refused") });
    for (const args of [
      ["--max-ms", "x"],
      ["--only", "nothing"],
      ["--known-failing", "no-such-file"],
    ])
      expect(await cli.run(["verify", "--to", url, ...args])).toMatchObject({ code: 2 });
  });

  it("never shows the secrets of a URL", async () => {
    const url = "http://user:hunter2@127.0.0.1:1/?token=hunter3";
    const { code, stderr } = await cli.run(["verify", "--to", url]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/hunter|user/);
  });

  it("reports what it has tried when Ctrl-C stops it", async () => {
    let requests = 0;
    const stalling = startHttp((request, response) => {
      request.resume().on("end", () => ++requests < 5 && response.end());
    });
    const url = await start(stalling);
    const running = cli.start(["verify", "--to", url, "--max-ms", "60000", "--verbose"]);
    await running.said("stdout", /(^pass .*\n(.*\n)*?){4}/m);
    running.interrupt();
    const { code, stdout } = await running.finished;
    expect(code).toBe(130);
    expect(stdout).toContain("Interrupted");
    expect(stdout).toContain("4 checks passed");
  });
});
