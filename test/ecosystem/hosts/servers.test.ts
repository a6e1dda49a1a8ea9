import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type VerifyReport, verifyReceiver } from "../../../src/testing/index.ts";
import { EXAMPLE } from "../../cli/payloads.ts";
import { readGuide } from "../../docs/samples.ts";
import { type StartedServer, startServer } from "../../support/start-server.ts";
import { verifyServer } from "../../support/verify-server.ts";
import { HERE, installHosts } from "./install.ts";

interface Server {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly folder?: string;
  /** Where the receiver gets the body, and where it gets what the host's body parser left. */
  readonly paths?: readonly string[];
  readonly parsed?: readonly string[];
}

/** Packages link their programs by an install script, which doesn't run here. */
const installed = (path: string) => join(HERE, "node_modules", path);
const BUN = installed("@oven/bun-linux-x64/bin/bun");
const DENO = installed("@deno/linux-x64-glibc/deno");
const SERVERS: readonly Server[] = [
  { name: "Node 22", command: [installed("node-22/bin/node"), "servers/node.js"] },
  { name: "Node 24", command: [installed("node-24/bin/node"), "servers/node.js"] },
  { name: "Bun", command: [BUN, "servers/bun.js"] },
  {
    name: "Deno",
    command: [DENO, "run", "--no-remote", "--node-modules-dir=manual", "-N=127.0.0.1", "servers/deno.js"],
  },
  {
    name: "workerd",
    command: [
      installed("@cloudflare/workerd-linux-64/bin/workerd"),
      "serve",
      "servers/workerd.capnp",
      "--control-fd=3",
    ],
  },
  {
    name: "Next.js",
    command: [installed("next/dist/bin/next"), "dev", "--hostname", "127.0.0.1", "--port", "0"],
    folder: "servers/next",
    paths: ["/webhooks", "/api/webhooks"],
    parsed: ["/api/parsed"],
  },
  {
    name: "SvelteKit",
    command: [installed("vite/bin/vite.js"), "dev", "--host", "127.0.0.1", "--port", "0"],
    folder: "servers/sveltekit",
    paths: ["/webhooks"],
  },
  { name: "Elysia", command: [BUN, "servers/elysia/server.ts"], paths: ["/webhooks"] },
];

const { remove } = await installHosts();
afterAll(() => remove());
await createRequire(join(HERE, "package.json"))("esbuild").build({
  entryPoints: [join(HERE, "servers/worker.js")],
  outfile: installed(".cache/worker.js"),
  bundle: true,
  format: "esm",
});

describe.each(SERVERS)(
  "the receiver in $name",
  ({ command, folder = "", paths = ["/hooks"], parsed = [] }) => {
    // The packages are for Linux.
    const isMissing = !existsSync(command[0]);
    const skipped = isMissing ? " (skipped: its program isn't installed here)" : "";
    let server: StartedServer;
    beforeAll(async () => {
      const env = { PORT: "0", NEXT_TELEMETRY_DISABLED: "1" };
      if (!isMissing) server = await startServer(command, { cwd: join(HERE, folder), env });
    });
    afterAll(() => server?.stop());

    it.skipIf(isMissing).each(paths)(`passes every check of verify at %s${skipped}`, async (path) => {
      const { results, counts } = await verifyReceiver(`${server.url}${path}`);
      expect(failed(results)).toEqual([]);
      expect(counts.passed).toBeGreaterThan(0);
    });

    it.skipIf(isMissing).each(parsed)(`reads what the body parser left at %s${skipped}`, async (path) => {
      const bodies = [EXAMPLE, { status: "new" }, { status: EXAMPLE.status }];
      const statuses = bodies.map(async (body) => {
        const headers = { "content-type": "application/json" };
        return (await fetch(`${server.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) }))
          .status;
      });
      expect(await Promise.all(statuses)).toEqual([204, 202, 422]);
    });
  },
);

const GUIDES = [
  { server: "node", page: "quick-start.md" },
  { server: "express", page: "frameworks/express.md" },
  { server: "hono", page: "frameworks/hono.md" },
];

describe("a server in the documentation", () => {
  it.each(GUIDES)("runs as written and passes every check of verify: $page", async ({ server, page }) => {
    const [run] = (await readGuide(page)).filter(
      ({ heading, language }) => heading.endsWith("Run it") && language === "sh",
    );
    const { results, output } = await verifyServer({
      source: join(HERE, "servers", server),
      folder: join(HERE, "node_modules/.cache/guides", server),
      command: run?.code ?? "exit 9",
    });
    expect(failed(results)).toEqual([]);
    const [printed] = (await readGuide("quick-start.md")).filter(({ language }) => language === "text");
    expect(output).toContain(printed?.code.trim());
  });
});

function failed(results: VerifyReport["results"]): string[] {
  return results
    .filter(({ outcome }) => outcome === "failed")
    .map(({ id, level, reason }) => `${level} ${id}: ${reason}`);
}
