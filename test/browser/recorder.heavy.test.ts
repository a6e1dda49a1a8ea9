import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { recordPage } from "./record-page.ts";

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
  let folder: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "page-"));
    await writeFile(join(folder, "404.html"), "");
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const record = async (body: string) => {
    await writeFile(join(folder, "index.html"), `<!DOCTYPE html><body>${body}`);
    return recordPage(browser, { site: { folder, base: "/base/" }, path: "" });
  };

  it.each(Object.entries(attempts))("records a page's %s", async (_name, body) => {
    const { requests } = await record(body);
    expect(requests.map((url) => new URL(url).host)).toEqual(["elsewhere.example"]);
  });

  it("records nothing for a page that loads only its own site", async () => {
    await writeFile(join(folder, "a.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const body = `<link rel="icon" href="data:,"><img src="a.svg"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`;
    expect(await record(body)).toEqual({ requests: [], errors: [] });
  });

  it("records errors that are thrown, errors that are logged, and what a policy stops", async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'none'"><link rel="icon" href="data:,">`;
    const { errors } = await record(
      `${policy}${attempts.image}<script>console.error("logged"); throw new Error("thrown")</script>`,
    );
    expect(errors).toEqual(
      expect.arrayContaining(["logged", "thrown", expect.stringContaining("Content Security Policy")]),
    );
  });
});
