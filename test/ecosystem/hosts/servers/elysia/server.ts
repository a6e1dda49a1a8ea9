import { Elysia } from "elysia";
import { createReceiver } from "recording-webhooks/receiver";

const receive = createReceiver({
  upload_ready: (webhook) => console.log("ready:", webhook.rec_id),
  upload_failed: (webhook) => console.log("failed:", webhook.rec_id, webhook.upload_status_code),
  otherwise: () => {},
});

const app = new Elysia();
app.post("/webhooks", ({ request }) => receive(request), { parse: "none" });
app.listen({ hostname: "127.0.0.1", port: Number(process.env.PORT ?? 3000) });
console.log(`Listening on http://127.0.0.1:${app.server?.port}`);
