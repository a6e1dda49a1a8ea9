import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { CONSUMERS } from "./folder.ts";

/** A server that runs as a process of its own. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a server, and waits until it says where it listens.
 *
 * @param command - Program and arguments, run in the consumers' folder.
 */
export async function startServer([program = "", ...args]: readonly string[]): Promise<RunningServer> {
  // workerd says it on a channel of its own, the others on stdout.
  const child = spawn(program, args, { cwd: CONSUMERS, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const ended = once(child, "close");
  const close = async () => {
    child.kill();
    await ended;
  };
  try {
    return { url: await findUrl(child.stdio.slice(1)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function findUrl(channels: readonly unknown[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`it does not say where it listens: ${said}`)), 20_000);
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const [url] = /http:\/\/\S+\/hooks/.exec(said) ?? [];
      const [, port] = /"port":(\d+)/.exec(said) ?? [];
      if (url === undefined && port === undefined) return;
      clearTimeout(timer);
      resolve(url ?? `http://127.0.0.1:${port}/hooks`);
    };
    for (const channel of channels.filter(isReadable)) channel.on("data", hear);
  });
}

function isReadable(channel: unknown): channel is Readable {
  return typeof channel === "object" && channel !== null && "on" in channel;
}
