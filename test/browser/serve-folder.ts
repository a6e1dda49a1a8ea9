import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
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

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".yaml": "text/yaml; charset=utf-8",
};
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

  const server = createServer(async (request, response) => {
    paths.push(request.url ?? "");
    const wanted = findFile(files, new URL(request.url ?? "", "http://localhost").pathname, base);
    const name = wanted ?? "404.html";
    response.statusCode = wanted === undefined ? 404 : 200;
    response.setHeader("Vary", "Accept-Encoding");
    if (!files.has(name)) {
      response.setHeader("Content-Type", "text/plain; charset=utf-8").end("not found");
      return;
    }
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const contents = await readFile(join(folder, name));
    response.setHeader("Content-Type", type);
    const isGzipped = TEXT.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    if (isGzipped) response.setHeader("Content-Encoding", "gzip");
    response.end(isGzipped ? await gzipped(contents) : contents);
  });
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
