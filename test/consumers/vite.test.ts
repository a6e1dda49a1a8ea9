import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type PreviewServer, preview } from "vite";
import { expect, it } from "vitest";
import { launchBrowser } from "../browser/browser.ts";
import { vectors } from "./support/deliveries.ts";
import { CONSUMERS } from "./support/folder.ts";

const POLICY = "default-src 'none'; script-src 'self'; img-src data:";

it("reads every vector in a page that Vite built, where the page's policy allows no eval", async () => {
  const outDir = mkdtempSync(join(tmpdir(), "vite-"));
  const common = { root: join(CONSUMERS, "vite"), configFile: false, logLevel: "error" } as const;
  await build({ ...common, build: { outDir } });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, headers: { "Content-Security-Policy": POLICY } },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const response = await page.goto(urlOf(server));
    const output = page.locator("output:not(:empty)");
    expect(JSON.parse((await output.textContent()) ?? "")).toEqual({
      isEvalBlocked: true,
      kinds: vectors.map(({ receive }) => receive),
    });
    expect(errors).toEqual([]);
    expect(response?.headers()["content-security-policy"]).toBe(POLICY);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
});

function urlOf({ resolvedUrls }: PreviewServer): string {
  const [url] = resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("the server has no address");
  return url;
}
