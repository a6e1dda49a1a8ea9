import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { contractHash } from "../../generated/contract.ts";
import { EXAMPLE, EXAMPLES, fromNdjson, post } from "./payloads.ts";
import { useReceivers } from "./receivers/receivers.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const { startKeeping } = useReceivers();
const STATUSES = EXAMPLES.map(({ status }) => status);

describe("listen", () => {
  it("responds 204 to valid and invalid webhooks on any path, and reports the issues", async () => {
    const { url, interrupt, finished } = await cli.listen(["--format", "json"]);
    expect(await post(`${url}/a?b=c`, EXAMPLE)).toBe(204);
    expect(await post(url, { ...EXAMPLE, rec_id: 7, x: 1 })).toBe(204);
    expect(await post(url, "{")).toBe(204);
    expect(await post(url, EXAMPLE, { headers: { "content-type": "text/plain" } })).toBe(204);
    expect(await post(url, EXAMPLE, { method: "PUT" })).toBe(204);
    interrupt();
    const { code, stdout, stderr } = await finished;
    const found = fromNdjson(stdout).map(({ verdict, issues }) => [
      verdict,
      ...[issues].flat().map((issue) => Object(issue).code),
    ]);
    expect(code).toBe(1);
    expect(found).toEqual([
      ["valid"],
      ["invalid", "type", "unknown_field"],
      ["invalid", "json"],
      ["invalid", "media_type"],
      ["invalid", "method"],
    ]);
    expect(stderr).toContain(contractHash);
  });

  it("exits with 0 once all expected webhooks have arrived", async () => {
    const { url, finished } = await cli.listen(["--expect", STATUSES.join(","), "--timeout", "30s"]);
    for (const example of EXAMPLES.toReversed()) await post(url, example);
    expect(await finished).toMatchObject({ code: 0 });
  });

  it("exits with 1 and lists what is missing when the time is up", async () => {
    const { url, finished } = await cli.listen(["--expect", STATUSES.join(","), "--timeout", "700ms"]);
    await post(url, EXAMPLE);
    const { code, stdout } = await finished;
    expect(code).toBe(1);
    expect(stdout.replaceAll("\n", " ")).toContain(`missing: ${STATUSES.slice(1).join(", ")}`);
  });

  it("exits with 1 when all arrived and one was invalid", async () => {
    const { url, finished } = await cli.listen(["--expect", `${STATUSES[0]}`, "--timeout", "30s"]);
    await post(url, { ...EXAMPLE, x: 1 });
    await post(url, EXAMPLE);
    expect(await finished).toMatchObject({ code: 1 });
  });

  it("exits on Ctrl-C with 0 when everything was valid, and with 1 when something is missing", async () => {
    const plain = await cli.listen();
    const expecting = await cli.listen(["--expect", `${STATUSES[0]}`]);
    await post(plain.url, EXAMPLE);
    for (const { interrupt } of [plain, expecting]) interrupt();
    expect(await plain.finished).toMatchObject({ code: 0 });
    expect(await expecting.finished).toMatchObject({ code: 1 });
  });

  it("reports what is missing in JUnit", async () => {
    const args = ["--expect", STATUSES.join(","), "--timeout", "500ms", "--format", "junit"];
    const { url, finished } = await cli.listen(args);
    await post(url, { ...EXAMPLE, rec_id: 7 });
    const { code, stdout } = await finished;
    const wrong = STATUSES.length + 1;
    expect(code).toBe(1);
    expect(stdout).toContain(`<testsuites name="recording-webhooks" tests="${wrong}" failures="${wrong}"`);
    expect(stdout).toContain(contractHash);
  });

  it("rehearses failures", async () => {
    const { url, interrupt } = await cli.listen(["--respond", "500,429,202"]);
    const answers = [];
    for (let round = 0; round < 4; round++) answers.push(await post(url, EXAMPLE));
    interrupt();
    expect(answers).toEqual([500, 429, 202, 202]);
  });

  it("responds 413 to a body that is too large, and keeps running", async () => {
    const { url, interrupt } = await cli.listen();
    expect(await post(url, `"${"x".repeat(9 * 1024 * 1024)}"`)).toBe(413);
    expect(await post(url, EXAMPLE)).toBe(204);
    interrupt();
  });

  it("keeps running when a sender disconnects in the middle", async () => {
    const { url, interrupt } = await cli.listen();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{");
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    expect(await post(url, EXAMPLE)).toBe(204);
    interrupt();
  });

  it("forwards to a local app, and returns its response", async () => {
    const { url: app, got, close } = await startKeeping(418);
    const { url, interrupt } = await cli.listen(["--forward", `${app}/hook`]);
    expect(await post(url, EXAMPLE)).toBe(418);
    expect(got).toMatchObject([{ path: "/hook", body: Buffer.from(JSON.stringify(EXAMPLE)) }]);
    await close();
    expect(await post(url, EXAMPLE)).toBe(502);
    interrupt();
  });

  it("exits with 2 when the port is in use", async () => {
    const { url, interrupt } = await cli.listen();
    const { code, stderr } = await cli.run(["listen", "--port", new URL(url).port]);
    interrupt();
    expect(code).toBe(2);
    expect(stderr).toContain("--port");
  });

  it.each([
    ["an unknown webhook", ["--expect", "upload_reddy"]],
    ["an impossible port", ["--port", "70000"]],
    ["a duration without a unit", ["--timeout", "60"]],
    ["a duration that no timer can wait", ["--timeout", "36000m"]],
    ["an impossible status code", ["--respond", "204,abc"]],
    ["a folder that does not exist", ["--record", "no/such/folder/file.ndjson"]],
  ])("exits with 2 for %s", async (_, args) => {
    const { code, stderr } = await cli.run(["listen", ...args]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
