import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLES, post } from "./payloads.ts";
import { startHttp, useReceivers } from "./receivers/receivers.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const { start, startKeeping } = useReceivers();

async function record(): Promise<string> {
  const path = join(cli.folder(), `recorded-${Math.random()}.ndjson`);
  const { url, interrupt, finished } = await cli.listen(["--record", path]);
  for (const [index, example] of EXAMPLES.entries()) await post(`${url}/hook/${index}?a=b`, example);
  await post(url, new Uint8Array([0xff, 0x00]));
  interrupt();
  await finished;
  return path;
}

describe("replay", () => {
  it("sends each recorded delivery to its path, byte for byte and in order", async () => {
    const path = await record();
    const { url, got } = await startKeeping();
    const { code } = await cli.run(["replay", path, "--to", url]);
    expect(code).toBe(0);
    expect(got.map(({ path }) => path)).toEqual([...EXAMPLES.map((_, index) => `/hook/${index}?a=b`), "/"]);
    expect(got.slice(0, -1).map(({ body }) => JSON.parse(body.toString()))).toEqual(EXAMPLES);
    expect([...(got.at(-1)?.body ?? [])]).toEqual([0xff, 0x00]);
    expect(new Set(got.map(({ headers }) => headers["content-type"]))).toEqual(new Set(["application/json"]));
  });

  it("sends everything to the path of --to, if it has one", async () => {
    const path = await record();
    const { url, got } = await startKeeping();
    await cli.run(["replay", path, "--to", `${url}/one`, "--from", "2"]);
    expect(got.map(({ path }) => path)).toEqual(EXAMPLES.map(() => "/one"));
  });

  it("stops when the receiver doesn't respond, reports the line, and continues from there", async () => {
    const path = await record();
    let requests = 0;
    const first = await start(
      startHttp((request, response) => {
        if (++requests > 2) request.socket.destroy();
        else request.resume().on("end", () => response.end());
      }),
    );
    const stopped = await cli.run(["replay", path, "--to", first]);
    expect(stopped.code).toBe(1);
    const [, line = ""] = /--from (\d+)/.exec(stopped.stderr) ?? [];
    expect(line).toBe("3");
    const second = await startKeeping();
    expect(await cli.run(["replay", path, "--to", second.url, "--from", line])).toMatchObject({ code: 0 });
    expect(second.got).toHaveLength(EXAMPLES.length - 1);
  });

  it("reports the line after the last response when Ctrl-C stops it", async () => {
    const path = await record();
    let requests = 0;
    const stalling = startHttp((request, response) => {
      request.resume().on("end", () => ++requests < 3 && response.end());
    });
    const running = cli.start(["replay", path, "--to", await start(stalling), "--max-ms", "60000"]);
    await running.said("stdout", /line 1 .*\n.*line 2 /);
    running.interrupt();
    const { code, stdout, stderr } = await running.finished;
    expect(code).toBe(130);
    expect(stdout).toContain("Interrupted");
    expect(stderr).toContain("--from 3.");
  });

  it("skips an incomplete last line", async () => {
    const path = join(cli.folder(), "torn-replay.ndjson");
    const line = JSON.stringify({ at: "", path: "/", headers: {}, body: JSON.stringify(EXAMPLES[0]) });
    await writeFile(path, `${line}\n${line.slice(0, 40)}`);
    const { url, got } = await startKeeping();
    const { code, stderr } = await cli.run(["replay", path, "--to", `${url}/`]);
    expect({ code, sent: got.length }).toEqual({ code: 0, sent: 1 });
    expect(stderr).toContain(":2 is incomplete");
  });

  it("exits with 2 for a line past the end", async () => {
    const path = await record();
    const { url, got } = await startKeeping();
    const { code, stderr } = await cli.run(["replay", path, "--to", url, "--from", "100"]);
    expect({ code, got }).toEqual({ code: 2, got: [] });
    expect(stderr).toContain(`has ${EXAMPLES.length + 1} lines`);
  });

  it.each([
    ["a missing file", ["no-such-file.ndjson"]],
    ["a directory", ["."]],
    ["no file", []],
    ["a line that isn't a number", ["x.ndjson", "--from", "x"]],
  ])("exits with 2 for %s", async (_, args) => {
    const { code, stderr } = await cli.run(["replay", ...args, "--to", "http://127.0.0.1:1"]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
