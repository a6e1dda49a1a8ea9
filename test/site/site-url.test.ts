import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readSiteUrl } from "../../scripts/site/site-url.ts";
import { ROOT } from "../support/run-generate.ts";

describe("SITE_URL", () => {
  it.each([
    [undefined, "http://localhost/"],
    ["https://example.com", "https://example.com/"],
    ["https://example.com/some/base", "https://example.com/some/base/"],
    ["https://example.com/some/base/", "https://example.com/some/base/"],
  ])("%j is %s", (text, url) => {
    expect(readSiteUrl(text).href).toBe(url);
  });

  it.each([
    "",
    "nonsense",
    "/some/base/",
    "ftp://example.com/",
    "javascript:alert(1)",
    "https://example.com/?a=1",
    "https://example.com/#a",
    "https://name:secret@example.com/",
  ])("is rejected if it is %j", (text) => {
    expect(() => readSiteUrl(text)).toThrow(/^SITE_URL: found ".*", expected a URL such as https:/);
  });

  it("is rejected before anything is built, in one line and with exit code 2", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
      cwd: ROOT,
      env: { ...process.env, SITE_URL: "nonsense" },
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: 'SITE_URL: found "nonsense", expected a URL such as https://example.com/webhooks/\n',
    });
  });
});
