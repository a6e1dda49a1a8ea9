import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contractHash, contractVersion } from "../../generated/contract.ts";
import { vectors } from "../../generated/vectors.js";
import { EXAMPLE, EXAMPLES, fromNdjson, toNdjson } from "./payloads.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();

const BROKEN = { ...EXAMPLE, rec_id: 7 };

async function write(name: string, contents: string | Buffer): Promise<string> {
  const path = join(cli.folder(), name);
  await writeFile(path, contents);
  return path;
}

/** Lists the line and first code of each result. */
function codesIn(stdout: string): unknown[] {
  return fromNdjson(stdout).map(({ line, issues }) => [line, Array.isArray(issues) && issues[0]?.code]);
}

describe("validate", () => {
  it("accepts valid payloads in JSON, arrays, and NDJSON, gzipped or not", async () => {
    const files = await Promise.all([
      write("one.json", JSON.stringify(EXAMPLE, null, 2)),
      write("many.json", JSON.stringify(EXAMPLES)),
      write("many.ndjson", toNdjson(EXAMPLES)),
      write("many.ndjson.gz", gzipSync(toNdjson(EXAMPLES))),
      write("many.unknown-extension", toNdjson(EXAMPLES)),
      write("one.unknown-extension", JSON.stringify(EXAMPLE, null, 2)),
      write("crlf.ndjson", toNdjson(EXAMPLES).replaceAll("\n", "\r\n")),
      write("mark.ndjson", `\ufeff${toNdjson(EXAMPLES)}`),
    ]);
    const { code, stderr } = await cli.run(["validate", "--format", "json", ...files]);
    expect(code).toBe(0);
    expect(JSON.parse(stderr)).toMatchObject({
      contract: { version: contractVersion, hash: contractHash },
      payloads: 2 + EXAMPLES.length * 6,
      invalid: 0,
      neverSeen: [],
    });
  });

  it("writes one result per payload, in order, and nothing else to stdout", async () => {
    const input = `${toNdjson([EXAMPLE, BROKEN, { status: "?" }])}\n{\n${toNdjson([EXAMPLE])}`;
    const { code, stdout } = await cli.run(["validate", "--format", "json"], { stdin: input });
    expect(code).toBe(1);
    const { status } = EXAMPLE;
    const issue = (code: string, ...path: string[]) => expect.objectContaining({ code, path });
    const file = "-";
    expect(fromNdjson(stdout)).toEqual([
      { file, line: 1, verdict: "valid", status, issues: [] },
      { file, line: 2, verdict: "invalid", status, issues: [issue("type", "rec_id")] },
      { file, line: 3, verdict: "invalid", status: "?", issues: [issue("unknown_status", "status")] },
      { file, line: 5, verdict: "invalid", issues: [issue("json")] },
      { file, line: 6, verdict: "valid", status, issues: [] },
    ]);
  });

  it.each(["send", "receive"] as const)("agrees with every vector as %s", async (mode) => {
    const known = vectors.filter(
      ({ body, bodyBase64 }) =>
        bodyBase64 === undefined && (body === undefined || !/^\s*$|\n|^\ufeff/.test(body)),
    );
    expect(known.length).toBeGreaterThan(vectors.length * 0.9);
    const input = known.map(({ body, payload }) => `${body ?? JSON.stringify(payload)}\n`).join("");
    const { stdout } = await cli.run(["validate", "--as", mode, "--input", "ndjson", "--format", "json"], {
      stdin: input,
    });
    const verdict = { webhook: "valid", unknown: "unknown", invalid: "invalid", malformed: "invalid" };
    const wanted = known.map((vector) => ({
      id: vector.id,
      verdict: mode === "send" ? vector.send : verdict[vector.receive],
    }));
    const found = fromNdjson(stdout).map(({ verdict }, index) => ({ id: known[index]?.id, verdict }));
    expect(found).toEqual(wanted);
  });

  it("points to the line and column, with a caret below", async () => {
    const pretty = JSON.stringify([EXAMPLE, BROKEN], null, 2);
    const path = await write("place.json", pretty);
    const { code, stdout } = await cli.run(["validate", path]);
    const line = pretty.slice(0, pretty.indexOf(": 7,")).split("\n").length;
    const [first = "", where, excerpt = "", caret = ""] = stdout.split("\n");
    expect(code).toBe(1);
    expect(first).toMatch(/^FAIL rec_id: expected .+\(type\)$/);
    expect(where).toContain(`${path}:${line}:`);
    expect(excerpt.charAt(caret.indexOf("^"))).toBe("7");
  });

  it("reports constants and webhooks that never came", async () => {
    const second = { ...EXAMPLE, rec_id: "another" };
    const { stderr } = await cli.run(["validate", "--format", "json"], {
      stdin: toNdjson([EXAMPLE, second]),
    });
    const { constants, neverSeen } = JSON.parse(stderr);
    expect(constants.map(({ field }: { field: string }) => field)).toContain("msg");
    expect(constants.map(({ field }: { field: string }) => field)).not.toContain("rec_id");
    expect(constants.map(({ field }: { field: string }) => field)).not.toContain("status");
    expect(neverSeen).toEqual(EXAMPLES.slice(1).map(({ status }) => status));
  });

  it("accepts patterns, and reads a file that two arguments name once", async () => {
    await mkdir(join(cli.folder(), "deep/er"), { recursive: true });
    await write("deep/a.json", JSON.stringify(EXAMPLE));
    await write("deep/er/b.json", JSON.stringify(EXAMPLE));
    const { code, stderr } = await cli.run(["validate", "--format", "json", "deep/**/*.json", "deep/a.json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stderr).files.toSorted()).toEqual(["deep/a.json", "deep/er/b.json"]);
  });

  it("continues after invalid UTF-8 in the middle of NDJSON", async () => {
    const stdin = Buffer.concat([
      Buffer.from(toNdjson([EXAMPLE])),
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d, 0x0a]),
      Buffer.from(toNdjson([EXAMPLE])),
    ]);
    const { code, stdout } = await cli.run(["validate", "--input", "ndjson", "--format", "json"], { stdin });
    expect(code).toBe(1);
    expect(codesIn(stdout)).toEqual([
      [1, undefined],
      [2, "encoding"],
      [3, undefined],
    ]);
  });

  it.each([
    ["a missing file", ["no-such-file.json"]],
    ["a pattern that matches nothing", ["no-such-*.json"]],
    ["a directory", ["."]],
  ])("ends with 2 for %s", async (_, args) => {
    const { code, stdout, stderr } = await cli.run(["validate", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ["no payload at all", "", "Found no payload"],
    ["binary data", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "is binary"],
    ["gzip that is cut", gzipSync(toNdjson(EXAMPLES)).subarray(0, 60), "is incomplete"],
    ["gzip in its first bytes only", Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "not valid gzip"],
  ])("ends with 2 for %s", async (_, stdin, message) => {
    const { code, stdout, stderr } = await cli.run(["validate", "--format", "json"], { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ["{", 2],
    ['{"a": 1,}', 9],
    ['{"a" 1}', 6],
    ["[1 2]", 4],
    ["[1}", 3],
    ['{"a": tru}', 7],
    ['["\\x"]', 2],
    ["[01]", 3],
    ["{} {}", 4],
  ])("points at the character where %s stops being JSON", async (text, column) => {
    const { stdout } = await cli.run(["validate", "--input", "ndjson"], { stdin: text });
    expect(stdout).toContain(`-:1:${column}\n`);
  });

  it("closes every file that it fails to read", async ({ skip }) => {
    skip(process.platform !== "linux", "open files are listed in /proc");
    const openFiles = async () => (await readdir("/proc/self/fd")).length;
    const paths = Array.from({ length: 50 }, (_, index) => `binary-${index}`);
    for (const path of paths) await write(path, Buffer.alloc(3_000_000));
    const before = await openFiles();
    expect(await cli.run(["validate", ...paths])).toMatchObject({ code: 2 });
    expect((await openFiles()) - before).toBeLessThan(10);
  });

  it("reports what it has read when Ctrl-C stops it", async () => {
    const running = cli.start(["validate", "--input", "ndjson", "--verbose"]);
    running.stdin.write(toNdjson([BROKEN]));
    await running.said("stdout", /rec_id/);
    running.interrupt();
    const { code, stdout } = await running.finished;
    expect(code).toBe(130);
    expect(stdout).toContain("Interrupted");
    expect(stdout).toContain("The payload is invalid");
  });
});
