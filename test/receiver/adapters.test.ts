import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { serve } from "srvx/node";
import { afterAll, describe, expect, it } from "vitest";
import { createReceiver, type HandlerContext } from "../../src/receiver/index.ts";
import { answerOf, empty, problem } from "./answers.ts";
import { payloads, validBody } from "./payloads.ts";

type Fetch = (request: Request) => Response | Promise<Response>;
type Send = (path: string, init: RequestInit) => Promise<Response>;

const seen: { status: string; raw: Uint8Array; contentType: string | null; isAborted: boolean }[] = [];
const receiver = createReceiver(
  {
    otherwise: async ({ status }, context: HandlerContext) => {
      const { request, raw, signal } = context;
      expect(context.raw).toBe(raw);
      seen.push({ status, raw, contentType: request.headers.get("content-type"), isAborted: signal.aborted });
    },
  },
  { token: { token: "s3cret", in: "path" } },
);
const app = new Hono();
app.post("/hooks/:token", (c) => receiver(c.req.raw));

const closing: (() => unknown)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

function sendTo(origin: string | undefined): Send {
  return (path, init) => fetch(new URL(path, origin), init);
}

async function onNodeServer(handler: Fetch): Promise<Send> {
  const server = createServer(getRequestListener(handler, { overrideGlobalObjects: false }));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  return sendTo(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
}

async function onSrvx(handler: Fetch): Promise<Send> {
  const options = { port: 0, hostname: "127.0.0.1", silent: true, gracefulShutdown: false };
  const server = serve({ fetch: handler, ...options });
  closing.push(() => server.close(true));
  await server.ready();
  return sendTo(server.url);
}

/** As middleware does that looks at the body before. */
function afterWrapping(request: Request): Promise<Response> {
  expect(request.body).not.toBeNull();
  return receiver(request);
}

describe.each<[string, () => Promise<Send>]>([
  ["Hono, in process", async () => async (path, init) => app.request(path, init)],
  ["Hono on @hono/node-server", () => onNodeServer((request) => app.fetch(request))],
  ["@hono/node-server", () => onNodeServer(receiver)],
  ["Hono on srvx", () => onSrvx((request) => app.fetch(request))],
  ["srvx", () => onSrvx(receiver)],
  ["srvx, behind middleware", () => onSrvx(afterWrapping)],
])("the receiver in %s", (_title, start) => {
  const sending = start();
  const post = async (body: NonNullable<RequestInit["body"]>, path = "/hooks/s3cret") => {
    const headers = { "content-type": "application/json" };
    const send = await sending;
    const answer = await answerOf(await send(path, { method: "POST", headers, body, duplex: "half" }));
    const type = answer.headers["content-type"];
    return { ...answer, headers: type === undefined ? {} : { "content-type": type } };
  };

  it.each(payloads)("takes $status", async (payload) => {
    seen.length = 0;
    const body = JSON.stringify(payload);
    expect(await post(body)).toEqual(empty(204));
    const raw = new Uint8Array(new TextEncoder().encode(body));
    const { status } = payload;
    expect(seen).toEqual([{ status, raw, contentType: "application/json", isAborted: false }]);
  });

  it("answers 202 to an unknown status", async () => {
    expect(await post('{"status":"later"}')).toEqual(empty(202));
  });

  it("answers 422 to a webhook that breaks the contract", async () => {
    const body = JSON.stringify({ ...payloads[0], msg: 1 });
    const issues = [{ code: "type", path: ["msg"], found: "1" }] as const;
    expect(await post(body)).toEqual(problem(422, "invalid", issues));
  });

  it("answers 400 to bytes that are not UTF-8", async () => {
    const issues = [{ code: "encoding", path: [] }] as const;
    expect(await post(new Uint8Array([0xff]))).toEqual(problem(400, "malformed", issues));
  });

  it("answers 404 to a wrong token", async () => {
    expect(await post(validBody, "/hooks/s3cre")).toEqual(empty(404));
  });

  it("answers 413 to a body of unknown length that is too long", async () => {
    const chunk = new Uint8Array(16_384).fill(32);
    let left = 10;
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    expect(await post(body)).toEqual(problem(413, "too_large"));
  });
});
