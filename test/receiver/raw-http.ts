import { connect } from "node:net";
import type { Answer } from "./answers.ts";

/** What to do next on the connection: send bytes, wait for some milliseconds, or something else. */
export type Step = string | Uint8Array | number | Action;

/** `end`: closes the sending side and still reads; `abort`: resets the connection; or repeats a text. */
export type Action = "end" | "abort" | { readonly repeat: string; readonly times: number };

/**
 * Sends bytes over a new connection, and reads responses until the server closes it or `count` have arrived.
 *
 * @returns The responses, including interim ones (1xx), with the header fields that the receiver sets.
 */
export function talk(port: number, steps: readonly Step[], count: number): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    // Its response has the header fields of a body, but no body.
    const isHead = typeof steps[0] === "string" && steps[0].startsWith("HEAD ");
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(readAnswers(received, isHead));
    };
    const timer = setTimeout(
      () => reject(new Error(`the connection didn't end; so far: ${received}`)),
      20_000,
    );
    socket.setEncoding("latin1");
    socket.on("data", (text) => {
      received += text;
      // Wait a little longer, in case of an extra response.
      if (readAnswers(received, isHead).length >= count) setTimeout(finish, 30);
    });
    socket.on("close", finish);
    // The server may close the connection while we are sending.
    socket.on("error", () => {});
    void send();

    async function send(): Promise<void> {
      for (const step of steps) {
        if (socket.destroyed) return;
        if (typeof step === "number") await new Promise((wake) => setTimeout(wake, step));
        else if (step === "end") socket.end();
        else if (step === "abort") socket.destroy();
        else if (typeof step === "string") socket.write(step, "latin1");
        else if (step instanceof Uint8Array) socket.write(step);
        else await pump(step.repeat, step.times);
      }
    }

    async function pump(text: string, times: number): Promise<void> {
      for (let i = 0; i < times && !socket.destroyed; i++) {
        if (socket.write(text, "latin1")) continue;
        await new Promise<void>((wake) => {
          socket.once("drain", wake);
          socket.once("close", () => wake());
        });
      }
    }
  });
}

const KEPT = ["content-type", "allow", "accept", "accept-encoding"];

/** Reads the complete responses. */
function readAnswers(text: string, isHead: boolean): Answer[] {
  const answers: Answer[] = [];
  let rest = text;
  while (true) {
    const end = rest.indexOf("\r\n\r\n");
    if (end === -1) return answers;
    const [line = "", ...fields] = rest.slice(0, end).split("\r\n");
    const all = new Map(
      fields.map((field) => {
        const colon = field.indexOf(":");
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
      }),
    );
    const status = Number(line.split(" ")[1]);
    const found = readBody(rest.slice(end + 4), isHead ? new Map() : all);
    if (found === undefined) return answers;
    const headers = Object.fromEntries([...all].filter(([name]) => KEPT.includes(name)));
    const isProblem = headers["content-type"] !== undefined && !isHead;
    const body = isProblem ? JSON.parse(Buffer.from(found.body, "latin1").toString()) : found.body;
    answers.push({ status, headers, body });
    rest = found.rest;
  }
}

/** Reads a body by its Content-Length or its chunks; `undefined` if it isn't complete. */
function readBody(text: string, headers: ReadonlyMap<string, string>) {
  if (headers.get("transfer-encoding") !== "chunked") {
    const length = Number(headers.get("content-length") ?? 0);
    return text.length < length ? undefined : { body: text.slice(0, length), rest: text.slice(length) };
  }
  let body = "";
  let at = 0;
  while (true) {
    const line = text.indexOf("\r\n", at);
    if (line === -1) return undefined;
    const size = Number.parseInt(text.slice(at, line), 16);
    const next = line + 2 + size + 2;
    if (text.length < next) return undefined;
    if (size === 0) return { body, rest: text.slice(next) };
    body += text.slice(line + 2, line + 2 + size);
    at = next;
  }
}
