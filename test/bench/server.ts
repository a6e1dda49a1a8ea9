import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import Fastify from "fastify";
import { createReceiver } from "../../dist/receiver.js";
import { schemas } from "./measure.ts";
import { peer as zod } from "./peers/zod.ts";

/** Servers that do the same work. */
const LISTENERS: Readonly<Record<string, () => RequestListener | Promise<RequestListener>>> = {
  // The limit: collect the body, parse it, respond.
  bare: () => (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(204).end();
    });
  },
  ours: () => createReceiver({ otherwise: () => undefined }),
  async fastify() {
    const app = Fastify();
    const body = { type: "object", required: ["status"], oneOf: schemas };
    app.post("/hooks", { schema: { body } }, (_, reply) => void reply.code(204).send());
    await app.ready();
    return app.routing;
  },
  express: () =>
    express().post("/hooks", express.json(), (request, response) => {
      response.status(zod.is(request.body) ? 204 : 422).end();
    }),
};

const listener = await LISTENERS[process.argv[2] ?? ""]?.();
const server = createServer(listener).listen(0, "127.0.0.1", () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on("disconnect", () => process.exit());
