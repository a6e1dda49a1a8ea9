import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { addFifthWebhook } from "../support/fifth-webhook.ts";
import { ROOT } from "../support/run-generate.ts";
import { checkPage } from "./check-page.ts";
import { findBrokenLinks } from "./links.ts";
import { listPages, useSite } from "./use-site.ts";

const BASE = "/some/base/";
const SITE_URL = `https://docs.example.com${BASE}`;

// One build proves both: the other base path, and that a fifth webhook reaches the site by the YAML alone.
const copy = await mkdtemp(join(tmpdir(), "site-copy-"));
for (const path of ["docs", "scripts", "spec", "src", "package.json", "tsconfig.json", "CHANGELOG.md"]) {
  await cp(join(ROOT, path), join(copy, path), {
    recursive: true,
    filter: (source) => !/docs\/(site|generated|\.vitepress\/cache)$/.test(source),
  });
}
await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
await writeFile(join(copy, "spec/openapi.yaml"), addFifthWebhook());
await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
  cwd: copy,
  env: { ...process.env, SITE_URL },
});
const folder = join(copy, "docs/site");
const pages = await listPages(folder);
const site = useSite({ folder, base: BASE });
afterAll(() => rm(copy, { recursive: true }));

describe("the site under another base path, with a fifth webhook", () => {
  it("has links that all lead somewhere", async () => {
    expect(await findBrokenLinks(folder, BASE)).toEqual([]);
  });

  it("has its address in canonical links, sitemap, robots.txt and llms.txt", async () => {
    const read = (path: string) => readFile(join(folder, path), "utf8");
    expect(await read("errors.html")).toContain(`<link rel="canonical" href="${SITE_URL}errors.html">`);
    expect(await read("sitemap.xml")).toContain(`<loc>${SITE_URL}webhooks/room_closed.html</loc>`);
    expect(await read("robots.txt")).toContain(`${SITE_URL}sitemap.xml`);
    expect(await read("llms.txt")).toContain(`${SITE_URL}webhooks/room_closed.md`);
  });

  it.each(pages)("%s works", async (path) => {
    await checkPage(site, path, {});
  });

  it("has the webhook's card, page, entry in the navigation and playground", async () => {
    let seen = "";
    await site.visit("index.html", async (page) => {
      await page
        .getByRole("tab", { name: "room_closed" })
        .or(page.locator("label", { hasText: "room_closed" }))
        .first()
        .click();
      await page.goto(site.url("webhooks/"));
      await page.locator("main").getByRole("link", { name: "room_closed" }).click();
      await page.getByRole("heading", { level: 1, name: "room_closed" }).waitFor();
      seen = (await page.locator("body").textContent()) ?? "";
    });
    for (const text of ["room.seats", "closed_at", "The room was closed"]) expect(seen).toContain(text);
  });
});
