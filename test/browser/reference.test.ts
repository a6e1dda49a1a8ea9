import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { toAsyncapi } from "../../scripts/emit/emit-asyncapi.ts";
import { emitReference } from "../../scripts/emit/emit-reference.ts";
import { launchBrowser } from "./browser.ts";
import { recordPage } from "./record-page.ts";
import { findUnseen, scrollThrough, waitUntilAlive } from "./scroll-through.ts";
import { servePage } from "./serve-page.ts";

const contract = await loadContract();
const openapi = contract.document;
const asyncapi = toAsyncapi(contract);
const statuses = contract.webhooks.map(({ status }) => status);
const messages = contract.messages.map(({ name }) => name);
const input = { openapi, asyncapi, title: "Recording webhooks", description: "Webhooks & their <fields>." };

const pages = [
  {
    path: "reference.html",
    title: "Recording webhooks",
    names: statuses,
    document: openapi,
  },
  {
    path: "asyncapi.html",
    title: "Recording webhooks (AsyncAPI)",
    names: [...messages, ...statuses, "$message.payload#/data/webhook_url"],
    document: asyncapi,
  },
];

describe("emitReference", () => {
  let browser: Browser;
  let folder: string;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "reference-test-"));
    files = await emit();
    for (const [path, contents] of files) await writeFile(join(folder, path), contents);
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("renders the two pages, to the same bytes every time", async () => {
    expect([...files.keys()]).toEqual(["reference.html", "asyncapi.html"]);
    const again = await emit();
    expect([...again].map(([path, contents]) => [path, contents === files.get(path)])).toEqual([
      ["reference.html", true],
      ["asyncapi.html", true],
    ]);
  });

  it("says why a document cannot be rendered, without the tool's notices", async () => {
    const failure = emitReference({ ...input, asyncapi: { arazzo: "1.0.1", info: {} } });
    await expect(failure).rejects.toThrow(
      /^redocly build-docs asyncapi\.html\.json failed: build-docs renders/,
    );
  });

  describe.each(pages)("$path", ({ path, title, names, document }) => {
    describe.each([
      { bypassCsp: false, policy: "with its policy" },
      { bypassCsp: true, policy: "with its policy bypassed" },
    ])("$policy", ({ bypassCsp }) => {
      it("loads nothing from disk but itself", async () => {
        const url = pathToFileURL(join(folder, path)).href;
        expect(await recordPage(browser, { url, bypassCsp, read: scrollThrough })).toEqual({
          requests: [],
          errors: [],
        });
      });

      it("loads nothing over HTTP but itself", async () => {
        const served = await servePage(files.get(path) ?? "");
        const recording = await recordPage(browser, { url: served.url, bypassCsp, read: scrollThrough });
        await served.close();
        expect({ ...recording, paths: served.paths }).toEqual({ requests: [], errors: [], paths: ["/"] });
      });
    });

    it("would be caught sending telemetry", async () => {
      const telling = files.get(path)?.replace('"disableTelemetry":true', '"disableTelemetry":false') ?? "";
      const served = await servePage(telling);
      const { requests } = await recordPage(browser, {
        url: served.url,
        bypassCsp: true,
        read: waitUntilAlive,
      });
      await served.close();
      expect(requests).toContain("https://otel.cloud.redocly.com/v1/traces");
    });

    it("shows each webhook and field, under our title, description, language and icon", async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, path)).href);
      const unseen = await findUnseen(page, [...names, ...findFields(document)]);
      const head = {
        title: await page.title(),
        description: await page.getAttribute('meta[name="description"]', "content"),
        language: await page.getAttribute("html", "lang"),
        icon: await page.locator('link[rel~="icon"]').getAttribute("href"),
      };
      await page.close();
      expect(unseen).toEqual([]);
      expect(head).toEqual({
        title,
        description: input.description,
        language: "en",
        icon: expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/),
      });
    });
  });
});

async function emit(): Promise<ReadonlyMap<string, string>> {
  return new Map((await emitReference(input)).map(({ path, contents }) => [path, contents]));
}

/** Names of all properties of all schemas in a document, at any depth. */
function findFields(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const fields = Object.entries(node).flatMap(([key, value]) =>
    key === "properties" ? Object.keys(value) : [],
  );
  return [...fields, ...Object.values(node).flatMap(findFields)];
}
