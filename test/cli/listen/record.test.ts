import { spawnSync } from "node:child_process";
import { readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inBatches } from "../../../src/cli/listen/record-file.ts";
import { EXAMPLE, fromNdjson, post } from "../payloads.ts";
import { useBundle, useCli } from "../run-cli.ts";

const cli = useCli();
const bundle = useBundle();

/** Sends an example with text that identifies it. */
const send = (url: string, marker: string): Promise<number> => post(url, { ...EXAMPLE, msg: marker });

/** The deliveries in a file, each of whose lines must be complete. */
async function markersIn(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8");
  expect(text.endsWith("\n")).toBe(true);
  return fromNdjson(text).map(({ body }) => JSON.parse(`${body}`).msg);
}

describe("listen --record", () => {
  it("rejects a file that another listener uses, in this process or in another", async () => {
    const path = join(cli.folder(), "shared.ndjson");
    const first = await cli.listen(["--record", path]);
    const args = ["listen", "--port", "0", "--record", path, "--timeout", "5s"];
    for (const { code, stderr } of [await cli.run(args), await bundle.run(args)]) {
      expect(code).toBe(2);
      expect(stderr).toContain("Another listen records");
    }
    expect(await send(first.url, "a")).toBe(204);
    first.interrupt();
    await first.finished;
    expect(await markersIn(path)).toEqual(["a"]);
    const next = await cli.listen(["--record", path]);
    next.interrupt();
    await next.finished;
  });

  it("takes over the lock of a process that has ended", async () => {
    const path = join(cli.folder(), "stale.ndjson");
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await writeFile(`${path}.lock`, JSON.stringify({ pid, host: hostname() }));
    const { interrupt, finished } = await cli.listen(["--record", path]);
    interrupt();
    expect(await finished).toMatchObject({ code: 0 });
    await expect(stat(`${path}.lock`)).rejects.toThrow("ENOENT");
  });

  it.each([
    ["removed", (path: string) => rm(path), ["b", "c"]],
    ["moved", (path: string) => rename(path, `${path}.1`), ["b", "c"]],
    ["truncated", (path: string) => truncate(path), ["b", "c"]],
  ])("loses no acknowledged delivery after the file was %s", async (name, change, kept) => {
    const path = join(cli.folder(), `${name}.ndjson`);
    const { url, interrupt, finished } = await cli.listen(["--record", path]);
    expect(await send(url, "a")).toBe(204);
    await change(path);
    expect(await send(url, "b")).toBe(204);
    expect(await send(url, "c")).toBe(204);
    interrupt();
    await finished;
    expect(await markersIn(path)).toEqual(kept);
  });

  it("responds 503 when the file can't grow, and keeps only complete lines", async ({ skip }) => {
    skip(process.platform === "win32", "Windows has no ulimit");
    const path = join(bundle.folder(), "limited.ndjson");
    const { url, child, finished } = await bundle.listen(["--record", path], "ulimit -f 4");
    const codes: [string, number][] = [];
    for (const marker of ["1", "2", "3", "4", "5", "6", "7", "8"])
      codes.push([marker, await send(url, marker)]);
    child.kill();
    await finished;
    const acknowledged = codes.filter(([, code]) => code === 204).map(([marker]) => marker);
    expect(codes.map(([, code]) => code)).toContain(503);
    expect(await markersIn(path)).toEqual(acknowledged);
  });

  it("records each delivery as a line that only the user can read, without secrets", async () => {
    const path = join(cli.folder(), "secrets.ndjson");
    const { url, interrupt, finished } = await cli.listen(["--record", path]);
    const secrets = { authorization: "hunter1", "x-api-key": "hunter1", "x-internal-token": "hunter1" };
    const headers = { "content-type": "application/json", ...secrets };
    await post(`${url}/hook?id=7&access_token=hunter2&X-Api-Key=hunter3`, EXAMPLE, {
      method: "PUT",
      headers,
    });
    await post(url, new Uint8Array([0xff, 0xfe]));
    interrupt();
    const { stdout } = await finished;
    const text = await readFile(path, "utf8");
    expect(stdout + text).not.toMatch(/hunter|authorization|x-api-key|x-internal-token/);
    expect(fromNdjson(text)).toMatchObject([
      {
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        method: "PUT",
        path: "/hook?id=7&access_token=&X-Api-Key=",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(EXAMPLE),
      },
      { bodyBase64: "//4=" },
    ]);
    if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("drops an incomplete last line at startup and appends after the complete ones", async () => {
    const path = join(cli.folder(), "torn.ndjson");
    const whole = `${JSON.stringify({ at: "", path: "/", headers: {}, body: "x".repeat(200_000) })}\n`;
    await writeFile(path, `${whole}{"at":"2026-0${"y".repeat(100_000)}`);
    const { url, interrupt, finished } = await cli.listen(["--record", path]);
    await post(url, EXAMPLE);
    interrupt();
    expect((await finished).stderr).toContain("dropped an incomplete last line");
    const text = await readFile(path, "utf8");
    expect(text.startsWith(whole)).toBe(true);
    expect(fromNdjson(text)).toHaveLength(2);
  });

  it("responds 503 when the disk is full", async ({ skip }) => {
    skip(process.platform !== "linux", "only Linux has a device that is always full");
    const { url, interrupt, finished } = await cli.listen(["--record", "/dev/full"]);
    expect([await post(url, EXAMPLE), await post(url, EXAMPLE)]).toEqual([503, 503]);
    interrupt();
    expect((await finished).stderr).toContain("ENOSPC");
  });

  it("writes a file that validate and replay can read", async () => {
    const path = join(cli.folder(), "reread.ndjson");
    const { url, interrupt, finished } = await cli.listen(["--record", path]);
    await send(url, "a");
    await post(url, "{");
    interrupt();
    await finished;
    const { code, stdout } = await cli.run(["validate", path, "--format", "json"]);
    expect(code).toBe(1);
    expect(fromNdjson(stdout).map(({ verdict }) => verdict)).toEqual(["valid", "invalid"]);
  });
});

/** A file in memory that can be made to fail. */
function createFile() {
  const file = { text: "", appends: 0, failure: "" };
  const write = async (text: string): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (file.failure !== "") throw new Error(file.failure);
    file.text += text;
    file.appends++;
  };
  return { file, recorder: inBatches(write) };
}

describe("inBatches", () => {
  it("resolves only when the line is in the file", async () => {
    const { file, recorder } = createFile();
    const appended = recorder.append("a");
    expect(file.text).toBe("");
    await appended;
    expect(file.text).toBe("a\n");
  });

  it("writes lines that arrive together in one append, in order", async () => {
    const { file, recorder } = createFile();
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    await Promise.all(lines.map((line) => recorder.append(line)));
    expect(file.text).toBe(lines.map((line) => `${line}\n`).join(""));
    expect(file.appends).toBe(2);
  });

  it("rejects a line that couldn't be written, and continues", async () => {
    const { file, recorder } = createFile();
    file.failure = "ENOSPC";
    await expect(recorder.append("lost")).rejects.toThrow("ENOSPC");
    file.failure = "";
    await recorder.append("again");
    expect(file.text).toBe("again\n");
  });

  it("resolves when everything is written", async () => {
    const { file, recorder } = createFile();
    const appended = recorder.append("a");
    await recorder.settled();
    expect(file.text).toBe("a\n");
    await appended;
  });
});
