import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "./support/deliveries.ts";
import { CONSUMERS } from "./support/folder.ts";
import { type RunningServer, startServer } from "./support/start-server.ts";

const BUN = "node_modules/@oven/bun-linux-x64/bin/bun";
// Their npm packages link these programs when they are installed, by a script; nothing here runs such scripts.
const DENO = "node_modules/@deno/linux-x64-glibc/deno";
const WORKERD = "node_modules/@cloudflare/workerd-linux-64/bin/workerd";

const SERVERS = [
  { name: "Express 5", command: [process.execPath, "express/server.js"] },
  { name: "Fastify 5", command: [process.execPath, "fastify/server.js"] },
  { name: "Hono", command: [process.execPath, "hono/server.js"] },
  { name: "Bun", command: [BUN, "bun/server.js"] },
  {
    name: "Deno",
    command: [
      DENO,
      "run",
      "--no-remote",
      "--node-modules-dir=manual",
      "--allow-net=127.0.0.1",
      "deno/server.js",
    ],
  },
  { name: "workerd", command: [WORKERD, "serve", "workerd/config.capnp", "--control-fd=3"] },
];

beforeAll(async () => {
  await build({
    absWorkingDir: CONSUMERS,
    entryPoints: ["workerd/worker.js"],
    outdir: "workerd/dist",
    bundle: true,
    format: "esm",
  });
});

afterAll(() => rmSync(join(CONSUMERS, "workerd/dist"), { recursive: true }));

describe.each(SERVERS)("$name", ({ command }) => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer(command);
  });

  afterAll(() => server.close());

  it.each(deliveries)("answers $answer to $id", async ({ body, answer }) => {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(server.url, { method: "POST", headers, body });
    await response.arrayBuffer();
    expect(response.status).toBe(answer);
  });

  it("has handed over what was right, and told of what is unknown", async () => {
    const response = await fetch(server.url);
    expect(await response.json()).toEqual(deliveries.flatMap(({ received }) => received));
  });
});
