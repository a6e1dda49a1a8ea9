import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { EXAMPLE, fromNdjson, post } from "./payloads.ts";
import { useBundle } from "./run-cli.ts";

const cli = useBundle();
const SENDERS = 8;

it("listen --record loses no acknowledged delivery when it is killed under load", async () => {
  const path = join(cli.folder(), "crash.ndjson");
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    const { url, child, finished } = await cli.listen(["--record", path]);
    const before = acknowledged.length;
    const senders = Array.from({ length: SENDERS }, (_, sender) =>
      sendUntilClosed(url, `${round}.${sender}`, acknowledged),
    );
    await new Promise((resolve) => setTimeout(resolve, 150 + ((round * 37) % 150)));
    const hasLoad = () => acknowledged.length > before + SENDERS;
    await vi.waitUntil(hasLoad, { timeout: 20_000, interval: 5 });
    child.kill("SIGKILL");
    await Promise.all([finished, ...senders]);
  }
  // Start once more, so that the last crash's incomplete line is dropped too.
  const { child, finished } = await cli.listen(["--record", path]);
  child.kill();
  await finished;
  const lines = fromNdjson(await readFile(path, "utf8"));
  const kept = new Set(lines.map(({ body }) => JSON.parse(`${body}`).rec_id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

async function sendUntilClosed(url: string, name: string, acknowledged: string[]): Promise<void> {
  for (let number = 0; ; number++) {
    const id = `${name}.${number}`;
    const code = await post(url, { ...EXAMPLE, rec_id: id, msg: "x".repeat(2000) }).catch(() => "closed");
    if (code === "closed") return;
    if (code === 204) acknowledged.push(id);
  }
}
