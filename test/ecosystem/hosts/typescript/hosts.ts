// Compiles the receiver into the types of each host, as docs/frameworks/index.md mounts it.
import { createServer } from "node:http";
import { expect as jestExpect } from "@jest/globals";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { createReceiver } from "recording-webhooks/receiver";
import { expectWebhook, type WebhookMatchers } from "recording-webhooks/testing";
import { expect } from "vitest";

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the type that it extends has it.
  interface Matchers<T = any> extends WebhookMatchers<T> {}
}

declare module "expect" {
  interface Matchers<R> extends WebhookMatchers<R> {}
}

expect.extend(expectWebhook);
expect({}).not.toBeWebhook();
jestExpect.extend(expectWebhook);
jestExpect({}).not.toBeWebhook();

const receive = createReceiver({ otherwise: ({ status }) => status });

createServer(receive);
express().post("/hooks", receive);
new Koa().use((ctx) => receive(ctx.req, ctx.res));
Fastify().post("/hooks", (request, reply) => {
  reply.hijack();
  return receive(Object.assign(request.raw, { body: request.body }), reply.raw);
});
new Hono().post("/hooks", (c) => receive(c.req.raw));

/** What Next.js infers from a route's export. */
type FirstArgument<T> = T extends (...args: [infer A, ...unknown[]]) => unknown ? A : never;
export const POST = receive;
export const routeTypes: [FirstArgument<typeof POST>, Response] = [
  new Request("http://x"),
  {} as Awaited<ReturnType<typeof POST>>,
];
export default { fetch: (request: Request) => receive(request) };
