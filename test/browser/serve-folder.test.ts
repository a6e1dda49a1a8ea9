import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

const types = {
  "index.html": "text/html; charset=utf-8",
  "assets/a.js": "text/javascript; charset=utf-8",
  "assets/a.css": "text/css; charset=utf-8",
  "a.json": "application/json; charset=utf-8",
  "a.yaml": "text/yaml; charset=utf-8",
  "a.txt": "text/plain; charset=utf-8",
  "sitemap.xml": "application/xml",
  "a.svg": "image/svg+xml",
  "a.png": "image/png",
  "a.woff2": "font/woff2",
  "with space.txt": "text/plain; charset=utf-8",
};

describe("serveFolder", () => {
  let parent: string;
  let folder: string;
  let served: ServedFolder;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "serve-folder-"));
    folder = join(parent, "site");
    await mkdir(join(folder, "assets"), { recursive: true });
    for (const name of Object.keys(types)) await writeFile(join(folder, name), name.repeat(100));
    await writeFile(join(folder, "assets/index.html"), "the assets' own page");
    await writeFile(join(folder, "404.html"), "our 404 page");
    await writeFile(join(parent, "secret.txt"), "secret");
    await symlink(parent, join(folder, "up"));
    served = await serveFolder({ folder, base: "/some/base/" });
  });

  afterAll(async () => {
    await served?.close();
    await rm(parent, { recursive: true, force: true });
  });

  it.each(Object.entries(types))("serves %s as %s", async (name, type) => {
    const response = await fetch(served.url + encodeURI(name));
    expect({ status: response.status, type: response.headers.get("content-type") }).toEqual({
      status: 200,
      type,
    });
    expect(await response.text()).toBe(name.repeat(100));
  });

  it.each([
    ["", "index.html".repeat(100)],
    ["assets/", "the assets' own page"],
    ["a.txt?query=1", "a.txt".repeat(100)],
  ])("serves %j", async (path, text) => {
    expect(await (await fetch(served.url + path)).text()).toBe(text);
  });

  it.each([
    ["a.txt", "gzip"],
    ["a.yaml", "gzip"],
    ["a.svg", "gzip"],
    ["sitemap.xml", "gzip"],
    ["a.png", null],
    ["a.woff2", null],
  ])("sends %s with the encoding %s", async (name, encoding) => {
    const response = await fetch(served.url + name);
    expect(response.headers.get("content-encoding")).toBe(encoding);
  });

  it("gzips nothing for who does not accept it", async () => {
    const response = await fetch(`${served.url}a.txt`, { headers: { "accept-encoding": "identity" } });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-length")).toBe("500");
  });

  it.each([
    "/",
    "/some/base",
    "/index.html",
    "/some/base/none.html",
    "/some/base/index",
    "/some/base/assets",
    "/some/base/../secret.txt",
    "/some/base/..%2fsecret.txt",
    "/some/base/%2e%2e/secret.txt",
    "/some/base/..\\secret.txt",
    "/some/base/up/secret.txt",
    "/some/base//etc/passwd",
    "/some/base/%E0%A4%A",
    "/some/base/a.txt%00.html",
  ])("answers %s with the 404 page", async (path) => {
    expect(await getRaw(served.url, path)).toEqual({ status: 404, body: "our 404 page" });
  });

  it("answers 404 in a folder without such a page", async () => {
    const plain = await serveFolder({ folder: join(folder, "assets"), base: "/" });
    const answer = await getRaw(plain.url, "/none");
    await plain.close();
    expect(answer).toEqual({ status: 404, body: "not found" });
  });

  it("records the paths that were asked for", async () => {
    const other = await serveFolder({ folder, base: "/" });
    for (const path of ["a.txt?x", "none"]) await fetch(other.url + path);
    await other.close();
    expect(other.paths).toEqual(["/a.txt?x", "/none"]);
  });

  it.each(["", "docs", "/docs", "docs/"])("refuses the base path %j", async (base) => {
    await expect(serveFolder({ folder, base })).rejects.toThrow(
      `base is ${JSON.stringify(base)}; expected a path between slashes, as /docs/`,
    );
  });
});

/** Asks for a path as it stands: fetch would resolve its dots. */
function getRaw(url: string, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() });
    })
      .on("error", reject)
      .end();
  });
}
