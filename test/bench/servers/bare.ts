import { createServer } from "node:http";
import { listen } from "./listen.ts";

// The limit: collect the body, parse it, answer.
listen(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(204).end();
    });
  }),
);
