import { createReceiver } from "recording-webhooks/receiver";

export default createReceiver({
  upload_ready: (webhook) => console.log("ready:", webhook.rec_id),
  upload_failed: (webhook) => console.log("failed:", webhook.rec_id, webhook.upload_status_code),
  otherwise: () => {},
});
