// Measures how long a reader waits for a page. `npm run bench -- site` runs it, after `npm run build`.
import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { launchBrowser, prepareBrowser } from "./browser.ts";
import { addressOf, serveFromDisk } from "./record-page.ts";

/** The most that a webhook's page may load, in kB, text compressed by gzip; the goal is not to grow. */
const MAX_KB = 200;
/** The most that Largest Contentful Paint may take, in milliseconds; 2,500 counts as good (web.dev/lcp). */
const MAX_LCP = 1000;
const ROUNDS = 5;
const LCP = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
  .observe({ type: "largest-contentful-paint", buffered: true }))`;

const site = { folder: "docs/site", base: "/" };
prepareBrowser();
const browser = await launchBrowser();
const pages = readdirSync(`${site.folder}/webhooks`).filter((name) => name.endsWith(".html"));
for (const name of pages) {
  const paints: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    await serveFromDisk(context, site);
    const page = await context.newPage();
    bytes = 0;
    page.on("response", async (response) => {
      const body = await response.body();
      const isText = /text|javascript|json|svg/.test(response.headers()["content-type"] ?? "");
      bytes += isText ? gzipSync(body).length : body.length;
    });
    await page.goto(addressOf(site, `webhooks/${name}`), { waitUntil: "networkidle" });
    paints.push(await page.evaluate<number>(LCP));
    await context.close();
  }
  const lcp = paints.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const kilobytes = Math.round(bytes / 1000);
  const isFast = kilobytes <= MAX_KB && lcp <= MAX_LCP;
  process.stdout.write(
    `webhooks/${name}: ${kilobytes} kB (limit ${MAX_KB}), LCP ${Math.round(lcp)} ms (limit ${MAX_LCP})\n`,
  );
  if (!isFast) process.exitCode = 1;
}
await browser.close();
