import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { receive, tellReceived } from "../receive.js";

const app = new Hono();
app.post("/hooks", (context) => receive(context.req.raw));
app.get("/hooks", tellReceived);
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/hooks`),
);
