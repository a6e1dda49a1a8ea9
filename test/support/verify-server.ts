import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type VerifyReport, verifyReceiver } from "../../src/testing/index.ts";
import { EXAMPLES } from "../cli/payloads.ts";
import { findFreePort } from "./find-free-port.ts";
import { startServer } from "./start-server.ts";

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
  const url = `http://127.0.0.1:${port}/webhooks`;
  const server = await startServer(["sh", "-c", project.command.replaceAll(PORT, port)], {
    cwd: project.folder,
    env: { PYTHONUNBUFFERED: "1", ...project.env },
    url,
  });
  try {
    const headers = { "content-type": "application/json" };
    await fetch(url, { method: "POST", headers, body: JSON.stringify(EXAMPLES[0]) });
    const { results } = await verifyReceiver(url);
    await project.probe?.(`http://127.0.0.1:${port}`);
    return { results, output: server.output() };
  } finally {
    await server.stop();
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
