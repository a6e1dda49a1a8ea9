import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGuide } from "../../docs/samples.ts";
import { verifyServer } from "../../support/verify-server.ts";
import { HERE, installHosts } from "./install.ts";

let remove = (): void => {};
beforeAll(async () => {
  ({ remove } = await installHosts());
});
afterAll(() => remove());

const GUIDES = [
  { server: "node", page: "quick-start.md" },
  { server: "express", page: "frameworks/express.md" },
  { server: "hono", page: "frameworks/hono.md" },
];

describe("a server in the documentation", () => {
  it.each(GUIDES)("runs as written and passes every check of verify: $page", async ({ server, page }) => {
    const run = (await readGuide(page)).find(
      ({ heading, language }) => heading.endsWith("Run it") && language === "sh",
    );
    const { results, output } = await verifyServer({
      source: join(HERE, "servers", server),
      folder: join(HERE, "node_modules/.cache/guides", server),
      command: run?.code ?? "exit 9",
    });
    const failed = results.filter(({ outcome }) => outcome === "failed");
    expect(failed.map(({ id, level, reason }) => `${level} ${id}: ${reason}`)).toEqual([]);
    const [printed] = (await readGuide("quick-start.md")).filter(({ language }) => language === "text");
    expect(output).toContain(printed?.code.trim());
  });
});
