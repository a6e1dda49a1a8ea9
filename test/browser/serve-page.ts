import { once } from "node:events";
import { createServer } from "node:http";

/** A page on a port of its own. */
export interface ServedPage {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

/** Serves one HTML page at `/`, on 127.0.0.1 and a free port; anything else is 404. */
export async function servePage(html: string): Promise<ServedPage> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    paths.push(path);
    response.writeHead(path === "/" ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(path === "/" ? html : "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    paths,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
