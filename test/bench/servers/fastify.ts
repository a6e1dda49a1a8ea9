import Fastify from "fastify";
import { schemas } from "../schemas.ts";
import { listen } from "./listen.ts";

const app = Fastify();
app.post(
  "/hooks",
  { schema: { body: { type: "object", required: ["status"], oneOf: schemas } } },
  (_, reply) => {
    reply.code(204).send();
  },
);
await app.ready();
app.server.on("request", () => undefined);
listen(app.server);
