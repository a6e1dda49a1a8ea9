import { afterEach, describe, expect, it } from "vitest";
import { verifyReceiver } from "../../../src/testing/index.ts";
import type { StartedServer } from "../tools.ts";
import { HANDLERS } from "./handlers.ts";

describe.each(HANDLERS)("a handler in $name that checks only types", ({ name, skipped, start }) => {
  let server: StartedServer | undefined;
  afterEach(() => server?.stop());

  it.skipIf(skipped !== "")(`passes every must${skipped}`, async () => {
    server = await start();
    const url = `${server.url}/webhooks`;
    const { results, counts } = await verifyReceiver(url, { lenient: true });
    const failed = results.filter(({ outcome, level }) => outcome !== "passed" && level === "must");
    expect(failed.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
    expect(counts.passed).toBeGreaterThan(0);
    // Some edge checks fail in every ordinary handler: that is why they aren't musts.
    const { results: edges } = await verifyReceiver(url, { strict: true, lenient: true });
    const rejected = edges.filter(({ outcome, level }) => outcome === "failed" && level === "edge");
    if (name !== "Express") expect(rejected).not.toEqual([]);
  });
});
