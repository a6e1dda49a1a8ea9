import express from "express";
import { createReceiver } from "recording-webhooks/receiver";

const receive = createReceiver({
  upload_ready: (webhook) => console.log("ready:", webhook.rec_id),
  upload_failed: (webhook) => console.log("failed:", webhook.rec_id, webhook.upload_status_code),
  otherwise: () => {},
});

const app = express();
// Before express.json(): the receiver reads the body itself, up to its own limit.
app.post("/webhooks", receive);
app.use(express.json());
app.listen(3000, "127.0.0.1");
