import { spawn } from "node:child_process";

/** A server that a test started as a separate program. */
export interface StartedServer {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Where to start a server. */
export interface ServerOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its URL, if the server doesn't print it. */
  readonly url?: string;
}

/**
 * Starts a server, and waits until it listens: until it responds at its URL, or prints its URL, or its port.
 *
 * @throws {Error} With its output, if it exits first or doesn't listen within eight minutes: a compiler may run first.
 */
export async function startServer(
  [program = "", ...args]: readonly string[],
  { cwd, env = {}, url: known }: ServerOptions,
): Promise<StartedServer> {
  // Some programs start the server as a child, so they get their own process group. workerd prints its port
  // to channel 3.
  const child = spawn(program, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    detached: true,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let output = "";
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    return closed;
  };
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${program} ${args.join(" ")} ${reason}:\n${output}`));
    const timer = setTimeout(() => fail("doesn't listen after eight minutes"), 480_000);
    const listens = (url: string) => {
      clearTimeout(timer);
      resolve(url);
    };
    const poll = (url: string) => {
      const again = () => child.exitCode === null && setTimeout(poll, 100, url);
      fetch(url).then(() => listens(url), again);
    };
    if (known !== undefined) poll(known);
    child.once("error", reject);
    child.once("close", (code) => fail(`ended with exit code ${code}`));
    for (const channel of child.stdio.slice(1)) {
      channel?.on("data", (chunk: Buffer) => {
        output += chunk;
        const [found, port] = /(?:http:\/\/[\w.]+:|"port":|^(?=\d+$))(\d+)/m.exec(output) ?? [];
        if (found !== undefined && known === undefined) listens(`http://127.0.0.1:${port}`);
      });
    }
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, output: () => output, stop };
}
