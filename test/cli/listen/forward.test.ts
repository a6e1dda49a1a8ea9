import { once } from "node:events";
import { createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { EXAMPLE, post } from "../payloads.ts";
import { startHttp, useReceivers } from "../receivers/receivers.ts";
import { useCli } from "../run-cli.ts";

const cli = useCli();
const { start, startKeeping } = useReceivers();
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that writes these bytes to every client. */
async function startRaw(response: string): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(response));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

describe("listen --forward", () => {
  it.each([
    ["an impossible status code", "HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n", 502],
    ["a status code over 599", "HTTP/1.1 600 Odd\r\ncontent-length: 0\r\n\r\n", 502],
    ["no HTTP", "hello\r\n\r\n", 502],
    [
      "an interim response first",
      "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 201 Made\r\ncontent-length: 0\r\n\r\n",
      201,
    ],
  ])("survives an upstream with %s", async (_, response, code) => {
    const upstream = await startRaw(response);
    const { url, interrupt, finished } = await cli.listen(["--forward", upstream]);
    expect(await post(url, EXAMPLE)).toBe(code);
    expect(await post(url, EXAMPLE)).toBe(code);
    interrupt();
    expect(await finished).toMatchObject({ code: 0 });
  });

  it("exits on Ctrl-C while an upstream hangs", async () => {
    const hanging = await start(startHttp(() => {}));
    const { url, interrupt, finished } = await cli.listen(["--forward", hanging]);
    const response = post(url, EXAMPLE);
    await new Promise((resolve) => setTimeout(resolve, 100));
    interrupt();
    expect(await response).toBe(502);
    // Before this was fixed, the hanging request ended after 30 seconds, later than this test may take.
    await finished;
  }, 10_000);

  it("detects that it forwards to itself", async () => {
    const first = await cli.listen(["--port", "0"]);
    first.interrupt();
    await first.finished;
    const { port } = new URL(first.url);
    const { url, interrupt, finished } = await cli.listen(["--port", port, "--forward", first.url]);
    expect(await post(url, EXAMPLE)).toBe(508);
    interrupt();
    const { stdout, stderr } = await finished;
    expect(stderr).toContain("leads back here");
    expect(stdout.match(/responded 508/g)).toHaveLength(2);
  });

  it("never shows the secrets of the upstream's URL", async () => {
    const { url, interrupt, finished } = await cli.listen([
      "--forward",
      "http://user:hunter2@127.0.0.1:1/?key=hunter3",
    ]);
    expect(await post(url, EXAMPLE)).toBe(502);
    interrupt();
    const { stdout, stderr } = await finished;
    expect(stdout + stderr).not.toContain("hunter");
  });
});

describe("replay and trigger", () => {
  it.each(["transfer-encoding", "Transfer-Encoding", "content-length"])(
    "never send a %s that the caller sets",
    async (name) => {
      const { url, got } = await startKeeping();
      const { code } = await cli.run(["trigger", EXAMPLE.status, "--to", url, "--header", `${name}: 7`]);
      expect(code).toBe(0);
      expect(got[0]?.headers["content-length"]).toMatch(/^\d{2,}$/);
      expect(got[0]?.headers["transfer-encoding"]).toBeUndefined();
    },
  );
});
