import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { recordPage } from "./record-page.ts";
import { type ServedPage, servePage } from "./serve-page.ts";

const elsewhere = "http://elsewhere.example/";

const attempts = {
  image: `<img src="${elsewhere}">`,
  stylesheet: `<link rel="stylesheet" href="${elsewhere}">`,
  frame: `<iframe src="${elsewhere}"></iframe>`,
  fetch: `<script>fetch("${elsewhere}").catch(() => {})</script>`,
  beacon: `<script>navigator.sendBeacon("${elsewhere}", "here")</script>`,
  "beacon on leaving": `<script>addEventListener("pagehide", () => navigator.sendBeacon("${elsewhere}", "bye"))</script>`,
  WebSocket: `<script>new WebSocket("ws://elsewhere.example/")</script>`,
  "request from a worker": `<script>new Worker(URL.createObjectURL(new Blob(['fetch("${elsewhere}").catch(() => {})'])))</script>`,
};

describe("recordPage", () => {
  let browser: Browser;
  let served: ServedPage | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it.each(Object.entries(attempts))("records a page's %s", async (_name, body) => {
    served = await servePage(`<!DOCTYPE html><body>${body}`);
    const { requests } = await recordPage(browser, { url: served.url });
    await served.close();
    expect(requests.map((url) => new URL(url).host)).toEqual(["elsewhere.example"]);
  });

  it("records what a Content-Security-Policy would have stopped, when it is bypassed", async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
    served = await servePage(`<!DOCTYPE html>${policy}<body>${attempts.image}`);
    const stopped = await recordPage(browser, { url: served.url });
    const bypassed = await recordPage(browser, { url: served.url, bypassCsp: true });
    await served.close();
    expect(stopped.errors).toEqual([expect.stringContaining("Content Security Policy")]);
    expect(bypassed.requests).toEqual([elsewhere]);
  });

  it("records nothing of a page that loads nothing", async () => {
    served = await servePage(
      `<!DOCTYPE html><body><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>Hello`,
    );
    const recording = await recordPage(browser, { url: served.url });
    await served.close();
    expect(recording).toEqual({ requests: [], errors: [] });
  });

  it("lets a page load its own site, and nothing else", async () => {
    served = await servePage(`<!DOCTYPE html><body><img src="/base/a.png"><img src="/aside.png">`);
    const { requests } = await recordPage(browser, { url: served.url, site: `${served.url}base/` });
    await served.close();
    expect({ requests, paths: served.paths }).toEqual({
      requests: [`${served.url}aside.png`],
      paths: ["/", "/base/a.png"],
    });
  });

  it("records errors that are thrown and errors that are logged", async () => {
    served = await servePage(
      `<!DOCTYPE html><body><script>console.error("logged"); throw new Error("thrown")</script>`,
    );
    const { errors } = await recordPage(browser, { url: served.url });
    await served.close();
    expect(errors.toSorted()).toEqual(["logged", "thrown"]);
  });
});
