import { spawnSync } from "node:child_process";
import { readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../payloads.ts";
import { useBundle, useCli } from "../run-cli.ts";

const cli = useCli();
const bundle = useBundle();

async function post(url: string, marker: string): Promise<number> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...EXAMPLE, msg: marker }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** The deliveries in a file, each line of which has to be whole. */
async function markersIn(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8");
  expect(text.endsWith("\n")).toBe(true);
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(JSON.parse(line).body).msg);
}

describe("listen --record", () => {
  it("refuses a file that another listener has, in this process and in another", async () => {
    const path = join(cli.folder(), "shared.ndjson");
    const first = await cli.listen(["--record", path]);
    const args = ["listen", "--port", "0", "--record", path, "--timeout", "5s"];
    for (const { code, stderr } of [await cli.run(args), await bundle.run(args)]) {
      expect(code).toBe(2);
      expect(stderr).toContain("Another listen records");
    }
    expect(await post(first.url, "a")).toBe(204);
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
    expect(await post(url, "a")).toBe(204);
    await change(path);
    expect(await post(url, "b")).toBe(204);
    expect(await post(url, "c")).toBe(204);
    interrupt();
    await finished;
    expect(await markersIn(path)).toEqual(kept);
  });

  it("responds 503 when the file can't grow, and keeps only whole lines", async ({ skip }) => {
    skip(process.platform === "win32", "Windows has no ulimit");
    const path = join(bundle.folder(), "limited.ndjson");
    const { url, child, finished } = await bundle.listen(["--record", path], "ulimit -f 4");
    const codes: [string, number][] = [];
    for (const marker of ["1", "2", "3", "4", "5", "6", "7", "8"])
      codes.push([marker, await post(url, marker)]);
    child.kill();
    await finished;
    const acknowledged = codes.filter(([, code]) => code === 204).map(([marker]) => marker);
    expect(codes.map(([, code]) => code)).toContain(503);
    expect(await markersIn(path)).toEqual(acknowledged);
  });

  it("keeps the file from other users", async ({ skip }) => {
    skip(process.platform === "win32", "Windows has no modes");
    const path = join(cli.folder(), "private.ndjson");
    const { interrupt, finished } = await cli.listen(["--record", path]);
    interrupt();
    await finished;
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("records method and URL, without secrets in the query", async () => {
    const path = join(cli.folder(), "secrets.ndjson");
    const { url, interrupt, finished } = await cli.listen(["--record", path]);
    await fetch(`${url}/hook?id=7&access_token=hunter2&X-Api-Key=hunter3`, { method: "PUT", body: "{}" });
    interrupt();
    const { stdout } = await finished;
    const line = JSON.parse(await readFile(path, "utf8"));
    expect(line).toMatchObject({ method: "PUT", path: "/hook?id=7&access_token=&X-Api-Key=" });
    expect(stdout).not.toContain("hunter");
  });

  it("writes what validate and replay read", async () => {
    const path = join(cli.folder(), "reread.ndjson");
    const { url, interrupt, finished } = await cli.listen(["--record", path]);
    await post(url, "a");
    await fetch(url, { method: "POST", body: "{" });
    interrupt();
    await finished;
    const { code, stdout } = await cli.run(["validate", path, "--format", "json"]);
    expect(code).toBe(1);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).verdict),
    ).toEqual(["valid", "invalid"]);
  });
});
