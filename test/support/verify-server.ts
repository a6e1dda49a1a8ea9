import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type VerifyReport, verifyReceiver } from "../../src/testing/index.ts";
import { EXAMPLES } from "../cli/payloads.ts";
import { findFreePort } from "./find-free-port.ts";

/** The port that every server in the documentation listens on. */
const PORT = "3000";

/** A server from the documentation, and how to start it. */
export interface ServerProject {
  /** The files that the documentation shows. */
  readonly source: string;
  /** Where to run it; the files are copied there. */
  readonly folder: string;
  /** Shell commands that build it and start it. */
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What else to do with the server. */
  readonly probe?: ((origin: string) => Promise<void>) | undefined;
}

/** What a server printed, and how it responded to every check of `verify`. */
export interface VerifiedServer {
  readonly results: VerifyReport["results"];
  readonly output: string;
}

/**
 * Runs a server from the documentation on a free port, sends it the first example, verifies it, and stops it.
 */
export async function verifyServer(project: ServerProject): Promise<VerifiedServer> {
  const port = String(await findFreePort());
  await copyTo(project, port);
  const child = spawn("sh", ["-c", project.command.replaceAll(PORT, port)], {
    cwd: project.folder,
    stdio: ["ignore", "pipe", "pipe"],
    // In its own process group, because some commands start the server as a child.
    detached: true,
    env: { ...process.env, PYTHONUNBUFFERED: "1", ...project.env },
  });
  const closed = once(child, "close");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const url = `http://127.0.0.1:${port}/webhooks`;
  try {
    await waitFor(url, () => {
      if (child.exitCode !== null) throw new Error(`${project.command} has ended:\n${output}`);
    });
    const headers = { "content-type": "application/json" };
    await fetch(url, { method: "POST", headers, body: JSON.stringify(EXAMPLES[0]) });
    const { results } = await verifyReceiver(url);
    await project.probe?.(`http://127.0.0.1:${port}`);
    return { results, output };
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
    await closed;
  }
}

async function copyTo({ source, folder }: ServerProject, port: string): Promise<void> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const target = join(folder, path.slice(source.length));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, (await readFile(path, "utf8")).replaceAll(PORT, port));
  }
}

/** Waits until the server listens. A compiler may run first. */
async function waitFor(url: string, check: () => void): Promise<void> {
  for (let attempt = 0; attempt < 5000; attempt++) {
    check();
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens at ${url}`);
}
