import Fastify from "fastify";
import { readWebhook } from "recording-webhooks";

const received = [];
const app = Fastify();
// The body as it came: readWebhook parses and checks it in one go.
app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
  done(null, body),
);
app.post("/hooks", (request, reply) => {
  const result = readWebhook(request.body);
  switch (result.kind) {
    case "webhook":
      received.push(result.webhook.status);
      return reply.code(204).send();
    case "unknown":
      received.push(`unknown ${result.status}`);
      return reply.code(202).send();
    case "invalid":
      return reply.code(422).send(result);
    case "malformed":
      return reply.code(400).send(result);
  }
});
app.get("/hooks", () => received);
console.log(`${await app.listen({ port: 0, host: "127.0.0.1" })}/hooks`);
