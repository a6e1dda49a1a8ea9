// Every host that the receiver is tested in. Each starts a server, some with a body parser in front.
import "reflect-metadata";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import koaBodyParser from "@koa/bodyparser";
import { Controller, Module, Post, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Elysia } from "elysia";
import express from "express";
import express4 from "express-4";
import Fastify from "fastify";
import { H3, toNodeHandler as h3ToNode } from "h3";
import { Hono } from "hono";
import Koa from "koa";
import { toNodeHandler } from "srvx/node";

/** Node's handler of each host, without a body parser in front of the receiver. */
export const bare = {
  "node:http": (receive) => receive,
  "Express 4": (receive) => express4().post("/hooks", receive),
  "Express 5": (receive) => express().post("/hooks", receive),
  "Express 5, in a router": (receive) => express().use("/hooks", express.Router().post("/", receive)),
  Koa: (receive) => new Koa().use((ctx) => receive(ctx.req, ctx.res)).callback(),
  Fastify: (receive) => onFastify(receive, false),
  NestJS: (receive) => onNest(receive, { bodyParser: false }),
  "Hono on @hono/node-server": (receive) => {
    const app = new Hono().post("/hooks", (context) => receive(context.req.raw));
    return getRequestListener(app.fetch);
  },
  "h3 2": (receive) => h3ToNode(new H3().post("/hooks", (event) => receive(event.req))),
  srvx: (receive) => toNodeHandler(receive),
  "AWS Lambda": (receive) => onLambda(receive),
};

/** The same with the host's usual body parser, and what it leaves: text or bytes, or a parsed object. */
export const parsed = {
  "Express 4 and express.json()": (receive) => express4().use(express4.json()).post("/hooks", receive),
  "Express 5 and express.json()": (receive) => express().use(express.json()).post("/hooks", receive),
  "Express 5 and express.text()": (receive) =>
    express()
      .use(express.text({ type: "*/*" }))
      .post("/hooks", receive),
  "Express 5 and express.raw()": (receive) =>
    express()
      .use(express.raw({ type: "*/*" }))
      .post("/hooks", receive),
  "Koa and bodyparser": (receive) =>
    new Koa()
      .use(koaBodyParser())
      .use((ctx) => receive(Object.assign(ctx.req, { rawBody: ctx.request.rawBody }), ctx.res))
      .callback(),
  "Fastify's parser": (receive) => onFastify(receive, true),
  "NestJS's parser": (receive) => onNest(receive, {}),
  "NestJS's parser with rawBody": (receive) => onNest(receive, { rawBody: true }),
};

/** Hosts that consume the body and keep nothing, so that the receiver responds 500. */
export const consumed = {
  "Koa and bodyparser, nothing copied": (receive) =>
    new Koa()
      .use(koaBodyParser())
      .use((ctx) => receive(ctx.req, ctx.res))
      .callback(),
  "Hono after context.req.json()": (receive) => {
    const app = new Hono().post("/hooks", async (context) => {
      await context.req.raw.json();
      return receive(context.req.raw);
    });
    return getRequestListener(app.fetch);
  },
  "Elysia's parser": (receive) => {
    const app = new Elysia().post("/hooks", ({ body, request }) => body && receive(request));
    return getRequestListener((request) => app.handle(request));
  },
};

async function onFastify(receive, isParsed) {
  const app = Fastify();
  if (!isParsed) {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  }
  app.post("/hooks", (request, reply) => {
    reply.hijack();
    const message = isParsed ? Object.assign(request.raw, { body: request.body }) : request.raw;
    return receive(message, reply.raw);
  });
  await app.ready();
  return (request, response) => app.routing(request, response);
}

/** A controller, its decorators called as TypeScript compiles them. */
async function onNest(receive, options) {
  class Hooks {
    handle(request, response) {
      return receive(request, response);
    }
  }
  Req()(Hooks.prototype, "handle", 0);
  Res()(Hooks.prototype, "handle", 1);
  Post()(Hooks.prototype, "handle", Object.getOwnPropertyDescriptor(Hooks.prototype, "handle"));
  Controller("hooks")(Hooks);
  class App {}
  Module({ controllers: [Hooks] })(App);
  const app = await NestFactory.create(App, { logger: false, ...options });
  await app.init();
  return app.getHttpAdapter().getInstance();
}

/** Calls the adapter of docs/frameworks/index.md as Lambda would, with the event of a function URL. */
async function onLambda(receive) {
  const handler = async ({ requestContext, headers, body, ...event }) => {
    const { method } = requestContext.http;
    const url = `https://lambda${event.rawPath}?${event.rawQueryString}`;
    const bytes = Buffer.from(body ?? "", event.isBase64Encoded ? "base64" : "utf8");
    const hasBody = method !== "GET" && method !== "HEAD";
    const response = await receive(new Request(url, { method, headers, ...(hasBody && { body: bytes }) }));
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
  return async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const [rawPath, rawQueryString = ""] = request.url.split("?");
    const result = await handler({
      rawPath,
      rawQueryString,
      headers: request.headers,
      requestContext: { http: { method: request.method } },
      body: Buffer.concat(chunks).toString("base64"),
      isBase64Encoded: true,
    });
    response.writeHead(result.statusCode, result.headers).end(result.body);
  };
}

/** Starts a host on a free port. */
export async function start(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}/hooks`, close };
}
