// Express as people write it: it parses JSON and checks the types of the fields that it knows.
import { readdirSync, readFileSync } from "node:fs";
import express from "express";

const folder = process.argv[2];
const schemas = readdirSync(folder)
  .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")))
  .filter(({ properties }) => properties?.status?.const !== undefined);
const known = new Map(schemas.map((schema) => [schema.properties.status.const, schema]));

const TYPES = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value),
};

function isRight(webhook, { required = [], properties }) {
  return required.every((name) => TYPES[properties[name].type]?.(webhook[name]) ?? name in webhook);
}

const app = express();
app.use(express.json());
app.post("/webhooks", ({ body }, response) => {
  if (typeof body?.status !== "string") return response.status(400).end();
  const schema = known.get(body.status);
  response.status(schema === undefined || isRight(body, schema) ? 200 : 422).end();
});
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
