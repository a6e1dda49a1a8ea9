import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { findBrokenLinks } from "./links.ts";
import { listPages } from "./use-site.ts";

const folder = inject("site");

describe("the site's links", () => {
  it("all lead to a page, an anchor or a file", async () => {
    expect(await findBrokenLinks(folder, "/")).toEqual([]);
  });

  it("would be told if one did not", async () => {
    const copy = await mkdtemp(join(tmpdir(), "site-"));
    await cp(folder, copy, { recursive: true });
    const path = join(copy, "errors.html");
    const html = await readFile(path, "utf8");
    await writeFile(
      path,
      html.replace("</body>", '<a href="./errors.html#nowhere"></a><img src="/gone.svg"></body>'),
    );
    const broken = await findBrokenLinks(copy, "/");
    await rm(copy, { recursive: true });
    expect(broken.map(({ link }) => link)).toEqual(["./errors.html#nowhere", "/gone.svg"]);
  });

  it("reach every page from the sitemap", async () => {
    const sitemap = await readFile(join(folder, "sitemap.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>http:\/\/localhost\/([^<]*)<\/loc>/g)].map(([, path = ""]) =>
      path.replace(/(^|\/)$/, "$1index.html"),
    );
    const pages = (await listPages(folder)).filter((path) => path !== "404.html");
    expect(listed.toSorted()).toEqual([...pages, "reference.html", "asyncapi.html"].toSorted());
  });
});
