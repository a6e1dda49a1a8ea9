import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import express from "express";
import { glob } from "tinyglobby";

/** A folder on a port of its own. */
export interface ServedFolder {
  /** Address of the folder, with its base path and a slash at the end. */
  readonly url: string;
  /** Paths that were asked for, base path and query included, in order. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface ServeFolderOptions {
  readonly folder: string;
  /** Path that the folder is served under; begins and ends with a slash. */
  readonly base: string;
}

const gzipped = promisify(gzip);

const TEXT = /^(text\/|image\/svg\+xml|application\/(javascript|json|xml|yaml|manifest\+json))/;

/**
 * Serves a folder as a plain static host does, on 127.0.0.1 and a free port.
 *
 * A path that ends with a slash is its `index.html`. What is not there is 404, with the folder's `404.html` if it has one.
 * Only files that the folder has at the start are served, so no path leads out of it. Text is gzipped.
 *
 * @throws RangeError if the base path does not begin and end with a slash
 */
export async function serveFolder({ folder, base }: ServeFolderOptions): Promise<ServedFolder> {
  if (!/^\/(.+\/)?$/.test(base))
    throw new RangeError(`base is ${JSON.stringify(base)}; expected a path between slashes, as /docs/`);
  const files = new Set(await glob("**", { cwd: folder, dot: true, followSymbolicLinks: false }));
  const paths: string[] = [];

  const app = express();
  app.disable("x-powered-by");
  app.use(async (request, response) => {
    paths.push(request.originalUrl);
    const wanted = findFile(files, request.path, base);
    const name = wanted ?? "404.html";
    response.status(wanted === undefined ? 404 : 200).vary("Accept-Encoding");
    if (!files.has(name)) {
      response.type("txt").send("not found");
      return;
    }
    const contents = await readFile(join(folder, name));
    response.type(extname(name) || "bin");
    const isText = TEXT.test(String(response.getHeader("Content-Type")));
    if (isText && request.acceptsEncodings("gzip") !== false)
      response.set("Content-Encoding", "gzip").send(await gzipped(contents));
    else response.send(contents);
  });

  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    paths,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Finds the file that a path of an address means; none, if it is not under the base path or not in the folder. */
function findFile(files: ReadonlySet<string>, path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const name = decodePath(path.slice(base.length)).replace(/(^|\/)$/, "$1index.html");
  return files.has(name) ? name : undefined;
}

/** A path that is no percent-encoding stands for itself: no file has such a name. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
