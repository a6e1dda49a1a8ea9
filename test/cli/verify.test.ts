import { afterEach, describe, expect, it } from "vitest";
import { contractHash, contractVersion } from "../../generated/contract.ts";
import { vectors } from "../../generated/vectors.js";
import type { CaseResult, VerifyReport } from "../../src/testing/verify/verify-receiver.ts";
import {
  type RunningReceiver,
  startClosing,
  startExpress,
  startFastify,
  startGood,
  startHttp,
  startOurs,
  startPython,
} from "./receivers/receivers.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const open: RunningReceiver[] = [];

afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

async function verify(starting: Promise<RunningReceiver>, args: readonly string[] = []) {
  const receiver = await starting;
  open.push(receiver);
  const { code, stdout, stderr } = await cli.run([
    "verify",
    "--to",
    receiver.url,
    "--format",
    "json",
    ...args,
  ]);
  const lines = stdout.split("\n").filter((line) => line !== "");
  const results: CaseResult[] = lines.map((line) => JSON.parse(line));
  const summary: Pick<VerifyReport, "passed" | "counts" | "contract"> = JSON.parse(stderr);
  return { code, ...summary, results, failed: results.filter(({ outcome }) => outcome === "failed") };
}

describe("verify", () => {
  it("passes a receiver that keeps the contract, and says which contract", async () => {
    const { code, passed, failed, contract, counts } = await verify(startGood());
    expect(failed).toEqual([]);
    expect({ code, passed, contract }).toEqual({
      code: 0,
      passed: true,
      contract: { version: contractVersion, hash: contractHash },
    });
    expect(counts.passed).toBeGreaterThan(vectors.filter(({ level }) => level !== "edge").length);
  });

  it("passes our own receiver", async () => {
    const { code, failed } = await verify(startOurs());
    expect(failed).toEqual([]);
    expect(code).toBe(0);
  });

  it("passes Fastify that reads webhooks", async () => {
    const { code, failed } = await verify(startFastify());
    expect(failed).toEqual([]);
    expect(code).toBe(0);
  });

  it("passes Python's http.server in what it must, and tells what its own checks let through", async () => {
    const { code, failed, counts } = await verify(startPython(), ["--lenient"]);
    expect(failed.filter(({ level }) => level === "must")).toEqual([]);
    expect(code).toBe(0);
    expect(counts.failedShould).toBeGreaterThan(0);
    expect(failed.every(({ id }) => /not-date-time|minimum|with-nan/.test(id))).toBe(true);
  });

  it("fails Express without validation in what it should refuse, and nothing that it must", async () => {
    const { code, failed, counts } = await verify(startExpress());
    const ids = failed.map(({ id }) => id);
    expect(code).toBe(1);
    expect(counts).toMatchObject({ failedMust: 0, notTried: 0 });
    expect(ids).toEqual(expect.arrayContaining(["request.media-type.text/plain", "request.media-type.none"]));
    expect(ids.filter((id) => id.endsWith(".missing")).length).toBeGreaterThan(20);
    expect(ids).not.toContain("request.size");
    expect(ids).not.toContain("body.not-json.truncated");
  });

  it("passes a receiver that always says 200 when lenient, with every should broken", async () => {
    const always200 = startHttp((request, response) => void request.resume().on("end", () => response.end()));
    const found = await verify(always200, ["--lenient"]);
    const shoulds = found.results.filter(({ level }) => level === "should");
    expect(found).toMatchObject({ code: 0, passed: true });
    expect(found.counts).toMatchObject({ failedMust: 0, failedShould: shoulds.length });
  });

  it("fails a receiver that always says 500 in everything, as a must", async () => {
    const always500 = startHttp((request, response) => {
      request.resume().on("end", () => response.writeHead(500).end());
    });
    const { code, counts } = await verify(always500, ["--lenient"]);
    expect(code).toBe(1);
    expect(counts).toMatchObject({ passed: 0, failedShould: 0, notTried: 0 });
  });

  it("fails a receiver that hangs, and is not waited for again and again", async () => {
    const { code, failed, counts } = await verify(
      startHttp(() => {}),
      ["--max-ms", "150"],
    );
    expect(code).toBe(1);
    expect(failed.map(({ answer }) => answer)).toEqual(["timeout", "timeout", "timeout"]);
    expect(counts.notTried).toBeGreaterThan(failed.length);
  });

  it("fails a receiver that answers too late", async () => {
    const late = startHttp((_, response) => void setTimeout(() => response.end(), 400));
    const { failed } = await verify(late, ["--max-ms", "150"]);
    expect(failed[0]).toMatchObject({ level: "must", answer: "timeout" });
  });

  it("fails a receiver that closes the connection", async () => {
    const { code, failed } = await verify(startClosing());
    expect(code).toBe(1);
    expect(failed[0]).toMatchObject({ level: "must", answer: "closed" });
  });

  it("fails a receiver that redirects, and does not follow", async () => {
    const redirecting = startHttp((request, response) => {
      request.resume().on("end", () => response.writeHead(307, { location: "/there" }).end());
    });
    const { code, failed } = await verify(redirecting);
    expect(code).toBe(1);
    expect(failed[0]).toMatchObject({ level: "must", answer: 307 });
  });

  it("fails one that refuses the second of two alike, an unknown field, or an unknown status", async () => {
    const seen = new Set<string>();
    const picky = startHttp(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const isRefused =
        seen.has(body) || body.includes("a_field_of_a_later_version") || body.includes("unknown_status");
      seen.add(body);
      response.writeHead(isRefused ? 422 : 200).end();
    });
    const { failed } = await verify(picky, ["--lenient"]);
    const kinds = new Set(
      failed.filter(({ level }) => level === "must").map(({ id }) => id.split(".", 2).join(".")),
    );
    for (const kind of ["delivery.unknown-field", "delivery.twice", "status.unknown"])
      expect(kinds).toContain(kind);
  });

  it("writes JUnit, annotations and a report for people, each case in it", async () => {
    const receiver = await startClosing();
    open.push(receiver);
    const [junit, github, pretty] = await Promise.all(
      ["junit", "github", "pretty"].map((format) =>
        cli.run(["verify", "--to", receiver.url, "--format", format]),
      ),
    );
    expect([junit?.code, github?.code, pretty?.code]).toEqual([1, 1, 1]);
    expect(junit?.stdout).toMatch(/<testsuite name="must" tests="(\d+)" failures="\1" skipped="0">/);
    expect(github?.stdout).toMatch(/^::error title=must%3A /);
    for (const report of [junit, github, pretty]) expect(report?.stdout).toContain(contractHash.slice(0, 12));
    for (const report of [junit, github]) expect(report?.stdout).toContain("delivery.out-of-order");
  });

  it("exits with 2 when nothing listens, and without a URL", async () => {
    const { url } = await startGood().then(async (receiver) => {
      await receiver.close();
      return receiver;
    });
    const refused = await cli.run(["verify", "--to", url]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("connection refused");

    for (const args of [
      ["verify"],
      ["verify", "--to", "ftp://x"],
      ["verify", "--to", "http://127.0.0.1:1", "--max-ms", "x"],
    ]) {
      expect(await cli.run(args)).toMatchObject({ code: 2 });
    }
  });

  it("reports what it has tried when Ctrl-C ends it", async () => {
    let requests = 0;
    const stalling = await startHttp((request, response) => {
      request.resume().on("end", () => ++requests < 5 && response.end());
    });
    open.push(stalling);
    const running = cli.start(["verify", "--to", stalling.url, "--max-ms", "60000", "--verbose"]);
    await running.said("stdout", /(pass .*\n.*){4}/);
    running.interrupt();
    const { code, stdout } = await running.finished;
    expect(code).toBe(130);
    expect(stdout).toContain("Interrupted");
    expect(stdout).toContain("4 checks passed");
  });
});
