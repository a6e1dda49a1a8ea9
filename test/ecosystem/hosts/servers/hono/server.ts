import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createReceiver } from "recording-webhooks/receiver";

const receive = createReceiver({
  upload_ready: (webhook) => console.log("ready:", webhook.rec_id),
  upload_failed: (webhook) => console.log("failed:", webhook.rec_id, webhook.upload_status_code),
  otherwise: () => {},
});

const app = new Hono();
app.post("/webhooks", (c) => receive(c.req.raw));

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 3000 });
