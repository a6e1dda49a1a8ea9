import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { EXAMPLE } from "./payloads.ts";
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
  // One more start, so that the last crash's torn line is repaired too.
  const { child, finished } = await cli.listen(["--record", path]);
  child.kill();
  await finished;
  const kept = new Set<string>();
  for (const line of (await readFile(path, "utf8")).split("\n").slice(0, -1)) {
    kept.add(JSON.parse(JSON.parse(line).body).rec_id);
  }
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

async function sendUntilClosed(url: string, name: string, acknowledged: string[]): Promise<void> {
  const headers = { "content-type": "application/json" };
  for (let number = 0; ; number++) {
    const id = `${name}.${number}`;
    const body = JSON.stringify({ ...EXAMPLE, rec_id: id, msg: "x".repeat(2000) });
    try {
      const response = await fetch(url, { method: "POST", headers, body });
      if (response.status === 204) acknowledged.push(id);
      await response.arrayBuffer();
    } catch {
      return;
    }
  }
}
