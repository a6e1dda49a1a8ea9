import { createServer } from "node:http";
import express from "express";
import { peer } from "../peers/zod.ts";
import { listen } from "./listen.ts";

const app = express();
app.post("/hooks", express.json(), (request, response) => {
  response.status(peer.is(request.body) ? 204 : 422).end();
});
listen(createServer(app));
