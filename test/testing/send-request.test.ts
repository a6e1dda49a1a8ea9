import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { explainProblem, MAX_ANSWER_BYTES, sendRequest } from "../../src/testing/send-request.ts";

const servers: { close(): unknown }[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that sends a fixed text on each connection. */
async function startRaw(talk: (socket: Socket) => void): Promise<URL> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    talk(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return new URL(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
}

function post(url: URL, body = "{}", headers: Readonly<Record<string, string>> = {}) {
  return sendRequest(url, { method: "POST", headers, body: Buffer.from(body) }, { timeoutMs: 2000 });
}

describe("sendRequest", () => {
  it("returns the status, header fields, and body of a response", async () => {
    const url = await startRaw((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 418 Teapot\r\nx-a: b\r\ncontent-length: 2\r\n\r\nhi"));
    });
    expect(await post(url)).toMatchObject({ status: 418, headers: { "x-a": "b" }, body: "hi" });
  });

  it("keeps the beginning of a response that never ends", async () => {
    const url = await startRaw((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        const timer = setInterval(() => socket.write("x".repeat(10_000)), 1);
        socket.once("close", () => clearInterval(timer));
      });
    });
    const { body } = { body: "", ...(await post(url)) };
    expect(body).toHaveLength(MAX_ANSWER_BYTES);
  });

  it.each([
    ["nothing", ""],
    ["half a head", "HTTP/1.1 200 O"],
    ["half a body", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf"],
    ["no HTTP", "SSH-2.0-x\r\n"],
  ])("reports a connection that was closed after %s", async (_, text) => {
    const url = await startRaw((socket) => socket.once("data", () => socket.end(text)));
    expect(await post(url)).toMatchObject({ problem: "closed" });
  });

  it("receives a rejection by length before the server closes the connection", async () => {
    const url = await startRaw((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
        setTimeout(() => socket.resetAndDestroy(), 20);
      });
    });
    expect(await post(url, "x".repeat(8 * 1024 * 1024))).toMatchObject({ status: 413 });
  });

  it("never rejects, not even for an invalid header", async () => {
    const url = await startRaw(() => {});
    expect(await post(url, "{}", { "x-a": "\n" })).toMatchObject({ problem: "ERR_INVALID_CHAR" });
  });

  it("has an explanation of its own for every problem, and one for any other", () => {
    const known = ["ECONNREFUSED", "closed", "timeout", "DEPTH_ZERO_SELF_SIGNED_CERT"];
    const texts = [...known, "EANYTHING"].map(explainProblem);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.at(-1)).toContain("EANYTHING");
  });
});
