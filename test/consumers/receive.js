import { createReceiver } from "recording-webhooks/receiver";

const received = [];

/** Takes every webhook, and remembers what it took. */
export const receive = createReceiver(
  { otherwise: ({ status }) => void received.push(status) },
  { onUnknown: ({ status }) => void received.push(`unknown ${status}`) },
);

/** Answers with what was received so far. */
export function tellReceived() {
  return Response.json(received);
}

/** Two routes for servers that take a fetch handler alone. */
export function fetchHandler(request) {
  return request.method === "GET" ? tellReceived() : receive(request);
}
