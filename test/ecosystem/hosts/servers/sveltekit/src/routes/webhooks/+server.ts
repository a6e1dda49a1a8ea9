import { createReceiver } from "recording-webhooks/receiver";
import type { RequestHandler } from "./$types";

const receive = createReceiver({
  upload_ready: (webhook) => console.log("ready:", webhook.rec_id),
  upload_failed: (webhook) => console.log("failed:", webhook.rec_id, webhook.upload_status_code),
  otherwise: () => {},
});

export const POST: RequestHandler = ({ request }) => receive(request);
