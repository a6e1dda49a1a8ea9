import { createServer } from "node:http";
import { createReceiver } from "recording-webhooks/receiver";

const receiver = createReceiver({
  upload_ready: (webhook) => console.log("ready:", webhook.rec_id),
  upload_failed: (webhook) => console.log("failed:", webhook.rec_id, webhook.upload_status_code),
  otherwise: () => {},
});

createServer(receiver).listen(3000, "127.0.0.1");
