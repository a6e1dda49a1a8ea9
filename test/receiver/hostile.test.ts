import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, empty } from "./answers.ts";
import { bodies } from "./hostile/bodies.ts";
import { framing } from "./hostile/framing.ts";
import { heads } from "./hostile/heads.ts";
import { types } from "./hostile/media-types.ts";
import type { HostileReport } from "./hostile/server.ts";
import { slowAndShort } from "./hostile/slow-and-short.ts";
import { tokens } from "./hostile/tokens.ts";
import { validBody } from "./payloads.ts";
import { talk } from "./raw-http.ts";

const hostileRequests = { slowAndShort, framing, heads, types, bodies, tokens };
const all = Object.values(hostileRequests).flat();

const MB = 1_000_000;
it("there are at least 60 hostile requests", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

describe("a receiver in Node", () => {
  let server: ChildProcess;
  let before: HostileReport;
  let stderr = "";

  beforeAll(async () => {
    const path = fileURLToPath(new URL("hostile/server.ts", import.meta.url));
    server = fork(path, [], { execArgv: ["--import", "tsx", "--expose-gc"], silent: true });
    server.stderr?.on("data", (text) => {
      stderr += text;
    });
    before = await ask();
    // Memory that the first requests allocate may stay allocated.
    await Promise.all(Array.from({ length: 200 }, send));
    before = await ask();
  });

  afterAll(() => server.kill());

  function ask(): Promise<HostileReport> {
    return new Promise((resolve, reject) => {
      server.once("message", (report: HostileReport) => resolve(report));
      server.once("exit", () => reject(new Error(`the server exited: ${stderr}`)));
      server.send("report");
    });
  }

  function send(): Promise<Answer[]> {
    const head = `Host: x\r\nContent-Type: application/json\r\nContent-Length: ${validBody.length}`;
    return talk(before.port, [`POST /hooks HTTP/1.1\r\n${head}\r\n\r\n${validBody}`], 1);
  }

  describe.each(Object.entries(hostileRequests))("a hostile request: %s", (_kind, requests) => {
    it.concurrent.each(requests)("gets its response when it $name", async ({ steps, answers }) => {
      expect(await talk(before.port, steps, Math.max(answers.length, 1))).toEqual(answers);
    });
  });

  describe("the receiver after all of them", () => {
    it("still accepts a webhook", async () => {
      expect(server.exitCode).toBeNull();
      expect(await send()).toEqual([empty(204)]);
    });

    it("has printed nothing and leaked nothing", async () => {
      const after = await ask();
      expect(stderr).toBe("");
      expect(after.held - before.held).toBeLessThan(4 * MB);
      expect(after.peak - before.peak).toBeLessThan(100 * MB);
    });

    it("has called a handler only for webhooks that it acknowledged or failed", async () => {
      const isHandled = ({ status }: Answer) => status === 204 || status === 500 || status === 503;
      const wanted = all.map(({ answers, handled = answers.filter(isHandled).length }) => handled);
      const { handled } = await ask();
      // One more for the webhook sent after them.
      expect(handled - before.handled).toBe(wanted.reduce((sum, count) => sum + count, 1));
    });
  });
});
