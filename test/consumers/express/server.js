import express from "express";
import { toNodeHandler } from "srvx/node";
import { receive, tellReceived } from "../receive.js";

const app = express();
// No body parser before it: the receiver reads the body itself, up to its limit.
app.post("/hooks", toNodeHandler(receive));
app.get("/hooks", toNodeHandler(tellReceived));
const server = app.listen(0, "127.0.0.1", () =>
  console.log(`http://127.0.0.1:${server.address().port}/hooks`),
);
